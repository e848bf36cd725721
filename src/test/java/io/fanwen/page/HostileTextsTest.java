package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fanwen.page.view.Views.ArticleView;
import io.fanwen.text.ReadJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Texts that mean something to the formats they get into. */
class HostileTextsTest {
    private static final String A = "/总结/a.html";

    static List<String> texts() {
        return List.of("</script><script>alert(1)</script>", "]]><x/>", "<!-- --> --", "a\u0000b\u0007c\u001bd", "\"'&amp;&#60;\\", "{{title}}{0}",
                "\u2028\u2029\ud800", "\ufffe\uffff 😀");
    }

    private static TestSite site(String text) {
        return new TestSite().title(text).with(new Wanted("总结/a.md", text).date("2025-07-06").topics("题" + text).summary(text)
                .author(text).pieces(text, text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void stayTextsInFeeds(String text) throws Exception {
        Element feed = XmlTest.read(site(text).bytes("/feed.xml")).getDocumentElement();

        Element entry = FeedTest.children(feed, "entry").get(0);
        assertEquals(legal(text), FeedTest.text(entry, "title"));
        assertEquals(legal(text), FeedTest.text(entry, "summary"));
        assertEquals(0, FeedTest.children(entry, "x").size());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void stayTextsInJson(String text) {
        String json = new String(site(text).bytes("/feed.json"), StandardCharsets.UTF_8);

        assertEquals(whole(text), ReadJson.object(json).get("title"));
        assertFalse(json.contains("<"), json);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void stayTextsInScriptElements(String text) {
        ArticleView view = site(text).view(ArticleView.class, A);

        for (String json : view.head().jsonLd()) {
            Map<String, Object> told = ReadJson.object(json);
            assertFalse(json.chars().anyMatch(c -> c < 0x20 || "<>&\u2028\u2029".indexOf(c) >= 0), json);
            assertEquals("https://schema.org", told.get("@context"));
        }
        assertEquals(whole(text), ReadJson.object(view.head().jsonLd().get(0)).get("headline"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areNeverReadAsPatterns(String text) {
        assertEquals(text + "（第1页）", PageWords.fill(Fixture.WORDS.pageNumber(), text, 1));
    }

    /** What XML 1.0 can hold of it. */
    private static String legal(String text) {
        return text.replaceAll("[\u0000\u0007\u001b\ud800\ufffe\uffff]", "");
    }

    /** With half characters replaced. */
    private static String whole(String text) {
        return text.replace('\ud800', '\ufffd');
    }
}
