package io.fanwen.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.word.WordDocument.Experience;
import io.fanwen.word.WordDocument.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordWriterTest {
    private static final String EVERYTHING = "/word/everything.md";

    @ParameterizedTest
    @EnumSource
    void isValidWithEveryKindOfBlockAndInline(WordStyle style) throws Exception {
        byte[] docx = Samples.writer(style).write(Samples.piece("各种写法", resource(EVERYTHING)));

        Judges.judge(docx, EVERYTHING + " in " + style);
    }

    @Test
    void writesTheSampleAsItIsKnown() throws Exception {
        String made = ReadWord.part(Samples.plain(resource(EVERYTHING)), "word/document.xml").replace("<w:p>", "\n<w:p>")
                .replace("<w:tbl>", "\n<w:tbl>").replace("<w:sectPr>", "\n<w:sectPr>");

        Path golden = Path.of("src/test/resources/word/everything.document.xml");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, made);
        }

        assertEquals(Files.readString(golden), made);
    }

    @Test
    void putsTitleSectionsAndPostingsInOrder() {
        Section first = new Section(Optional.of("【第1篇】甲"), Samples.document("正文一\n\n### 小节\n\n#### 更小"), Optional.empty());
        Section second = new Section(Optional.of("【第2篇】乙"), Samples.document("正文二"),
                Optional.of(new Experience("书写经验", Samples.document("经验\n\n#### 书写注意事项\n\n注意"))));
        WordDocument document = new WordDocument("总题", Optional.empty(), Optional.empty(), List.of(first, second), Samples.outside());

        byte[] docx = Samples.writer(WordStyle.PLAIN).write(document);

        assertEquals("Title: 总题", ReadWord.line(ReadWord.open(docx).getParagraphs().get(0)));
        assertEquals(List.of("Heading1: 【第1篇】甲", "BodyText: 正文一", "Heading2: 小节", "Heading3: 更小", "Heading1: 【第2篇】乙",
                "BodyText: 正文二", "Heading2: 书写经验", "BodyText: 经验", "Heading3: 书写注意事项", "BodyText: 注意"), ReadWord.paragraphs(docx));
    }

    @Test
    void givesEachLineOfBodyTextItsOwnIndent() {
        byte[] docx = Samples.plain("一、范围\n（一）甲；\n（二）**乙**。\n\n____年____月____日 {.right}");

        assertEquals(List.of("BodyText: 一、范围", "BodyTextLine: （一）甲；", "BodyTextLine: （二）乙。", "Signature: ____年____月____日"),
                ReadWord.paragraphs(docx));
    }

    @Test
    void keepsASignatureOnThePageOfTheTextBeforeIt() {
        byte[] docx = Samples.plain("正文\n\n公司\n日期 {.right}\n\n另一段");

        List<Boolean> kept = ReadWord.open(docx).getParagraphs().stream().skip(1).map(p -> p.getCTP().getPPr().isSetKeepNext()).toList();

        assertEquals(List.of(true, true, false, false), kept);
    }

    @Test
    void numbersListsAsTyped() {
        XWPFDocument document = ReadWord.open(Samples.plain("1. 一\n2. 二\n4. 四\n   1. 内一\n   2. 内二\n5. 五\n\n段\n\n1. 又一\n"));

        List<String> numbers = document.getParagraphs().stream().filter(p -> p.getNumID() != null)
                .map(p -> p.getText() + " " + p.getNumIlvl() + " " + start(document, p)).toList();

        assertEquals(List.of("一 0 1", "二 0 1", "四 0 4", "内一 1 1", "内二 1 1", "五 0 4", "又一 0 1"), numbers);
        List<XWPFParagraph> items = document.getParagraphs().stream().filter(p -> p.getNumID() != null).toList();
        assertEquals(items.get(0).getNumID(), items.get(1).getNumID());
        assertEquals(items.get(2).getNumID(), items.get(5).getNumID());
        assertFalse(items.get(0).getNumID().equals(items.get(6).getNumID()));
    }

    @Test
    void writesANumberThatWordCannotCountAsText() {
        byte[] docx = Samples.plain("40000. 甲\n40001. 乙\n");

        assertEquals(List.of("ListParagraph: 40000.\t甲", "ListParagraph: 40001.\t乙"), ReadWord.paragraphs(docx));
        assertNull(ReadWord.open(docx).getParagraphs().get(1).getNumID());
    }

    @Test
    void showsTasksWithTheirBoxes() {
        assertEquals(List.of("ListParagraph: ☐\t未办", "ListParagraph: ☑\t已办"), ReadWord.paragraphs(Samples.plain("- [ ] 未办\n- [x] 已办\n")));
    }

    @Test
    void repeatsTheHeaderOfATable() {
        XWPFTable table = ReadWord.open(Samples.plain("| 甲 | 乙 |\n| :-: | --: |\n| 一 | 二<br>三 |\n")).getTables().get(0);

        assertTrue(table.getRow(0).isRepeatHeader());
        assertFalse(table.getRow(1).isRepeatHeader());
        assertEquals("二\n三", table.getRow(1).getCell(1).getText());
        assertEquals(ParagraphAlignment.RIGHT, table.getRow(1).getCell(1).getParagraphs().get(0).getAlignment());
        assertEquals(ParagraphAlignment.CENTER, table.getRow(1).getCell(0).getParagraphs().get(0).getAlignment());
    }

    @Test
    void formatsText() {
        XWPFParagraph paragraph = ReadWord.open(Samples.plain("**粗***斜*~~删~~`码`<u>线</u>x<sup>2</sup>")).getParagraphs().get(1);

        List<XWPFRun> runs = paragraph.getRuns();
        assertTrue(runs.get(0).isBold() && !runs.get(0).isItalic());
        assertTrue(runs.get(1).isItalic() && !runs.get(1).isBold());
        assertTrue(runs.get(2).isStrikeThrough());
        assertEquals("HTMLCode", runs.get(3).getStyle());
        assertEquals("single", runs.get(4).getUnderline().name().toLowerCase(Locale.ROOT));
        assertEquals("粗斜删码线x2", paragraph.getText());
    }

    @Test
    void marksSharedPunctuationAsChineseInChineseTextOnly() {
        String xml = ReadWord.part(Samples.plain("他说“好”——don’t。\n\nHe said “fine”."), "word/document.xml");

        assertTrue(xml.contains("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">他说“好”——don</w:t></w:r>"
                + "<w:r><w:t xml:space=\"preserve\">’</w:t></w:r><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">t。</w:t></w:r>"), xml);
        assertTrue(xml.contains("<w:r><w:t xml:space=\"preserve\">He said “fine”.</w:t></w:r>"), xml);
    }

    @Test
    void writesFootnotesAsFootnotes() {
        XWPFDocument document = ReadWord.open(Samples.plain("甲[^a]乙[^b]，再说甲[^a]。\n\n[^a]: 注一\n[^b]: 注二，见[^a]和[^c]\n[^c]: 只在注里\n"));

        List<String> notes = document.getFootnotes().stream().filter(note -> note.getId().intValue() > 0).map(WordWriterTest::text).toList();

        assertEquals(List.of("1: 注一", "2: 注二，见1和*|* 只在注里"), notes);
        String text = document.getParagraphs().get(1).getText();
        assertTrue(text.startsWith("甲[footnoteRef:1]乙[footnoteRef:2]，再说甲1。"), text);
    }

    @Test
    void leadsLinksToAbsoluteAddresses() {
        XWPFDocument document = ReadWord.open(Samples.plain("[a](../b/c.html#p1) [b](https://example.com/?x=1&y=2 \"提示\") [c](#p2)"
                + " [d](mailto:a@example.com) [e](ftp://example.com/x) [f](http:///nowhere) [g](tel:123)"));

        List<String> links = document.getParagraphs().get(1).getRuns().stream().filter(XWPFHyperlinkRun.class::isInstance)
                .map(run -> run.text() + " " + ((XWPFHyperlinkRun) run).getHyperlink(document).getURL()).toList();

        assertEquals(List.of("a https://example.org/b/c.html#p1", "b https://example.com/?x=1&y=2", "c https://example.org/docs/a.html#p2",
                "d mailto:a@example.com"), links);
        assertEquals("a b c d e f g", document.getParagraphs().get(1).getText());
    }

    @Test
    void embedsPicturesOnceAndScalesThemToThePage() {
        XWPFDocument document = ReadWord.open(Samples.plain("![印章](seal.png)\n\n文中![小](seal.png){width=30000}图\n\n![流程](flow.svg)\n\n![无](no.png)"));

        assertEquals(List.of("/word/media/image1.png"), document.getAllPictures().stream().map(p -> p.getPackagePart().getPartName().getName()).toList());
        assertArrayEquals(Samples.PNG, document.getAllPictures().stream().map(XWPFPictureData::getData).findFirst().orElseThrow());
        assertEquals(List.of("Picture: ", "BodyText: 文中图", "PictureText: 流程", "PictureText: 无"),
                document.getParagraphs().stream().skip(1).map(ReadWord::line).toList());
        double points = document.getParagraphs().get(2).getRuns().stream().flatMap(run -> run.getEmbeddedPictures().stream())
                .mapToDouble(picture -> picture.getWidth()).sum();
        assertEquals(415.3, points, 0.1);
        assertTrue(document.getDocument().xmlText().contains("descr=\"印章\""));
    }

    @Test
    void boxesAlertsUnderTheirTitles() {
        List<XWPFTable> boxes = ReadWord.open(Samples.plain("> [!WARNING]\n> 小心。\n\n> [!NOTE] 另题\n> - 项\n")).getTables();

        assertEquals(List.of("AlertTitle: 注意", "Alert: 小心。"), boxes.get(0).getRow(0).getCell(0).getParagraphs().stream().map(ReadWord::line).toList());
        assertEquals(List.of("AlertTitle: 另题", "Alert: 项"), boxes.get(1).getRow(0).getCell(0).getParagraphs().stream().map(ReadWord::line).toList());
    }

    @Test
    void saysInItsPropertiesWhatTheArticleSays() throws IOException {
        WordDocument dated = new WordDocument("标题 <A&B>", Optional.of("作者"), Optional.of(Instant.parse("2025-07-05T16:00:00Z")), List.of(), Samples.outside());
        WordDocument bare = new WordDocument("标题", Optional.empty(), Optional.empty(), List.of(), Samples.outside());

        try (XWPFDocument read = ReadWord.open(Samples.writer(WordStyle.PLAIN).write(dated))) {
            assertEquals("标题 <A&B>", read.getProperties().getCoreProperties().getTitle());
            assertEquals("作者", read.getProperties().getCoreProperties().getCreator());
            assertEquals(Instant.parse("2025-07-05T16:00:00Z"), read.getProperties().getCoreProperties().getCreated().toInstant());
        }
        String core = ReadWord.part(Samples.writer(WordStyle.PLAIN).write(bare), "docProps/core.xml");
        assertFalse(core.contains("created") || core.contains("creator"), core);
    }

    @Test
    void followsTheStandardForOfficialDocuments() {
        byte[] docx = Samples.writer(WordStyle.OFFICIAL).write(Samples.piece("通知", "一、放假时间\n\n（一）甲\n\n一、这是一句话，不是标题。"));

        assertEquals(List.of("NumberedLine1: 一、放假时间", "NumberedLine2: （一）甲", "BodyText: 一、这是一句话，不是标题。"), ReadWord.paragraphs(docx));
        assertTrue(ReadWord.part(docx, "word/document.xml").contains("<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"0\"/>"));
        assertEquals(28 * 320, WordStyle.OFFICIAL.layout().width());
        assertEquals(22, WordStyle.OFFICIAL.layout().height() / 579);
        assertTrue(ReadWord.part(docx, "word/footer1.xml").contains("— </w:t>"));
    }

    @ParameterizedTest
    @EnumSource
    void namesAnEastAsianFontAndAnIndentInEveryParagraphStyle(WordStyle style) {
        String[] styles = ReadWord.part(Samples.writer(style).write(Samples.piece("a", "")), "word/styles.xml").split("<w:style ");

        List<String> silent = Arrays.stream(styles).filter(one -> one.startsWith("w:type=\"paragraph\""))
                .filter(one -> !(one.contains("w:eastAsia=\"") && one.contains("w:firstLineChars=\""))).toList();

        assertEquals(List.of(), silent);
        assertTrue(Arrays.stream(styles).anyMatch(one -> one.contains("<w:name w:val=\"heading 1\"/>")));
    }

    @Test
    void indentsBodyTextAloneInThePlainStyle() {
        String[] styles = ReadWord.part(Samples.plain(""), "word/styles.xml").split("<w:style ");

        List<String> indented = Arrays.stream(styles).filter(one -> one.contains("w:firstLineChars=\"200\""))
                .map(one -> one.replaceAll("(?s).*?w:styleId=\"([^\"]*)\".*", "$1")).sorted().toList();

        assertEquals(List.of("BodyText", "BodyTextLine"), indented);
    }

    @Test
    void givesTheSameBytesAnywhere() throws Exception {
        WordDocument document = Samples.piece("标题", resource(EVERYTHING));
        byte[] first = Samples.writer(WordStyle.PLAIN).write(document);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertArrayEquals(first, Samples.writer(WordStyle.PLAIN).write(Samples.piece("标题", resource(EVERYTHING))));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static String start(XWPFDocument document, XWPFParagraph paragraph) {
        return document.getNumbering().getNum(paragraph.getNumID()).getCTNum().getLvlOverrideArray(0).getStartOverride().getVal().toString();
    }

    private static String text(XWPFFootnote note) {
        return note.getId() + ":" + String.join("|", note.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }

    private static String resource(String name) throws IOException {
        try (var in = WordWriterTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
