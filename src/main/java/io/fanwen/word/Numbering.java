package io.fanwen.word;

/** The lists of a document: one form for bullets, one for numbers, and a count of its own for each stretch of numbers. Not thread-safe. */
final class Numbering {
    /** Word has no deeper levels. */
    static final int DEEPEST = 8;
    /** Word counts no further. */
    static final int MOST = 32767;

    private static final String BULLETS = "\u2022\u25e6\u25aa";

    private final StringBuilder counts = new StringBuilder();
    private int last = 1;

    /** A bullet's {@code w:numPr}. @param level from 0 */
    String bullet(int level) {
        return properties(level, 1);
    }

    /** The id of a new count. @param level from 0 to {@link #DEEPEST} @param first its first number, 0 to {@link #MOST} */
    int count(int level, int first) {
        last++;
        counts.append("<w:num w:numId=\"").append(last).append("\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"").append(level)
                .append("\"><w:startOverride w:val=\"").append(first).append("\"/></w:lvlOverride></w:num>");
        return last;
    }

    static String properties(int level, int id) {
        return "<w:numPr><w:ilvl w:val=\"" + Math.min(level, DEEPEST) + "\"/><w:numId w:val=\"" + id + "\"/></w:numPr>";
    }

    String xml(ListIndent indent) {
        StringBuilder out = new StringBuilder(4096).append(XmlText.DECLARATION)
                .append("<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        form(out, 0, indent);
        form(out, 1, indent);
        out.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>").append(counts);
        return out.append("</w:numbering>").toString();
    }

    /** @param id 0 for bullets, 1 for numbers */
    private static void form(StringBuilder out, int id, ListIndent indent) {
        out.append("<w:abstractNum w:abstractNumId=\"").append(id).append("\"><w:multiLevelType w:val=\"multilevel\"/>");
        for (int level = 0; level <= DEEPEST; level++) {
            out.append("<w:lvl w:ilvl=\"").append(level).append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"")
                    .append(id == 0 ? "bullet" : "decimal").append("\"/><w:suff w:val=\"").append(indent.hanging() ? "tab" : "space")
                    .append("\"/><w:lvlText w:val=\"").append(id == 0 ? BULLETS.charAt(level % 3) : "%" + (level + 1) + ".")
                    .append("\"/><w:lvlJc w:val=\"left\"/><w:pPr>").append(indent.level(level)).append("</w:pPr>");
            if (id == 0) {
                out.append("<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:hint=\"default\"/></w:rPr>");
            }
            out.append("</w:lvl>");
        }
        out.append("</w:abstractNum>");
    }
}
