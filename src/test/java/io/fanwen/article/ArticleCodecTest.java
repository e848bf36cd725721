package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fanwen.article.Article.Piece;
import io.fanwen.article.Article.Reference;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Place;
import io.fanwen.text.Position;
import io.fanwen.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleCodecTest {
    private static final String WHOLE_FILE = """
            ---
            title: 呼叫中心岗位职责
            date: 2025年7月6日 9:30
            updated: 2025-08-01
            category: [合同/协议, 租赁]
            topics: 呼叫中心、岗位职责
            heat: 54
            rating: 4.5
            summary: 总 #2: 职责
            id: 1.10
            slug: call
            aliases: [/old.html, /show.php?id=1;p=2]
            draft: no
            expires: 2030-01-01
            unlisted: yes
            author: 王小明
            source: 《办公室》
            cover: cover.png
            pieces: many
            related: [a.md, ../b.md]
            extra:
              colour: red
              list: [1, [2, 3]]
              map: {a: , b: {c: d}}
            ---
            导语[^a]，见[前文](../a.md "题")。

            ## 主管 {#first .wide}

            1. **一**与~~二~~
               - [x] `三`

            | 甲 | 乙 |
            | --- | ---: |
            | 一 | ____ |

            ![图](a.png)

            ### 书写经验 {useful=35}

            > [!NOTE]
            > 注意😀。

            ## 客服

            ```text
            代码
            ```

            [^a]: 脚注[链接](#first)。
            """;

    private final ArticleCodec codec = new ArticleCodec();

    @Test
    void givesBackAWholeFile() {
        ReadArticle read = Reading.read(WHOLE_FILE);

        assertEquals(read.article(), codec.decodeHeader(codec.encodeHeader(read.article())));
        assertEquals(read.body(), codec.decodeBody(codec.encodeBody(read.body())));
    }

    @Test
    void givesBackTheLeastArticle() {
        ReadArticle read = Reading.read("# 题\n");

        assertEquals(read.article(), codec.decodeHeader(codec.encodeHeader(read.article())));
        assertEquals(read.body(), codec.decodeBody(codec.encodeBody(read.body())));
    }

    @Test
    void givesTheSameBytesForTheSameArticle() {
        byte[] once = codec.encodeHeader(Reading.read(WHOLE_FILE).article());

        byte[] again = codec.encodeHeader(Reading.read(WHOLE_FILE).article());

        assertArrayEquals(once, again);
    }

    @Test
    void givesBackWhatNoFileHolds() {
        Place place = new Place("content/a.md", Optional.of(new Span(new Position(Integer.MAX_VALUE, 70_000), 1, "半个\ud83d")));
        Reference reference = new Reference(Reference.Kind.IMAGE, "长".repeat(100_000), place);
        Article article = new Article("a.md", new Fingerprint(-1, Long.MIN_VALUE), FrontMatter.empty(), "题", Optional.empty(), false,
                List.of(new Piece(1, "p1", "", Integer.MAX_VALUE, OptionalInt.of(0), true)), List.of(reference, reference), Set.of(), Map.of(),
                0, 1);

        assertEquals(article, codec.decodeHeader(codec.encodeHeader(article)));
    }

    @Test
    void keepsTheOrderOfAnchorsAndExtras() {
        Article article = Reading.read(WHOLE_FILE).article();

        Article decoded = codec.decodeHeader(codec.encodeHeader(article));

        assertEquals(List.copyOf(article.anchors()), List.copyOf(decoded.anchors()));
        assertEquals(article.front().extra().toString(), decoded.front().extra().toString());
    }

    @Test
    void refusesBytesCutShort() {
        ReadArticle read = Reading.read(WHOLE_FILE);
        byte[] header = codec.encodeHeader(read.article());
        byte[] body = codec.encodeBody(read.body());

        for (int length = 0; length < header.length; length++) {
            byte[] cut = Arrays.copyOf(header, length);
            assertThrows(IllegalArgumentException.class, () -> codec.decodeHeader(cut), "header cut to " + length);
        }
        for (int length = 0; length < body.length; length++) {
            byte[] cut = Arrays.copyOf(body, length);
            assertThrows(IllegalArgumentException.class, () -> codec.decodeBody(cut), "body cut to " + length);
        }
        assertThrows(IllegalArgumentException.class, () -> codec.decodeHeader(Arrays.copyOf(header, header.length + 1)));
    }

    @Test
    void refusesOrSurvivesChangedBytes() {
        byte[] header = codec.encodeHeader(Reading.read(WHOLE_FILE).article());
        long seed = 20260701;
        Random random = new Random(seed);

        for (int round = 0; round < 5_000; round++) {
            byte[] changed = header.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                codec.decodeHeader(changed);
            } catch (IllegalArgumentException expected) {
                // The one way to say so.
            } catch (RuntimeException other) {
                throw new AssertionError("seed " + seed + ", round " + round, other);
            }
        }
    }
}
