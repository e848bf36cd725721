package io.fanwen.markdown;

/** The numbers that stand for kinds of blocks and of inlines in stored documents. A number never gets another meaning. */
final class Kinds {
    static final int PARAGRAPH = 1;
    static final int HEADING = 2;
    static final int QUOTE = 3;
    static final int ALERT = 4;
    static final int BULLET_LIST = 5;
    static final int ORDERED_LIST = 6;
    static final int CODE_BLOCK = 7;
    static final int TABLE = 8;
    static final int RULE = 9;
    static final int RAW_HTML = 10;
    static final int ELEMENT = 11;
    static final int TEXT = 12;
    static final int SOFT_BREAK = 13;
    static final int HARD_BREAK = 14;
    static final int EMPHASIS = 15;
    static final int STRONG = 16;
    static final int STRIKETHROUGH = 17;
    static final int CODE = 18;
    static final int LINK = 19;
    static final int IMAGE = 20;
    static final int BLANK = 21;
    static final int FOOTNOTE_REFERENCE = 22;

    private Kinds() {}
}
