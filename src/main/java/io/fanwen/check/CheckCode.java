package io.fanwen.check;

import io.fanwen.text.Code;
import io.fanwen.text.Severity;

/** What the rules of this room find. Each has a section of its id in {@code docs/checking.md}, held by a test. */
public enum CheckCode implements Code {
    /** Arguments: the rule's id as typed, the nearest known one. */
    UNKNOWN_RULE(Severity.WARNING),
    /** Arguments: the rule's id. */
    RULE_OF_BUILD(Severity.WARNING),
    /** Arguments: the comment's form. */
    SILENCE_WITHOUT_REASON(Severity.WARNING),
    /** Arguments: the rule's id. */
    UNUSED_SILENCE(Severity.WARNING),

    /** Arguments: the address, what to write instead. */
    OWN_ADDRESS(Severity.WARNING),
    /** Arguments: the id, the line of the first. */
    DUPLICATE_ANCHOR(Severity.WARNING),
    /** Arguments: the image's target. */
    MISSING_ALT(Severity.WARNING),
    /** Arguments: the alternative text, the image's target. */
    EMPTY_ALT(Severity.WARNING),
    /** Arguments: the file. */
    UNUSED_FILE(Severity.WARNING),
    /** Arguments: the number of signs of the heading before, the number of this one's. */
    HEADING_JUMP(Severity.WARNING),

    /** Arguments: the mark, the one to write, how many on the line. */
    MIXED_PUNCTUATION(Severity.WARNING),
    /** Arguments: the mark, its partner. */
    UNBALANCED_PAIR(Severity.WARNING),
    /** Arguments: the text with its markers. */
    VISIBLE_EMPHASIS(Severity.WARNING),
    /** Arguments: what was left. */
    PLACEHOLDER(Severity.WARNING),
    /** Arguments: words, the site's bound. */
    LONG_PARAGRAPH(Severity.NOTE),
    /** Arguments: the piece's title, pieces with an experience, all pieces. */
    PIECE_WITHOUT_EXPERIENCE(Severity.WARNING),
    /** Arguments: what was typed, the true count. */
    STALE_COUNT(Severity.WARNING),
    /** Arguments: what was typed, the true length. */
    STALE_LENGTH(Severity.WARNING),

    /** Arguments: the number, its middle covered. */
    MOBILE_NUMBER(Severity.WARNING),
    /** Arguments: the number, its middle covered. */
    IDENTITY_NUMBER(Severity.ERROR),
    /** Arguments: the address. */
    MAIL_ADDRESS(Severity.WARNING),

    /** Arguments: the word, what to write instead. */
    FORBIDDEN_WORD(Severity.ERROR),
    /** Arguments: the word, what to write instead. */
    DOUBTFUL_WORD(Severity.WARNING),
    /** Arguments: the word, what to write instead. */
    NOTED_WORD(Severity.NOTE),
    /** Arguments: none. */
    WORDS_WITHOUT_COLUMN(Severity.ERROR),
    /** Arguments: what stands there. */
    WORDS_SEVERITY(Severity.ERROR),

    /** Arguments: the topic as typed, the topic to write. */
    TOPIC_SYNONYM(Severity.WARNING),
    /** Arguments: the topic. */
    TOPIC_USED_ONCE(Severity.NOTE),
    /** Arguments: the category. */
    EMPTY_CATEGORY(Severity.WARNING),
    /** Arguments: the title, the other page's file. */
    DUPLICATE_TITLE(Severity.WARNING),
    /** Arguments: the description, the other page's file. */
    DUPLICATE_DESCRIPTION(Severity.WARNING),
    /** Arguments: the text's title, the like text's, its file, its line there, how much is the same in hundredths. */
    NEAR_DUPLICATE(Severity.WARNING),
    /** Arguments: the published file. */
    ORPHAN_PAGE(Severity.WARNING),
    /** Arguments: the address as it stands in the page. */
    DEAD_LINK(Severity.ERROR),
    /** Arguments: the published file, the one it leads to. */
    REDIRECT_LOOP(Severity.ERROR),
    /** Arguments: kilobytes, the site's bound. */
    HEAVY_PAGE(Severity.WARNING),
    /** Arguments: what the parser says, how many such places. */
    BROKEN_HTML(Severity.WARNING),

    /** Arguments: the address, a status or {@code DNS}, {@code TLS}, {@code redirects}. */
    EXTERNAL_BROKEN(Severity.WARNING),
    /** Arguments: the address, a status if there was one. */
    EXTERNAL_UNREACHABLE(Severity.NOTE),
    /** Arguments: the address, where it is now. */
    EXTERNAL_MOVED(Severity.NOTE),
    /** Arguments: the address, the host or the redirect that is not public. */
    EXTERNAL_NOT_ASKED(Severity.NOTE),

    /** Arguments: the day. */
    FUTURE_DATE(Severity.NOTE),
    /** Arguments: the day. */
    UPDATED_IN_FUTURE(Severity.WARNING);

    private final Severity severity;

    CheckCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
