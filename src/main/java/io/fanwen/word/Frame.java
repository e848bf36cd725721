package io.fanwen.word;

import java.util.Optional;

/**
 * What stands around a block.
 *
 * @param style     of plain paragraphs
 * @param alignment of paragraphs that do not say otherwise: that of an HTML element around them
 * @param left      their left edge
 * @param width     from the left edge of the type area, or of the cell, to its right edge
 * @param depth     of lists around
 * @param item      whether it is an item of a list, or a quote in one
 */
record Frame(Style style, Optional<Alignment> alignment, int left, int width, int depth, boolean item) {
    /** What text keeps of the width however deep it is nested. */
    private static final int NARROWEST = 2400;

    /** Of a paragraph. */
    enum Alignment { RIGHT, CENTRE }

    static Frame page(Layout layout) {
        return new Frame(Style.BODY, Optional.empty(), 0, layout.width(), 0, false);
    }

    static Frame footnote(Layout layout) {
        return new Frame(Style.FOOTNOTE, Optional.empty(), 0, layout.width(), 0, false);
    }

    /** In an item of a list. @param edge the left edge of its text */
    Frame item(int edge) {
        return new Frame(style == Style.BODY ? Style.LIST : style, alignment, inside(edge), width, depth + 1, true);
    }

    Frame quote(int step) {
        return new Frame(style == Style.FOOTNOTE ? style : Style.QUOTE, alignment, inside(left + step), width, depth, item);
    }

    /** In a cell. @param room the width inside its margins */
    Frame cell(Style cellStyle, int room) {
        return new Frame(cellStyle, Optional.empty(), 0, room, depth, false);
    }

    Frame aligned(Alignment wanted) {
        return new Frame(style, Optional.of(wanted), left, width, depth, item);
    }

    /** Room for a table or a picture. */
    int room() {
        return width - left;
    }

    private int inside(int edge) {
        return Math.max(0, Math.min(edge, width - NARROWEST));
    }
}
