package io.fanwen.theme;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** What can be wrong with a theme. */
public enum ThemeCode implements Code {
    /** {0} the name asked for, {1} the themes there are. */
    UNKNOWN_THEME,
    /** {0} the theme's folder. */
    NO_MANIFEST,
    /** {0} the themes in the order in which they extend each other. */
    THEMES_IN_A_CIRCLE,
    /** {0} the language, {1} the language used instead. */
    NO_STRINGS(Severity.WARNING),
    /** {0} the string's name, {1} the nearest. */
    UNKNOWN_STRING,
    /** {0} the string's name. */
    STRING_NEEDS_A_VALUE,
    /** {0} the string's name. */
    STRING_TAKES_NO_VALUE,
    /** {0} the string's name. */
    STRING_NAME,
    /** {0} the asset's name, {1} the nearest. */
    UNKNOWN_ASSET,
    /** {0} the name of the file. */
    ASSET_NAME,
    /** {0} the name of a string or an asset. */
    NOT_A_SECTION,
    /** {0} the template's name, {1} the nearest. */
    UNKNOWN_TEMPLATE,
    /** {0} the template's name, {1} the theme. */
    NO_TEMPLATE,
    /** {0} what the template asks for. */
    OUTSIDE_THEME,
    /** {0} the templates in the order in which they include each other. */
    TEMPLATES_IN_A_CIRCLE,
    /** {0} the name, {1} the template with the line, {2} the nearest. */
    MISSING_NAME,
    /** {0} the name. */
    NOT_TEXT,
    /** {0} the name. */
    RAW_TEXT(Severity.WARNING),
    /** {0} the block's name, {1} the nearest, {2} the template. */
    UNKNOWN_BLOCK(Severity.WARNING),
    /** {0} the template that is extended. */
    OUTSIDE_BLOCK,
    /** {0} the tag's name. */
    UNCLOSED_SECTION,
    /** {0} the tag that is open, {1} the tag that is closed. */
    MISMATCHED_TAGS,
    UNCLOSED_TAG,
    EMPTY_TAG,
    /** {0} the tag. */
    UNREADABLE_TAG,
    /** {0} how many. */
    TOO_DEEP,
    /** {0} how many. */
    TOO_MANY_TEMPLATES,
    /** {0} how many bytes. */
    TOO_LARGE;

    private final Severity severity;

    ThemeCode() {
        this(Severity.ERROR);
    }

    ThemeCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
