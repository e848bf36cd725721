package io.fanwen.word;

/** The styles of a file. Each says its East-Asian font and its first-line indent itself, so that none takes over another's. */
final class StyleSheet {
    private static final String GREY_FRAME = "<w:pBdr>" + side("top", 4) + side("left", 4) + side("bottom", 4) + side("right", 4)
            + "</w:pBdr>";
    /** Of body text in the plain style, in twips: near one and a half lines. */
    private static final int LINE = 460;
    private static final String SHADE = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F5F5F5\"/>";

    private final StringBuilder out = new StringBuilder(20000);
    private final WordStyle style;

    private StyleSheet(WordStyle style) {
        this.style = style;
    }

    /** @param language BCP 47 tag of East-Asian text */
    static String xml(WordStyle style, String language) {
        StyleSheet sheet = new StyleSheet(style);
        sheet.begin(language);
        if (style == WordStyle.PLAIN) {
            sheet.plain();
        } else {
            sheet.official();
        }
        sheet.common();
        sheet.characters();
        sheet.tables();
        return sheet.out.append("</w:styles>").toString();
    }

    /** Of the text in tables, in half-points. */
    static int tableSize(WordStyle style) {
        return style == WordStyle.PLAIN ? 21 : 24;
    }

    private void begin(String language) {
        out.append(XmlText.DECLARATION).append("<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
                .append("<w:docDefaults><w:rPrDefault><w:rPr>").append(Font.SONG.slots()).append("<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>")
                .append("<w:lang w:val=\"en-US\" w:eastAsia=\"").append(XmlText.escape(language))
                .append("\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
    }

    private void plain() {
        Look body = Look.of(Font.SONG, 24).atLeast(0, 0, LINE).aligned("both");
        Look head = Look.of(Font.HEI_ARIAL, 30).inBold().atLeast(240, 120, LINE);
        paragraph(Style.TITLE, head.sized(36).atLeast(120, 360, 600).aligned("center").kept());
        paragraph(Style.HEADING_1, head.heading(1));
        paragraph(Style.HEADING_2, head.sized(28).atLeast(200, 80, LINE).heading(2));
        paragraph(Style.HEADING_3, head.sized(24).atLeast(160, 40, LINE).heading(3));
        for (int level = 4; level <= 6; level++) {
            paragraph(Style.heading(level), body.inBold().aligned("left").heading(level));
        }
        text(body, body.with(Font.KAI));
        paragraph(Style.FOOTER, Look.of(Font.SONG, 18).offGrid().aligned("center"));
    }

    /** GB/T 9704—2012, 7.3: Song for the title; Hei, Kai and Fangsong for the levels, which go in by two characters as all text does. */
    private void official() {
        Look body = Look.of(Font.FANGSONG, 32).aligned("both");
        Look head = body.aligned("left").firstLine();
        paragraph(Style.TITLE, Look.of(Font.TITLE_SONG, 44).offGrid().exactly(0, 579, 700).aligned("center").kept());
        paragraph(Style.HEADING_1, head.with(Font.HEI).heading(1));
        paragraph(Style.HEADING_2, head.with(Font.KAI).heading(2));
        paragraph(Style.HEADING_3, head.inBold().heading(3));
        for (int level = 4; level <= 6; level++) {
            paragraph(Style.heading(level), head.heading(level));
        }
        paragraph(Style.NUMBERED_1, head.with(Font.HEI).kept());
        paragraph(Style.NUMBERED_2, head.with(Font.KAI).kept());
        text(body, body.with(Font.KAI));
        paragraph(Style.FOOTER, Look.of(Font.SONG, 28).offGrid());
    }

    /** What has the body's size. */
    private void text(Look body, Look quote) {
        Look signature = body.aligned("right");
        Look centred = body.aligned("center");
        paragraph(Style.NORMAL, body);
        paragraph(Style.BODY, body.firstLine());
        paragraph(Style.BODY_LINE, body.firstLine());
        paragraph(Style.SIGNATURE, signature);
        paragraph(Style.SIGNATURE_LINE, signature);
        paragraph(Style.CENTRED, centred);
        paragraph(Style.CENTRED_LINE, centred);
        paragraph(Style.LIST, body);
        paragraph(Style.QUOTE, quote.sides(style.layout().indent(), 0));
    }

    private void common() {
        int size = tableSize(style);
        Look cell = Look.of(style == WordStyle.PLAIN ? Font.SONG : Font.FANGSONG, size).offGrid().spaced(40, 40, 264);
        Look code = Look.of(Font.MONOSPACE, 20);
        paragraph(Style.ALERT, cell.sized(size));
        paragraph(Style.ALERT_TITLE, cell.with(Font.HEI).inBold().kept());
        paragraph(Style.TABLE_TEXT, cell);
        paragraph(Style.TABLE_HEADER, cell.inBold().aligned("center"));
        paragraph(Style.CODE, code.framed(SHADE).offGrid().spaced(60, 60, 264));
        paragraph(Style.TABLE_GAP, Look.of(Font.SONG, 2).offGrid().exactly(0, 0, 120));
        paragraph(Style.PICTURE, Look.of(Font.SONG, size).offGrid().spaced(120, 120, 240).aligned("center"));
        paragraph(Style.PICTURE_TEXT, cell.with(Font.KAI).framed(GREY_FRAME).spaced(120, 120, 264).sides(120, 120).aligned("center"));
        paragraph(Style.RULE, Look.of(Font.SONG, 8).framed("<w:pBdr>" + side("bottom", 1) + "</w:pBdr>").offGrid().exactly(0, 240, 160));
        paragraph(Style.FOOTNOTE, Look.of(Font.SONG, 18).offGrid());
    }

    private void characters() {
        out.append("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/>")
                .append("<w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>");
        character("Hyperlink", "Hyperlink", style == WordStyle.PLAIN ? "<w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/>" : "<w:u w:val=\"single\"/>");
        character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
        character("HTMLCode", "HTML Code", Font.MONOSPACE.slots());
    }

    private void tables() {
        out.append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/>")
                .append("<w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>").append(margins(0)).append("</w:tblPr></w:style>");
        table("TableGrid", "Table Grid", cellBorders("single", "single"), margins(0));
        table("AlertBox", "Alert Box", cellBorders("nil", "thick"), margins(60));
    }

    private void paragraph(Style one, Look look) {
        boolean normal = one == Style.NORMAL;
        out.append("<w:style w:type=\"paragraph\"").append(normal ? " w:default=\"1\"" : "").append(" w:styleId=\"").append(one.id())
                .append("\"><w:name w:val=\"").append(one.wordName()).append("\"/>")
                .append(normal ? "" : "<w:basedOn w:val=\"Normal\"/>");
        if (look.level() > 0 || one == Style.TITLE) {
            out.append("<w:next w:val=\"").append(Style.BODY.id()).append("\"/>");
        }
        out.append("<w:uiPriority w:val=\"").append(look.level() > 0 ? 9 : normal ? 0 : 10).append("\"/><w:qFormat/>");
        look.append(out);
        out.append("</w:style>");
    }

    private void character(String id, String name, String properties) {
        out.append("<w:style w:type=\"character\" w:styleId=\"").append(id).append("\"><w:name w:val=\"").append(name)
                .append("\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:uiPriority w:val=\"99\"/><w:rPr>").append(properties)
                .append("</w:rPr></w:style>");
    }

    private void table(String id, String name, String borders, String rest) {
        out.append("<w:style w:type=\"table\" w:styleId=\"").append(id).append("\"><w:name w:val=\"").append(name)
                .append("\"/><w:basedOn w:val=\"TableNormal\"/><w:uiPriority w:val=\"39\"/><w:tblPr>").append(borders).append(rest)
                .append("</w:tblPr></w:style>");
    }

    private static String cellBorders(String all, String left) {
        StringBuilder borders = new StringBuilder("<w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            String kind = side.equals("left") ? left : all;
            borders.append("<w:").append(side).append(" w:val=\"").append(kind.equals("thick") ? "single" : kind).append("\" w:sz=\"")
                    .append(kind.equals("thick") ? 24 : 4).append("\" w:space=\"0\" w:color=\"").append(kind.equals("thick") ? "808080" : "auto")
                    .append("\"/>");
        }
        return borders.append("</w:tblBorders>").toString();
    }

    private static String margins(int above) {
        return "<w:tblCellMar><w:top w:w=\"" + above + "\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"" + above
                + "\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar>";
    }

    private static String side(String name, int space) {
        return "<w:" + name + " w:val=\"single\" w:sz=\"4\" w:space=\"" + space + "\" w:color=\"808080\"/>";
    }
}
