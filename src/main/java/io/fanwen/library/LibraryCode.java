package io.fanwen.library;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a library can find wrong. */
public enum LibraryCode implements Code {
    COUNTS_WITHOUT_PATH(Severity.ERROR),
    COUNTS_UNKNOWN_COLUMN(Severity.WARNING),
    COUNTS_COLUMN_TWICE(Severity.ERROR),
    COUNTS_QUOTES(Severity.ERROR),
    COUNTS_ROW_WITHOUT_PATH(Severity.ERROR),
    COUNTS_NUMBER(Severity.ERROR),
    COUNTS_PIECE(Severity.ERROR),
    COUNTS_DISAGREE(Severity.ERROR),
    COUNTS_UNKNOWN_ARTICLE(Severity.WARNING),
    COUNTS_UNKNOWN_ARTICLE_NEAR(Severity.WARNING),
    COUNTS_UNKNOWN_PIECE(Severity.WARNING),
    COUNTS_WHICH_PIECE(Severity.ERROR),
    WITHOUT_CATEGORY(Severity.ERROR),
    CATEGORY_TOO_DEEP(Severity.ERROR),
    SAME_ID(Severity.ERROR),
    LIST_PAGE_NAME(Severity.ERROR),
    TOPIC_SPELLING(Severity.WARNING),
    TOPIC_UNUSED(Severity.WARNING),
    TOPIC_UNUSED_NEAR(Severity.WARNING),
    TOPIC_TWO_FILES(Severity.ERROR),
    TOPIC_RELATED_UNKNOWN(Severity.WARNING),
    MISSING_FILE(Severity.ERROR),
    MISSING_FILE_NEAR(Severity.ERROR),
    MISSING_CASE(Severity.ERROR),
    MISSING_HEADING(Severity.ERROR),
    MISSING_HEADING_NEAR(Severity.ERROR),
    OUTSIDE_CONTENT(Severity.ERROR),
    NOT_A_PICTURE(Severity.ERROR),
    BROKEN_PICTURE(Severity.WARNING),
    LINK_HELD_BACK(Severity.WARNING),
    RELATED_NOT_AN_ARTICLE(Severity.ERROR),
    RELATED_UNLISTED(Severity.WARNING),
    MENU_NOWHERE(Severity.ERROR),
    MENU_NOWHERE_NEAR(Severity.ERROR);

    private static final Set<LibraryCode> LINKS = Collections.unmodifiableSet(
            EnumSet.of(MISSING_FILE, MISSING_FILE_NEAR, MISSING_CASE, MISSING_HEADING, MISSING_HEADING_NEAR, OUTSIDE_CONTENT, NOT_A_PICTURE));

    private final Severity severity;

    LibraryCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** Whether it says that a link or an image leads nowhere. */
    boolean isOfLink() {
        return LINKS.contains(this);
    }
}
