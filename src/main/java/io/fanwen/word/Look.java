package io.fanwen.word;

/**
 * How a paragraph style looks.
 *
 * @param size      of the font, in half-points
 * @param around    properties that stand before the spacing: what it keeps with, borders, shading, the grid
 * @param spacing   {@code w:spacing}
 * @param indent    {@code w:ind}
 * @param alignment {@code w:jc}'s value
 * @param level     in the outline, from 1; 0 for none
 */
record Look(Font font, int size, boolean bold, String around, String spacing, String indent, String alignment, int level) {
    private static final String NO_INDENT = "<w:ind w:left=\"0\" w:right=\"0\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>";
    private static final String OFF_GRID = "<w:snapToGrid w:val=\"0\"/>";

    /** Without indent, one line high. */
    static Look of(Font font, int size) {
        return new Look(font, size, false, "", spacing(0, 0, "w:line=\"240\" w:lineRule=\"auto\""), NO_INDENT, "left", 0);
    }

    Look with(Font other) {
        return new Look(other, size, bold, around, spacing, indent, alignment, level);
    }

    Look sized(int halfPoints) {
        return new Look(font, halfPoints, bold, around, spacing, indent, alignment, level);
    }

    Look inBold() {
        return new Look(font, size, true, around, spacing, indent, alignment, level);
    }

    /** A heading of a level: stays with what follows, shows in the navigation pane. */
    Look heading(int outline) {
        return new Look(font, size, bold, "<w:keepNext/><w:keepLines/>" + around, spacing, indent, alignment, outline);
    }

    /** Stays with what follows. */
    Look kept() {
        return new Look(font, size, bold, "<w:keepNext/>" + around, spacing, indent, alignment, level);
    }

    /** @param elements {@code w:pBdr} and {@code w:shd}, in this order */
    Look framed(String elements) {
        return new Look(font, size, bold, elements + around, spacing, indent, alignment, level);
    }

    /** Lines as high as their text, whatever the page's grid says. */
    Look offGrid() {
        return new Look(font, size, bold, around + OFF_GRID, spacing, indent, alignment, level);
    }

    /** @param before @param after in twips @param line in 240ths of a line */
    Look spaced(int before, int after, int line) {
        return spacedAs(spacing(before, after, "w:line=\"" + line + "\" w:lineRule=\"auto\""));
    }

    /** Lines as high as this, whichever font stands in for one that is missing; higher where a picture needs it. All in twips. */
    Look atLeast(int before, int after, int line) {
        return spacedAs(spacing(before, after, "w:line=\"" + line + "\" w:lineRule=\"atLeast\""));
    }

    /** @param before @param after @param line in twips */
    Look exactly(int before, int after, int line) {
        return spacedAs(spacing(before, after, "w:line=\"" + line + "\" w:lineRule=\"exact\""));
    }

    /** The first line goes in by two characters. */
    Look firstLine() {
        return indented("<w:ind w:left=\"0\" w:right=\"0\" w:firstLineChars=\"200\" w:firstLine=\"" + size * 20 + "\"/>");
    }

    /** The whole goes in, the first line no further. @param left in twips @param right in twips */
    Look sides(int left, int right) {
        return indented("<w:ind w:left=\"" + left + "\" w:right=\"" + right + "\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>");
    }

    Look aligned(String value) {
        return new Look(font, size, bold, around, spacing, indent, value, level);
    }

    /** Appends {@code w:pPr} and {@code w:rPr}. */
    void append(StringBuilder out) {
        out.append("<w:pPr>").append(around).append(spacing).append(indent).append("<w:jc w:val=\"").append(alignment).append("\"/>");
        if (level > 0) {
            out.append("<w:outlineLvl w:val=\"").append(level - 1).append("\"/>");
        }
        out.append("</w:pPr><w:rPr>").append(font.slots()).append(bold ? "<w:b/><w:bCs/>" : "").append("<w:sz w:val=\"").append(size)
                .append("\"/><w:szCs w:val=\"").append(size).append("\"/></w:rPr>");
    }

    private Look spacedAs(String element) {
        return new Look(font, size, bold, around, element, indent, alignment, level);
    }

    private Look indented(String element) {
        return new Look(font, size, bold, around, spacing, element, alignment, level);
    }

    private static String spacing(int before, int after, String line) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\" " + line + "/>";
    }
}
