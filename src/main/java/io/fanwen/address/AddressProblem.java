package io.fanwen.address;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** What can be wrong with an address. */
public enum AddressProblem implements Code {
    EMPTY_SLUG, NAME_HAS_SLASH, NAME_HAS_CONTROL, NAME_HAS_FORBIDDEN, NAME_IS_ENCODED, NAME_IS_WINDOWS, NAME_BEGINS_WITH_DOT,
    NAME_ENDS_BADLY, NAME_TOO_LONG, PATH_TOO_LONG, RESERVED_ADDRESS,
    UNKNOWN_TOKEN, PATTERN_BRACE, PATTERN_END, PATTERN_SAME, PATTERN_CATEGORY, PATTERN_NEEDS_ID, PATTERN_NEEDS_DATE,
    SAME_ADDRESS, SAME_ADDRESS_BUT_SPELLING, FOLDER_IS_FILE, FOLDER_SPELLING,
    EMPTY_ALIAS, ALIAS_LEAVES_SITE, ALIAS_HAS_CONTROL, ALIAS_IS_PAGE, ALIAS_TWICE,
    ALIAS_IS_ITSELF(Severity.WARNING);

    private final Severity severity;

    AddressProblem() {
        this(Severity.ERROR);
    }

    AddressProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
