package io.fanwen.fields;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** What can be wrong with fields. */
public enum FieldCode implements Code {
    // How they are typed: found by FieldsParser.
    FIELDS_TOO_LONG, FIELDS_TOO_MANY, FIELDS_TOO_DEEP,
    NO_COLON, NO_NAME, NOT_FIELDS, TAB_INDENT, WIDE_INDENT, BAD_INDENT, INDENTED_FIELD, TEXT_AFTER_VALUE,
    UNCLOSED_QUOTE, UNCLOSED_BRACKET, BAD_ESCAPE, BAD_FLOW, TAG, ANCHOR, CONTROL_CHARACTER, NAME_NOT_TEXT, DUPLICATE_FIELD,
    // What they say: found by FieldReader.
    GIVEN_TWICE, LIST_FOUND, MAP_FOUND, NOT_LIST, NOT_MAP, NOT_MAPS, ITEM_NOT_TEXT,
    NOT_WHOLE_NUMBER, NOT_RATING, NOT_FLAG, QUOTED_FLAG(Severity.WARNING), NOT_DATE, NO_SUCH_DATE, NO_SUCH_TIME,
    NOT_CHOICE, MISSPELT_FIELD(Severity.WARNING), UNKNOWN_FIELD(Severity.WARNING);

    private final Severity severity;

    FieldCode() {
        this(Severity.ERROR);
    }

    FieldCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
