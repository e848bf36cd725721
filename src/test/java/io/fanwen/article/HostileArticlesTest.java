package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Outcome;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody could have made to hurt; reading them ends, in a value or in errors. */
class HostileArticlesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "---", "---\n", "---\n---", "---\n...", "...\n", "\ufeff", "---\n---\n---\n", "# ", "#\n", "## \n### 书写经验\n",
        "---\ntitle:\n---\n", "---\ntitle: ''\n---\n", "---\ncategory: []\n---\n", "---\nextra: []\n---\n", "---\naliases: {a: b}\n---\n",
        "---\npieces: 3\n---\n", "# {#}\n", "## {useful=}\n### 书写经验 {useful=}\n"})
    void readsOddFiles(String text) {
        Outcome<ReadArticle> outcome = Reading.outcome(text);

        assertTrue(outcome.value().isPresent() || !outcome.diagnostics().isEmpty(), text);
    }

    @Test
    void readsManyPieces() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("## 【第").append(i).append("篇】甲\n\n一。\n\n### 书写经验 {useful=").append(i).append("}\n\n二。\n\n");
        }

        ReadArticle read = Reading.read(Reading.withFront(text.toString()));

        assertEquals(5_000, read.article().pieces().size());
        assertEquals("p5000", read.article().pieces().get(4_999).anchor());
    }

    @Test
    void readsHeadingsThatWearOutPatterns() {
        String blanks = " ".repeat(50_000);
        String brackets = "（".repeat(50_000);
        String digits = "9".repeat(50_000);

        for (String heading : new String[] {"a" + blanks + "a", brackets, "书写经验" + digits + "人觉得有用", "书写经验" + blanks + "（" + blanks,
            "第" + digits, "篇" + blanks + digits, "标题" + "精选".repeat(20_000), "甲" + "：".repeat(50_000) + "乙"}) {
            ReadArticle read = Reading.read(Reading.withFront("## " + heading + "\n\n一。\n\n### 书写经验\n\n二。\n"));

            assertEquals(1, read.article().pieces().size(), heading.substring(0, 10));
        }
    }

    @Test
    void readsATitleThatWearsOutPatterns() {
        for (String title : new String[] {"题" + " ".repeat(30_000) + "末", "精选".repeat(15_000), "（精选".repeat(10_000), "题" + "精选 ".repeat(10_000)}) {
            Outcome<ReadArticle> outcome = Reading.outcome("# " + title + "\n\n一。\n");

            assertTrue(outcome.value().isPresent(), title.substring(0, 10));
        }
    }

    @Test
    void readsAnyMixtureOfItsOwnSigns() {
        String[] parts = {"---\n", "...\n", "title: 题\n", "# ", "## ", "### ", "#### ", "书写经验", "（35人觉得有用）", "{useful=3}", "{#p1}", "\n", "\n\n", "【第3篇】",
            "篇二", "甲", "[链接](a.md#p1)", "[^1]", "[^1]: 注\n", "> ", "- ", "pieces: many\n", "：", " ", "\t", "![](x.png)", "\ud83d\ude00"};
        long seed = 4711;
        Random random = new Random(seed);

        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String input = text.toString();
            try {
                Outcome<ReadArticle> outcome = Reading.outcome(input);
                outcome.value().ifPresent(HostileArticlesTest::check);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", round " + round + ":\n" + input, e);
            }
        }
    }

    private static void check(ReadArticle read) {
        Article article = read.article();
        assertEquals(article.pieces().size(), read.body().pieces().size());
        assertEquals(article.pieces().size(), article.pieces().stream().map(Article.Piece::anchor).distinct().count());
        assertTrue(article.pieces().stream().allMatch(piece -> article.anchors().contains(piece.anchor())));
        assertEquals(article, new ArticleCodec().decodeHeader(new ArticleCodec().encodeHeader(article)));
    }
}
