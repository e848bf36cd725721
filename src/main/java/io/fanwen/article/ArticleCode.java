package io.fanwen.article;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** What this room tells authors. */
public enum ArticleCode implements Code {
    /** Arguments: none. */
    UNCLOSED_FRONT_MATTER(Severity.ERROR),
    /** Arguments: the number of its first line. */
    LATE_FRONT_MATTER(Severity.ERROR),
    /** Arguments: none. */
    NO_TITLE(Severity.ERROR),
    /** Arguments: the category as typed. */
    EMPTY_CATEGORY(Severity.ERROR),
    /** Arguments: the heading, the line of the first experience. */
    SECOND_EXPERIENCE(Severity.ERROR),
    /** Arguments: the count as typed. */
    USEFUL_NOT_A_COUNT(Severity.ERROR),
    /** Arguments: the field as typed. */
    FIELD_NOT_IN_ARTICLE(Severity.WARNING),
    /** Arguments: the field as typed. */
    FIELD_NOT_IN_PLAIN_PAGE(Severity.WARNING),
    /** Arguments: the field as typed. */
    FIELD_NOT_IN_CATEGORY(Severity.WARNING),
    /** Arguments: the field as typed. */
    FIELD_NOT_IN_TOPIC(Severity.WARNING),
    /** Arguments: the field as typed. */
    FIELD_NOT_IN_DEFAULTS(Severity.WARNING),
    /** Arguments: none. */
    NO_DATE(Severity.WARNING),
    /** Arguments: the earlier day, the later day. */
    UPDATED_BEFORE_DATE(Severity.WARNING),
    /** Arguments: the day it expires, the day it is published. */
    EXPIRES_BEFORE_DATE(Severity.WARNING),
    /** Arguments: none. */
    NO_TEXT(Severity.WARNING),
    /** Arguments: the piece's title. */
    EMPTY_POSTING(Severity.WARNING),
    /** Arguments: the heading. */
    LEVEL_ONE_HEADING(Severity.WARNING),
    /** Arguments: what was typed. */
    TYPED_COUNT(Severity.WARNING),
    /** Arguments: the count in the words, the count in braces. */
    TWO_USEFUL_COUNTS(Severity.WARNING),
    /** Arguments: the heading. */
    EXPERIENCE_BEFORE_PIECES(Severity.WARNING),
    /** Arguments: the heading, the number signs it has, the number signs it should have. */
    EXPERIENCE_LEVEL(Severity.WARNING),
    /** Arguments: the heading, the names that are known. */
    USEFUL_ELSEWHERE(Severity.WARNING),
    /** Arguments: what stands in braces. */
    UNKNOWN_ATTRIBUTE(Severity.WARNING),
    /** Arguments: none. */
    NO_PIECES(Severity.WARNING);

    private final Severity severity;

    ArticleCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
