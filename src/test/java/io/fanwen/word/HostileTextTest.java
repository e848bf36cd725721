package io.fanwen.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.Inline;
import io.fanwen.word.WordDocument.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a document, its Word file is valid and holds nothing that acts. */
class HostileTextTest {
    private static final String CONTROLS = "a\u0000b\u0001c\u000bd\u001fe\ud800f\udc00g\ufffeh\uffffi\u007fj";

    @Test
    void dropsWhatXmlCannotHold() {
        WordDocument document = new WordDocument(CONTROLS, Optional.of(CONTROLS), Optional.empty(),
                List.of(new Section(Optional.of(CONTROLS), raw(CONTROLS), Optional.empty())), Samples.outside());

        byte[] docx = Samples.writer(WordStyle.PLAIN).write(document);

        Judges.judge(docx, "control characters");
        assertEquals(List.of("Heading1: abcdefghi\u007fj", "BodyText: abcdefghi\u007fj"), ReadWord.paragraphs(docx));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "//", "http:", "http://", "https://a b/", "mailto:",
        "data:text/html,x", "vbscript:x", "http://[", "%zz", "http://a/%zz", "\u0000http://a", "ms-word:ofe|u|http://a", "about:blank"})
    void leadsNoLinkAnywhereElse(String target) {
        Document document = new Document(List.of(new Block.Paragraph(List.of(new Inline.Link(target, Optional.of("t\n\"<&"),
                List.of(new Inline.Text("链接")), 0), new Inline.Image(target, Optional.empty(), "图", Attributes.NONE, 0)), Attributes.NONE)), List.of());

        byte[] docx = Samples.writer(WordStyle.PLAIN).write(piece(document));

        Judges.judge(docx, target);
        assertEquals(List.of("BodyText: 链接图"), ReadWord.paragraphs(docx));
    }

    @Test
    void showsALinkThatIsTooLongForWordAsText() {
        byte[] docx = Samples.plain("[链接](https://example.com/" + "a".repeat(3000) + ")");

        Judges.judge(docx, "long link");
        assertFalse(ReadWord.part(docx, "word/_rels/document.xml.rels").contains("External"));
    }

    @Test
    void takesNoPictureThatIsNotWhatItSays() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "GIF8".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                "<svg onload='x'/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            WordDocument.Outside outside = new WordDocument.Outside(Samples.outside().references(), Samples.BASE, target -> Optional.of(bytes));
            Section section = new Section(Optional.empty(), Samples.document("![图](a.png)"), Optional.empty());

            byte[] docx = Samples.writer(WordStyle.PLAIN).write(new WordDocument("题", Optional.empty(), Optional.empty(), List.of(section), outside));

            Judges.judge(docx, bytes.length + " bytes");
            assertTrue(ReadWord.parts(docx).keySet().stream().noneMatch(name -> name.contains("media")));
            assertEquals(List.of("PictureText: 图"), ReadWord.paragraphs(docx));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 10, 30})
    void nestsListsAndBoxesAsDeepAsTheyCome(int depth) {
        Block block = new Block.Paragraph(List.of(new Inline.Text("底")), Attributes.NONE);
        for (int i = 0; i < depth; i++) {
            Block inner = block;
            Block.Item item = new Block.Item(OptionalInt.of(i % 3 + 1), Optional.empty(), List.of(inner));
            block = switch (i % 4) {
                case 0 -> new Block.OrderedList(List.of(item, item), true);
                case 1 -> new Block.BulletList(List.of(item), false);
                case 2 -> new Block.Quote(List.of(inner));
                default -> new Block.Alert(Block.Alert.Kind.TIP, Optional.empty(), List.of(inner));
            };
        }

        for (WordStyle style : WordStyle.values()) {
            byte[] docx = Samples.writer(style).write(piece(new Document(List.of(block), List.of())));

            Judges.judge(docx, "depth " + depth + " in " + style);
            assertTrue(ReadWord.part(docx, "word/document.xml").contains("底"));
        }
    }

    @Test
    void writesATableTooWideForWordAsLines() {
        int columns = 64;
        String row = "|" + "a|".repeat(columns) + "\n";

        byte[] docx = Samples.plain(row + "|" + "-|".repeat(columns) + "\n" + row);

        Judges.judge(docx, "64 columns");
        assertEquals(0, ReadWord.open(docx).getTables().size());
        assertEquals("TableText: " + "a\t".repeat(columns - 1) + "a", ReadWord.paragraphs(docx).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-\n", "1.\n2. b\n", "- ```\n  x\n  ```\n", "1. | a |\n   | - |\n", "- - - a\n", "> ---\n", "- # 题\n", "[^1]\n\n[^1]:\n",
        "[^1]\n\n[^1]: | a |\n    | - |\n    | b |\n", "[^1]\n\n[^1]: - [^1]\n", "> [!NOTE]\n> | a |\n> | - |\n", "| |\n| - |\n", "2147483647. a\n2147483648. b\n",
        "999999999. a\n", "# [^1]\n\n[^1]: [^2]\n[^2]: [^1] [^2] [^3]\n[^3]: [^2]\n", "<div align=\"right\">落款</div>\n", "<br>\n", "a<br>b\n", "<p align=center>甲<br>乙</p>"})
    void isValidForOddShapes(String markdown) {
        for (WordStyle style : WordStyle.values()) {
            Judges.judge(Samples.writer(style).write(Samples.piece("题", markdown)), markdown + " in " + style);
        }
    }

    @Test
    void isValidForAnyMixture() {
        String[] scraps = {"- ", "1. ", "3. ", "> ", "> [!NOTE]\n", "| a | b |\n| - | - |\n", "\n", "\n\n", "    ", "**", "*", "~~", "`", "```\n", "[^1]", "\n[^1]: ",
            "[a](b.md)", "![图](seal.png)", "____", "# ", "#### ", "文字", "“引”", "---\n", "<div>\n\n", "</div>\n\n", "<u>", "</u>", "- [ ] ", "{.right}\n", "\t", "😀", "一、"};
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder markdown = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                markdown.append(scraps[random.nextInt(scraps.length)]);
            }

            byte[] docx = Samples.writer(WordStyle.values()[seed % 2]).write(Samples.piece("题", markdown.toString()));

            Judges.judge(docx, "seed " + seed + ": " + markdown);
        }
    }

    private static Document raw(String text) {
        return new Document(List.of(new Block.Paragraph(List.of(new Inline.Text(text)), Attributes.NONE)), List.of());
    }

    private static WordDocument piece(Document document) {
        return new WordDocument("题", Optional.empty(), Optional.empty(), List.of(new Section(Optional.empty(), document, Optional.empty())), Samples.outside());
    }
}
