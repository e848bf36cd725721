package io.fanwen.word;

/** Runs of text: what is the same in each of them. A format is a sum of the constants. */
final class Runs {
    static final int BOLD = 1;
    static final int ITALIC = 2;
    static final int STRIKE = 4;
    static final int UNDERLINE = 8;
    static final int MARK = 16;
    static final int RAISED = 32;
    static final int LOWERED = 64;
    static final int CODE = 128;
    static final int LINK = 256;

    static final String NOTE_STYLE = "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>";

    private static final String MONOSPACE = " w:ascii=\"Courier New\" w:hAnsi=\"Courier New\"";

    private Runs() {}

    /**
     * Appends {@code w:rPr}; nothing for plain text.
     *
     * @param shared whether marks that Chinese shares with other scripts are Chinese here: without this hint Word draws {@code “ ” … —} narrow
     */
    static void properties(int format, boolean shared, StringBuilder out) {
        if (format == 0 && !shared) {
            return;
        }
        out.append("<w:rPr>");
        boolean link = has(format, LINK);
        boolean code = has(format, CODE);
        if (link || code) {
            out.append("<w:rStyle w:val=\"").append(link ? "Hyperlink" : "HTMLCode").append("\"/>");
        }
        if (shared || link && code) {
            out.append("<w:rFonts").append(shared ? " w:hint=\"eastAsia\"" : "").append(link && code ? MONOSPACE : "").append("/>");
        }
        out.append(has(format, BOLD) ? "<w:b/><w:bCs/>" : "").append(has(format, ITALIC) ? "<w:i/><w:iCs/>" : "")
                .append(has(format, STRIKE) ? "<w:strike/>" : "").append(has(format, MARK) ? "<w:highlight w:val=\"yellow\"/>" : "")
                .append(has(format, UNDERLINE) ? "<w:u w:val=\"single\"/>" : "")
                .append(has(format, RAISED) ? "<w:vertAlign w:val=\"superscript\"/>" : "")
                .append(has(format, LOWERED) && !has(format, RAISED) ? "<w:vertAlign w:val=\"subscript\"/>" : "").append("</w:rPr>");
    }

    /** Appends a run of text; tabs stay tabs, line feeds become line breaks, an empty text nothing. */
    static void text(String text, int format, boolean shared, StringBuilder out) {
        if (text.isEmpty()) {
            return;
        }
        out.append("<w:r>");
        properties(format, shared, out);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n') {
                piece(text, from, i, out);
                out.append(c == '\t' ? "<w:tab/>" : "<w:br/>");
                from = i + 1;
            }
        }
        piece(text, from, text.length(), out);
        out.append("</w:r>");
    }

    private static void piece(String text, int from, int to, StringBuilder out) {
        if (from < to) {
            out.append("<w:t xml:space=\"preserve\">");
            XmlText.escape(text, from, to, out);
            out.append("</w:t>");
        }
    }

    private static boolean has(int format, int one) {
        return (format & one) != 0;
    }
}
