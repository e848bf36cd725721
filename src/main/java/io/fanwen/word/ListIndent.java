package io.fanwen.word;

/**
 * How far items of lists go in.
 *
 * @param hanging whether the number stands before the text's left edge; otherwise it stands in the text's first line, as in GB/T 9704
 * @param step    two characters of body text
 */
record ListIndent(boolean hanging, int step) {
    /** Room for a number and its full stop. */
    private static final int HANG = 420;

    static ListIndent of(WordStyle style) {
        return new ListIndent(style == WordStyle.PLAIN, style.layout().indent());
    }

    /** The left edge of an item's text. @param outer the left edge of what holds the list @param level from 0, within the page's text */
    int left(int outer, int level) {
        return hanging ? outer + HANG + (level == 0 ? step : 0) : outer + (level == 0 ? 0 : step);
    }

    /** The {@code w:ind} of the paragraph that has the number, by the left edge that {@link #left} gave. */
    String first(int left) {
        return hanging ? "<w:ind w:left=\"" + left + "\" w:firstLineChars=\"0\" w:hanging=\"" + HANG + "\"/>"
                : "<w:ind w:left=\"" + left + "\" w:firstLineChars=\"0\" w:firstLine=\"" + step + "\"/>";
    }

    /** The {@code w:ind} of an item's further paragraphs. */
    String further(int left) {
        return "<w:ind w:left=\"" + left + "\" w:firstLineChars=\"0\" w:firstLine=\"" + (hanging ? 0 : step) + "\"/>";
    }

    /** The {@code w:ind} of a level in a numbering's form. */
    String level(int level) {
        int left = 0;
        for (int i = 0; i <= level; i++) {
            left = left(left, i);
        }
        return first(left);
    }
}
