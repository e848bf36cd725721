package io.fanwen.markdown;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** What there is to tell the author of a Markdown text. */
public enum MarkdownCode implements Code {
    /** {0} what was taken away. */
    UNSAFE_HTML(Severity.WARNING),
    /** {0} the tag. */
    UNPAIRED_TAG(Severity.WARNING),
    /** {0} the address. */
    UNSAFE_LINK(Severity.WARNING),
    /** {0} the label. */
    MISSING_FOOTNOTE(Severity.WARNING),
    /** {0} the label. */
    UNUSED_FOOTNOTE(Severity.WARNING),
    /** {0} how many characters are allowed. */
    TOO_LONG(Severity.ERROR),
    /** {0} how many are allowed. */
    TOO_MANY_IMAGES(Severity.ERROR),
    /** {0} how many are allowed. */
    TOO_MANY_LINES(Severity.ERROR),
    /** {0} how many are allowed. */
    TOO_MANY_CELLS(Severity.ERROR),
    /** {0} how many characters are allowed. */
    TOO_MUCH_LINKED(Severity.ERROR);

    private final Severity severity;

    MarkdownCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
