package io.fanwen.word;

/**
 * The measures of an A4 page and of what stands on it.
 *
 * @param margins  in twips
 * @param bodySize of body text, in half-points
 * @param grid     the {@code w:docGrid} element
 */
record Layout(Margins margins, int bodySize, String grid) {
    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;

    /** @param footer from the lower edge of the page to the footer */
    record Margins(int top, int right, int bottom, int left, int footer) {}

    /** Of the type area. */
    int width() {
        return PAGE_WIDTH - margins.left - margins.right;
    }

    /** Of the type area. */
    int height() {
        return PAGE_HEIGHT - margins.top - margins.bottom;
    }

    /** Two characters of body text: the first-line indent, and a step of every other indent. */
    int indent() {
        return bodySize * 20;
    }

    String pageProperties() {
        return "<w:pgSz w:w=\"" + PAGE_WIDTH + "\" w:h=\"" + PAGE_HEIGHT + "\"/><w:pgMar w:top=\"" + margins.top + "\" w:right=\""
                + margins.right + "\" w:bottom=\"" + margins.bottom + "\" w:left=\"" + margins.left + "\" w:header=\"851\" w:footer=\""
                + margins.footer + "\" w:gutter=\"0\"/><w:cols w:space=\"425\"/>" + grid;
    }
}
