package io.fanwen.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

class DocumentCodecTest {
    private static final String EVERYTHING = """
            ## 标题 {#id .cls useful=35 key="two words"}

            正文 *斜* **粗** ~~删~~ `code` <u>下划线</u><br>换行 [链接](a.md "题") ![图](b.png "题"){width=3}<wbr>
            空____格[^甲] 李\u0000\uD83D\uDE00 {.right}

            > 引用

            > [!TIP] 题
            > 提示

            - [ ] 甲
            - [x] 乙

            1. 一
            3. 三

               第二段

            | 甲 | 乙 |
            |:-:|--:|
            | 1 | **2** |

            ***

            ```java x
            code
            ```

            <details open>

            内

            </details>

            <table><tr><td>a</td></tr></table>

            [^甲]: 注释
            """;

    private final DocumentCodec codec = new DocumentCodec();

    @Test
    void readsEverythingThatItWrites() {
        Document document = Markdown.document(EVERYTHING);

        Document read = codec.read(codec.write(document));

        assertEquals(document, read);
    }

    @Test
    void readsTheExamplesOfTheSpecificationInBothDialects() {
        for (String source : ExampleReader.readExampleSources(TestResources.getSpec())) {
            for (Dialect dialect : Dialect.values()) {
                for (RawHtml html : RawHtml.values()) {
                    Document document = Markdown.outcome(source, dialect, html).value().orElseThrow();

                    assertEquals(document, codec.read(codec.write(document)), source);
                }
            }
        }
    }

    @Test
    void isSmallerThanTwiceTheText() {
        String text = EVERYTHING.repeat(20);

        int size = codec.write(Markdown.document(text)).length;

        assertTrue(size < 2 * text.length(), size + " bytes of " + text.length() + " characters");
    }

    @Test
    void refusesAnotherVersion() {
        byte[] bytes = codec.write(Document.empty());
        bytes[0]++;

        assertThrows(IllegalArgumentException.class, () -> codec.read(bytes));
    }

    @Test
    void refusesWhatIsCutOrLonger() {
        byte[] bytes = codec.write(Markdown.document("正文 **粗** [链接](a.md)"));

        for (int length : List.of(0, 1, bytes.length / 2, bytes.length - 1, bytes.length + 1)) {
            byte[] other = Arrays.copyOf(bytes, length);
            assertThrows(IllegalArgumentException.class, () -> codec.read(other), length + " of " + bytes.length + " bytes");
        }
    }

    @Test
    void neverFailsOtherwiseOnDamagedBytes() {
        byte[] bytes = codec.write(Markdown.document(EVERYTHING));
        Random random = new Random(20261123);
        int refused = 0;

        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                codec.read(damaged);
            } catch (IllegalArgumentException expected) {
                refused++;
            }
        }

        assertTrue(refused > 0, "damage is noticed");
    }
}
