package io.fanwen.importing.file;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What there is to say of a source: why it can't be read, what was assumed of it, what its author must decide. */
public enum ImportCode implements Code {
    NOTHING_THERE(Severity.ERROR), NOT_A_FILE(Severity.ERROR), OLD_WORD(Severity.ERROR), ENCRYPTED(Severity.ERROR), RICH_TEXT(Severity.ERROR),
    PDF(Severity.ERROR), BROKEN_ARCHIVE(Severity.ERROR), UNSAFE_ARCHIVE(Severity.ERROR), TOO_LARGE(Severity.ERROR), BROKEN_XML(Severity.ERROR),
    XML_WITH_DTD(Severity.ERROR), NO_TEXT(Severity.ERROR), UNKNOWN_KIND(Severity.ERROR), UNKNOWN_ENCODING(Severity.ERROR), OLD_EXCEL(Severity.ERROR), NOT_A_TABLE(Severity.ERROR), TABLE_WITHOUT_MAP(Severity.ERROR),
    MAP_WITHOUT_COLUMN(Severity.ERROR), ROW_WITHOUT_TITLE(Severity.ERROR), NO_NAME(Severity.ERROR),
    DOES_NOT_BUILD(Severity.ERROR), EXISTS(Severity.ERROR), EDITED_SINCE(Severity.ERROR), MEND_FIRST(Severity.ERROR),
    COUNTS_DROPPED(Severity.WARNING), FIELD_KEPT(Severity.NOTE), NOTHING_NEW(Severity.NOTE),
    PICTURE_LEFT_OUT(Severity.WARNING), FORMULA_AS_TEXT(Severity.WARNING), LINKS_UNDONE(Severity.WARNING), BAD_CHARACTERS(Severity.WARNING),
    CHANGES_ACCEPTED(Severity.NOTE), LOCK_FILE(Severity.NOTE), COPY_SKIPPED(Severity.NOTE), CONFLICT_SKIPPED(Severity.NOTE),
    ALREADY_IMPORTED(Severity.NOTE), TITLE_FROM_PROPERTIES(Severity.NOTE), TITLE_FROM_NAME(Severity.NOTE), DATE_FROM_PROPERTIES(Severity.NOTE),
    NO_DATE(Severity.WARNING), NO_CATEGORY(Severity.NOTE), SECOND_EXPERIENCE(Severity.NOTE), NAME_TAKEN(Severity.NOTE),
    COUNTS_LEFT_OUT(Severity.NOTE), READ_AS(Severity.NOTE), FURNITURE_LEFT_OUT(Severity.NOTE), NOT_CONTENT(Severity.NOTE), NOTHING_BELOW(Severity.NOTE),
    MORE_CATEGORIES(Severity.NOTE), FIELDS_LEFT_OUT(Severity.NOTE), ALIAS_LEFT_OUT(Severity.NOTE), DATE_UNREADABLE(Severity.WARNING),
    FRONT_MATTER_UNREADABLE(Severity.WARNING), TEMPLATE_TAGS(Severity.WARNING), HTML_LEFT_OUT(Severity.WARNING), KEPT_AS_TYPED(Severity.WARNING);

    private static final Set<ImportCode> OF_TEXT = Collections.unmodifiableSet(EnumSet.of(PICTURE_LEFT_OUT, FORMULA_AS_TEXT, LINKS_UNDONE, BAD_CHARACTERS,
            CHANGES_ACCEPTED, SECOND_EXPERIENCE, READ_AS, FURNITURE_LEFT_OUT, TEMPLATE_TAGS, HTML_LEFT_OUT, KEPT_AS_TYPED));

    private final Severity severity;

    ImportCode(Severity severity) {
        this.severity = severity;
    }

    /** Whether it tells what became of a text; the others tell of front matter, of places, or of files as a whole. */
    public boolean isOfText() {
        return OF_TEXT.contains(this);
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
