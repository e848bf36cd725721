package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.ReadJson;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class FeedTest {
    private final TestSite site = new TestSite().with(
            new Wanted("岗位/a.md", "坐席").date("2025-07-06").updated("2025-09-01", "08:30").topics("客服", "岗位").author("王"),
            new Wanted("岗位/b.md", "出纳").date("2025-07-05").pieces("甲", "乙"), new Wanted("总结/c.md", "年终").date("2025-01-01"),
            new Wanted("总结/d.md", "旧文").date("2024-01-01"), new Wanted("总结/e.md", "无期"));

    /** RFC 4287, sections 4.1.1 and 4.1.2. */
    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/岗位/feed.xml"})
    void holdsWhatAtomAsksFor(String address) throws Exception {
        Element feed = XmlTest.read(site.bytes(address)).getDocumentElement();

        assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
        List<Element> all = new ArrayList<>(children(feed, "entry"));
        assertTrue(all.size() >= 2, address);
        all.add(feed);
        for (Element element : all) {
            assertEquals(List.of(1, 1, 1), List.of(children(element, "id").size(), children(element, "title").size(),
                    children(element, "updated").size()));
            OffsetDateTime.parse(text(element, "updated"));
            assertTrue(text(element, "id").startsWith("https://example.org/docs/"));
        }
        assertEquals("范文库", text(children(feed, "author").get(0), "name"));
    }

    @Test
    void tellsTheNewestFirstAndNoMoreThanASettingSays() throws Exception {
        Element feed = XmlTest.read(site.bytes("/feed.xml")).getDocumentElement();

        assertEquals(List.of("坐席", "出纳", "年终"), children(feed, "entry").stream().map(entry -> text(entry, "title")).toList());
        assertEquals("2025-09-01T08:30:00+08:00", text(feed, "updated"));
        assertEquals("2025-07-06T00:00:00+08:00", text(children(feed, "entry").get(0), "published"));
        assertEquals(List.of("岗位", "客服"),
                children(children(feed, "entry").get(0), "category").stream().map(c -> c.getAttribute("term")).toList());
    }

    @Test
    void leadsToThePiecesFromOutside() throws Exception {
        Element entry = children(XmlTest.read(site.bytes("/feed.xml")).getDocumentElement(), "entry").get(1);

        assertEquals("<p>开头。</p>\n<ol>\n<li><a href=\"https://example.org/docs/%E5%B2%97%E4%BD%8D/b.html#p1\">甲</a></li>\n"
                + "<li><a href=\"https://example.org/docs/%E5%B2%97%E4%BD%8D/b.html#p2\">乙</a></li>\n</ol>\n", text(entry, "content"));
    }

    /** JSON Feed 1.1. */
    @Test
    void holdsWhatJsonFeedAsksFor() {
        Map<String, Object> feed = ReadJson.object(new String(site.bytes("/feed.json"), StandardCharsets.UTF_8));

        assertEquals(List.of("https://jsonfeed.org/version/1.1", "范文库", "https://example.org/docs/", "https://example.org/docs/feed.json"),
                List.of(feed.get("version"), feed.get("title"), feed.get("home_page_url"), feed.get("feed_url")));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) feed.get("items")).get(0);
        assertEquals(List.of("https://example.org/docs/%E5%B2%97%E4%BD%8D/a.html", "坐席", "2025-07-06T00:00:00+08:00"),
                List.of(first.get("id"), first.get("title"), first.get("date_published")));
        assertTrue(first.containsKey("content_html"));
    }

    @Test
    void standsForASiteWithoutArticles() throws Exception {
        Element feed = XmlTest.read(new TestSite().bytes("/feed.xml")).getDocumentElement();

        assertEquals("1970-01-01T00:00:00Z", text(feed, "updated"));
    }

    @Test
    void givesScriptsTheNewestTenOfACategory() {
        TestSite many = new TestSite().with(IntStream.rangeClosed(10, 28)
                .mapToObj(i -> new Wanted("总结/" + i + ".md", "第" + i).date("2025-01-" + i)).toArray(Wanted[]::new));

        Map<String, Object> file = ReadJson.object(new String(many.bytes("/总结/newest.json"), StandardCharsets.UTF_8));

        List<?> articles = (List<?>) file.get("articles");
        assertEquals(10, articles.size());
        assertEquals(Map.of("title", "第28", "url", "/docs/%E6%80%BB%E7%BB%93/28.html", "date", "2025-01-28"), articles.get(0));
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }
}
