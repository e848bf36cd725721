package io.fanwen.source;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** What can be wrong with a file before anybody looks at what it says. */
public enum SourceCode implements Code {
    LINK_SKIPPED(Severity.WARNING), SPECIAL_SKIPPED(Severity.WARNING), NAME_NOT_TEXT(Severity.WARNING), NOT_FOLDER(Severity.ERROR),
    TEXT_TOO_LARGE(Severity.ERROR), NOT_UTF8(Severity.ERROR), OTHER_ENCODING(Severity.ERROR), NUL_BYTE(Severity.ERROR);

    private final Severity severity;

    SourceCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
