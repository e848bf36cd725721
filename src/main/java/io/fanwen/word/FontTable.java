package io.fanwen.word;

/** The fonts that styles name, with other names under which a machine may have them, so that Word and WPS find a near one. */
final class FontTable {
    private FontTable() {}

    static String xml() {
        StringBuilder out = new StringBuilder(XmlText.DECLARATION)
                .append("<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        latin(out, "Times New Roman", "roman", "variable");
        latin(out, "Arial", "swiss", "variable");
        latin(out, "Courier New", "modern", "fixed");
        chinese(out, "宋体", "SimSun", "auto");
        chinese(out, "黑体", "SimHei", "modern");
        chinese(out, "楷体", "KaiTi", "modern");
        chinese(out, "仿宋", "FangSong", "modern");
        // Not part of Windows: without it a title falls back to Song, which it is a heavier cut of.
        chinese(out, "方正小标宋简体", "宋体", "auto");
        return out.append("</w:fonts>").toString();
    }

    private static void latin(StringBuilder out, String name, String family, String pitch) {
        font(out, name, "<w:charset w:val=\"00\"/>", family, pitch);
    }

    private static void chinese(StringBuilder out, String name, String other, String family) {
        font(out, name, "<w:altName w:val=\"" + other + "\"/><w:charset w:val=\"86\"/>", family, "variable");
    }

    private static void font(StringBuilder out, String name, String first, String family, String pitch) {
        out.append("<w:font w:name=\"").append(name).append("\">").append(first).append("<w:family w:val=\"").append(family)
                .append("\"/><w:pitch w:val=\"").append(pitch).append("\"/></w:font>");
    }
}
