package io.fanwen.word;

/** The paragraph styles. Names that Word knows are written as Word writes them in its files, whatever language it speaks. */
enum Style {
    NORMAL("Normal", "Normal"),
    TITLE("Title", "Title"),
    HEADING_1("Heading1", "heading 1"),
    HEADING_2("Heading2", "heading 2"),
    HEADING_3("Heading3", "heading 3"),
    HEADING_4("Heading4", "heading 4"),
    HEADING_5("Heading5", "heading 5"),
    HEADING_6("Heading6", "heading 6"),
    BODY("BodyText", "Body Text"),
    /** A further line of a paragraph of body text that its author broke: indented as the first one is. */
    BODY_LINE("BodyTextLine", "Body Text Line"),
    /** In official documents, a line that stands alone with a typed number of the first level, such as {@code 一、}. */
    NUMBERED_1("NumberedLine1", "Numbered Line 1"),
    /** The same for the second level, such as {@code （一）}. */
    NUMBERED_2("NumberedLine2", "Numbered Line 2"),
    SIGNATURE("Signature", "Signature"),
    SIGNATURE_LINE("SignatureLine", "Signature Line"),
    CENTRED("Centred", "Centred"),
    CENTRED_LINE("CentredLine", "Centred Line"),
    LIST("ListParagraph", "List Paragraph"),
    QUOTE("Quote", "Quote"),
    ALERT("Alert", "Alert"),
    ALERT_TITLE("AlertTitle", "Alert Title"),
    CODE("HTMLPreformatted", "HTML Preformatted"),
    TABLE_TEXT("TableText", "Table Text"),
    TABLE_HEADER("TableHeader", "Table Header"),
    /** What Word wants between two tables, and at the end of a cell: as low as can be. */
    TABLE_GAP("TableGap", "Table Gap"),
    PICTURE("Picture", "Picture"),
    /** Stands for a picture that Word cannot show: its alternative text in a frame. */
    PICTURE_TEXT("PictureText", "Picture Text"),
    RULE("Rule", "Rule"),
    FOOTNOTE("FootnoteText", "footnote text"),
    FOOTER("Footer", "footer");

    private final String id;
    private final String wordName;

    Style(String id, String wordName) {
        this.id = id;
        this.wordName = wordName;
    }

    /** @param level 1 to 6 */
    static Style heading(int level) {
        return values()[HEADING_1.ordinal() + level - 1];
    }

    String id() {
        return id;
    }

    String wordName() {
        return wordName;
    }

    /** The style of a further line, where each line is a paragraph; the same style where it stays one paragraph. */
    Style line() {
        return switch (this) {
            case BODY -> BODY_LINE;
            case SIGNATURE -> SIGNATURE_LINE;
            case CENTRED -> CENTRED_LINE;
            default -> this;
        };
    }

    /** Whether each line of a paragraph is a paragraph of its own, with the indent that makes it one to the eye. */
    boolean splits() {
        return line() != this;
    }
}
