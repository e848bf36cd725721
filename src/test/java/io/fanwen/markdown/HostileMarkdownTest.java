package io.fanwen.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs with the small stack that the build gives its tests. What is slow or deep here hangs or overflows, at any machine's speed. */
class HostileMarkdownTest {
    private static final int TIMES = 8_000;

    @ParameterizedTest
    @ValueSource(strings = {"*a ", "a** ", "a**b ", "**x *y _z ~~w ", "*a~~b_", "_a*_ ", "[", "[a](", "[a](<b", "[ a_", "a](b", "**[*",
            "</", "x <!--", "x <?", "x <!A", "<a ", "<a b='", "x<u>", "x</u>", "<u><b>", "<u>*a", "x<script>", "`x``", ">", "- ", "1. ",
            "- > 1. ", "&#x41;&lt;&amp", "\\*", "___ ", "http://a", "http://", "www.", "a@", "@", "a@b.c ", "\u3000", "\ufe00",
            "[^1]", "[^1]: ", "{a=b ", "~~a", "a*a", "|-", "\t", "#", "＃"})
    void readsARepeatedBeginning(String beginning) {
        for (Dialect dialect : Dialect.values()) {
            holds(beginning.repeat(TIMES), dialect);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"*,*", "**x ,  x**", "\"*x _y \",\" y_ x*\"", "[,]", "<u>,</u>", "(,)", "*a~~b_,_b~~a*", "http://a(,)"})
    void readsDeepNesting(String open, String close) {
        for (Dialect dialect : Dialect.values()) {
            holds(open.repeat(TIMES) + "a" + close.repeat(TIMES), dialect);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>\n\n", "<details>\n\n", "</div>\n\n", "> [!NOTE]\n> a\n\n", "[^1]: a\n\n", "# a {#b}\n\n", "<b><i><p>\n\n"})
    void readsARepeatedBlock(String block) {
        holds(block.repeat(TIMES / 4), Dialect.DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a ", "<a '", "<!-- ", "<script ", "<script>", "<title></titl", "<b>", "<a href=x>", "<font><p>",
            "<div><form><table>", "<table><tr><td>"})
    void readsABlockOfHtml(String beginning) {
        holds("<div>\n" + beginning.repeat(TIMES), Dialect.DOCUMENT);
    }

    @Test
    void keepsTheTreeShallow() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            list.append("  ".repeat(i)).append("- ").append("*".repeat(60)).append("a\n");
        }

        Document document = Markdown.document(list + "\n" + ">".repeat(500) + " a\n\n" + "*a ".repeat(500) + "b* ".repeat(500));

        assertTrue(depth(document.blocks()) <= 100, "depth " + depth(document.blocks()));
    }

    /** The two inputs that commonmark-java 0.30.1 alone takes 14 and 20 seconds for. */
    @Test
    void endsWhatTheLibraryAloneDoesNot() {
        Outcome<Document> images = Markdown.outcome("字\n\n" + "![[]()".repeat(32_000), Dialect.DOCUMENT, RawHtml.SANITISE);
        Outcome<Document> runs = Markdown.outcome("*a ".repeat(20_000) + "_a*_ ".repeat(20_000), Dialect.DOCUMENT, RawHtml.SANITISE);

        assertEquals(MarkdownCode.TOO_MANY_IMAGES, onlyError(images).code());
        assertEquals(3, onlyError(images).place().span().orElseThrow().start().line());
        assertTrue(runs.value().isPresent());
    }

    @Test
    void refusesMoreThanALimitAndSaysWhere() {
        String header = "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n";

        assertRefused(MarkdownCode.TOO_LONG, 1, "字".repeat(Limits.CHARACTERS + 1));
        assertRefused(MarkdownCode.TOO_MANY_LINES, Limits.PARAGRAPH_LINES + 1, "[a\n".repeat(Limits.PARAGRAPH_LINES + 1));
        assertRefused(MarkdownCode.TOO_MANY_CELLS, 4, "字\n\n" + header + "|b\n".repeat(300));
        assertRefused(MarkdownCode.TOO_MUCH_LINKED, 3, "[a]: /" + "u".repeat(100_000) + "\n\n" + "[a]".repeat(10_000));
    }

    @Test
    void readsLargeArticlesAsTheyAre() {
        String prose = "这是一段普通的文字，**重点：**后文继续，见[这里](a.md)。\n\n- 一项**内容**，继续\n- 又一项\n\n".repeat(6_000);
        String table = "| 序号 | 姓名 | 部门 | 职务 | 电话 |\n|--|--|--|--|--|\n" + "| 1 | 张三 | **行政** | 主任 | 138****0000 |\n".repeat(2_000);

        assertTrue(prose.length() > 300_000, prose.length() + " characters");
        assertTrue(Markdown.outcome(prose, Dialect.DOCUMENT, RawHtml.SANITISE).value().isPresent());
        Block.Table read = (Block.Table) Markdown.document(table).blocks().get(0);
        assertEquals(2_000, read.rows().size());
    }

    private static void assertRefused(MarkdownCode code, int line, String text) {
        Diagnostic error = onlyError(Markdown.outcome(text, Dialect.DOCUMENT, RawHtml.SANITISE));
        assertEquals(code, error.code());
        assertEquals(line, error.place().span().orElseThrow().start().line(), code.id());
    }

    private static Diagnostic onlyError(Outcome<Document> outcome) {
        List<Diagnostic> errors = outcome.diagnostics().stream().filter(Diagnostic::isError).toList();
        assertEquals(1, errors.size(), errors.toString());
        return errors.get(0);
    }

    /** Whatever it means: it is read, and everything that is done with a document ends well. */
    private static void holds(String text, Dialect dialect) {
        Document document = Markdown.outcome(text, dialect, RawHtml.SANITISE).value().orElseThrow();
        String html = new HtmlWriter().write(document, HtmlWriter.asWritten(), Markdown.PAGE);

        assertTrue(html.length() < 60 * text.length(), html.length() + " characters of HTML");
        assertTrue(depth(document.blocks()) <= 100, "depth " + depth(document.blocks()));
        DocumentCodec codec = new DocumentCodec();
        assertEquals(document, codec.read(codec.write(document)));
        assertTrue(PlainText.of(document).length() <= 12 * text.length());
    }

    private static int depth(List<Block> blocks) {
        int deepest = 0;
        for (Block block : blocks) {
            deepest = Math.max(deepest, 1 + depthIn(block));
        }
        return deepest;
    }

    private static int depthIn(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Inlines.depth(paragraph.inlines());
        } else if (block instanceof Block.Quote quote) {
            return depth(quote.blocks());
        } else if (block instanceof Block.Alert alert) {
            return depth(alert.blocks());
        } else if (block instanceof Block.Element element) {
            return depth(element.blocks());
        } else if (block instanceof Block.BulletList list) {
            return 1 + list.items().stream().mapToInt(item -> depth(item.blocks())).max().orElse(0);
        } else if (block instanceof Block.OrderedList list) {
            return 1 + list.items().stream().mapToInt(item -> depth(item.blocks())).max().orElse(0);
        }
        return 0;
    }
}
