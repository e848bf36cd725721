package io.fanwen.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
    private final HtmlWriter writer = new HtmlWriter();

    @Test
    void showsAsPlainTextWhatLeadsNowhere() {
        Document document = Markdown.document("见[**甲**](gone.md)和![乙](gone.png)");

        String html = writer.write(document, answering(Optional.empty(), Optional.empty()), Markdown.PAGE);

        assertEquals("<p>见<strong>甲</strong>和乙</p>\n", html);
    }

    @Test
    void givesPicturesTheirSize() {
        References references = answering(Optional.of("/a.html"), Optional.of(new References.Picture("/a.png",
                Optional.of(new References.Size(400, 300)))));

        assertEquals("<p><img src=\"/a.png\" alt=\"\" width=\"400\" height=\"300\" loading=\"lazy\" decoding=\"async\" /></p>\n",
                writer.write(Markdown.document("![](a.png)"), references, Markdown.PAGE));
        assertEquals("<p><img src=\"/a.png\" alt=\"\" width=\"200\" height=\"150\" loading=\"lazy\" decoding=\"async\" /></p>\n",
                writer.write(Markdown.document("![](a.png){width=200}"), references, Markdown.PAGE));
        assertEquals("<p><img src=\"/a.png\" alt=\"\" width=\"200\" height=\"150\" loading=\"lazy\" decoding=\"async\" /></p>\n",
                writer.write(Markdown.document("![](a.png){height=150}"), references, Markdown.PAGE));
    }

    @Test
    void skipsNoLevelOnTheWayDown() {
        Document document = Markdown.document("#### 甲\n\n###### 乙\n\n> ###### 丙\n\n## 丁\n\n#### 戊");

        String html = writer.write(document, HtmlWriter.asWritten(), new HtmlOptions(HtmlOptions.Style.PAGE, "", 2, Markdown.WORDS));

        assertEquals(List.of("h3", "h4", "h5", "h2", "h3"), Pattern.compile("<(h\\d)").matcher(html).results().map(found -> found.group(1)).toList(), html);
    }

    @Test
    void keepsFootnotesOfSeveralDocumentsApart() {
        Document document = Markdown.document("甲[^1]\n\n[^1]: 注");

        String html = writer.write(document, HtmlWriter.asWritten(), new HtmlOptions(HtmlOptions.Style.PAGE, "p2-", 1, Markdown.WORDS));

        assertEquals("""
                <p>甲<sup class="footnote-ref"><a id="p2-fnref:1" href="#p2-fn:1">1</a></sup></p>
                <section class="footnotes" aria-label="脚注">
                <ol>
                <li id="p2-fn:1">
                <p>注</p>
                <p class="footnote-back"><a href="#p2-fnref:1" aria-label="返回正文">↩</a></p>
                </li>
                </ol>
                </section>
                """, html);
    }

    @Test
    void writesInlineTextAlone() {
        Block.Heading heading = (Block.Heading) Markdown.document("## 甲**乙**<").blocks().get(0);

        assertEquals("甲<strong>乙</strong>&lt;", writer.writeInlines(heading.inlines(), HtmlWriter.asWritten(), Markdown.PAGE));
    }

    private static References answering(Optional<String> link, Optional<References.Picture> image) {
        return new References() {
            @Override
            public Optional<String> link(String target) {
                return link;
            }

            @Override
            public Optional<Picture> image(String target) {
                return image;
            }
        };
    }
}
