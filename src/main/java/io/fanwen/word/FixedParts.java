package io.fanwen.word;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts that all files of one style share. Immutable. */
final class FixedParts {
    private static final String MAIN = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD = OFFICE + "wordprocessingml.";

    private final WordStyle style;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, byte[]> partsWithNotes;

    FixedParts(WordStyle style, String language) {
        this.style = style;
        put("[Content_Types].xml", contentTypes(false));
        put("_rels/.rels", packageRelationships());
        put("docProps/app.xml", XmlText.DECLARATION + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "extended-properties\"><Application>fanwen</Application></Properties>");
        put("word/styles.xml", StyleSheet.xml(style, language.startsWith("zh") ? language : "zh-CN"));
        put("word/fontTable.xml", FontTable.xml());
        put("word/footer1.xml", footer(style == WordStyle.PLAIN ? "<w:jc w:val=\"center\"/>"
                : "<w:ind w:rightChars=\"100\" w:right=\"320\"/><w:jc w:val=\"right\"/>"));
        if (style == WordStyle.OFFICIAL) {
            put("word/footer2.xml", footer("<w:ind w:leftChars=\"100\" w:left=\"320\"/><w:jc w:val=\"left\"/>"));
        }
        put("word/settings.xml", settings(""));
        partsWithNotes = new LinkedHashMap<>(parts);
        partsWithNotes.put("[Content_Types].xml", bytes(contentTypes(true)));
        partsWithNotes.put("word/settings.xml", bytes(settings("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>")));
    }

    /** Names the parts to the document; the answer is its {@code w:footerReference} elements. */
    String relate(Relationships document) {
        document.part("styles", "styles.xml");
        document.part("settings", "settings.xml");
        document.part("fontTable", "fontTable.xml");
        document.part("numbering", "numbering.xml");
        String odd = "<w:footerReference w:type=\"default\" r:id=\"" + document.part("footer", "footer1.xml") + "\"/>";
        return style == WordStyle.PLAIN ? odd
                : odd + "<w:footerReference w:type=\"even\" r:id=\"" + document.part("footer", "footer2.xml") + "\"/>";
    }

    void add(Package to, boolean notes) {
        (notes ? partsWithNotes : parts).forEach(to::part);
    }

    private void put(String name, String xml) {
        parts.put(name, bytes(xml));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private String footer(String place) {
        String dash = style == WordStyle.PLAIN ? "" : "\u2014";
        StringBuilder out = new StringBuilder(XmlText.DECLARATION).append("<w:ftr ").append(MAIN).append("><w:p><w:pPr><w:pStyle w:val=\"")
                .append(Style.FOOTER.id()).append("\"/>").append(place).append("</w:pPr>");
        Runs.text(dash.isEmpty() ? "" : dash + " ", 0, true, out);
        out.append("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
        Runs.text(dash.isEmpty() ? "" : " " + dash, 0, true, out);
        return out.append("</w:p></w:ftr>").toString();
    }

    /** Lines that an author broke are not stretched; punctuation may be squeezed; no compatibility mode. */
    private String settings(String notes) {
        return XmlText.DECLARATION + "<w:settings " + MAIN + "><w:defaultTabStop w:val=\"420\"/>"
                + (style == WordStyle.OFFICIAL ? "<w:evenAndOddHeaders/>" : "") + "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
                + notes + "<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    }

    private static String packageRelationships() {
        return XmlText.DECLARATION + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/"
                + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" Type=\"http://schemas."
                + "openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";
    }

    /** An extension may be named without a file that has it, a part may not. */
    private String contentTypes(boolean notes) {
        StringBuilder out = new StringBuilder(XmlText.DECLARATION)
                .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        type(out, "rels", "application/vnd.openxmlformats-package.relationships+xml");
        type(out, "xml", "application/xml");
        type(out, "png", "image/png");
        type(out, "jpeg", "image/jpeg");
        type(out, "gif", "image/gif");
        type(out, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        type(out, "/docProps/app.xml", OFFICE + "extended-properties+xml");
        type(out, "/word/document.xml", WORD + "document.main+xml");
        for (String part : new String[] {"styles", "settings", "fontTable", "numbering"}) {
            type(out, "/word/" + part + ".xml", WORD + part + "+xml");
        }
        if (notes) {
            type(out, "/word/footnotes.xml", WORD + "footnotes+xml");
        }
        type(out, "/word/footer1.xml", WORD + "footer+xml");
        if (style == WordStyle.OFFICIAL) {
            type(out, "/word/footer2.xml", WORD + "footer+xml");
        }
        return out.append("</Types>").toString();
    }

    private static void type(StringBuilder out, String name, String type) {
        boolean part = name.startsWith("/");
        out.append(part ? "<Override PartName=\"" : "<Default Extension=\"").append(name).append("\" ContentType=\"").append(type)
                .append("\"/>");
    }
}
