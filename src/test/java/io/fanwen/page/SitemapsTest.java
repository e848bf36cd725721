package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SitemapsTest {
    private final TestSite site = new TestSite().with(
            new Wanted("总结/a.md", "一").date("2025-07-06").updated("2025-09-01", "08:30"),
            new Wanted("总结/b.md", "二").date("2025-01-02"), new Wanted("总结/c.md", "三").date("2024-01-01"), new Wanted("总结/d.md", "四"),
            new Wanted("总结/u.md", "密").date("2025-01-01").unlisted()).page("about.md", "关于");

    @Test
    void listsTheSitemapsOfYearsWithTheirLatestChange() throws Exception {
        Element index = XmlTest.read(site.bytes("/sitemap.xml")).getDocumentElement();

        assertEquals("sitemapindex", index.getLocalName());
        assertEquals(List.of("https://example.org/docs/sitemap-2024.xml 2024-01-01",
                "https://example.org/docs/sitemap-2025.xml 2025-09-01T08:30:00+08:00",
                "https://example.org/docs/sitemap-pages.xml 2025-07-06", "https://example.org/docs/sitemap-undated.xml -"),
                lines(index, "sitemap"));
    }

    @Test
    void tellsWhenEachArticleTrulyChanged() throws Exception {
        Element year = XmlTest.read(site.bytes("/sitemap-2025.xml")).getDocumentElement();

        assertEquals("http://www.sitemaps.org/schemas/sitemap/0.9", year.getNamespaceURI());
        assertEquals(List.of("https://example.org/docs/%E6%80%BB%E7%BB%93/b.html 2025-01-02",
                "https://example.org/docs/%E6%80%BB%E7%BB%93/a.html 2025-09-01T08:30:00+08:00"), lines(year, "url"));
    }

    /** What asks not to be indexed is not offered, and what is offered does not ask. */
    @Test
    void offersExactlyWhatMayBeIndexed() throws Exception {
        List<String> wanted = site.pages().stream().filter(SitemapsTest::indexed).map(p -> Fixture.URLS.url(p.address())).sorted().toList();

        List<String> offered = new java.util.ArrayList<>();
        for (String file : List.of("2024", "2025", "undated", "pages")) {
            lines(XmlTest.read(site.bytes("/sitemap-" + file + ".xml")).getDocumentElement(), "url")
                    .forEach(line -> offered.add(line.substring("https://example.org".length(), line.indexOf(' '))));
        }

        assertEquals(wanted, offered.stream().sorted().toList());
    }

    @Test
    void splitsByCount() {
        List<Sitemaps.Entry> entries = entries(10);

        List<List<Sitemaps.Entry>> files = new Sitemaps(site.parts()).split(entries, new Sitemaps.Limits(4, Long.MAX_VALUE));

        assertEquals(List.of(4, 4, 2), files.stream().map(List::size).toList());
        assertEquals(entries, files.stream().flatMap(List::stream).toList());
    }

    @Test
    void splitsByBytes() {
        List<Sitemaps.Entry> entries = entries(10);
        String one = "<url>\n<loc>https://example.org/docs/0.html</loc>\n</url>\n<url>\n<loc></loc>\n<lastmod></lastmod>\n</url>\n";

        Sitemaps sitemaps = new Sitemaps(site.parts());

        assertEquals(10, sitemaps.split(entries, new Sitemaps.Limits(100, 1)).size());
        assertTrue(sitemaps.split(entries, new Sitemaps.Limits(100, 3L * one.length())).size() < 5);
        assertEquals(entries, sitemaps.split(entries, new Sitemaps.Limits(100, 200)).stream().flatMap(List::stream).toList());
    }

    @Test
    void leadsRobotsToTheIndex() {
        assertEquals("User-agent: *\nAllow: /\n\nSitemap: https://example.org/docs/sitemap.xml\n",
                new String(site.bytes("/robots.txt"), StandardCharsets.UTF_8));
    }

    private static boolean indexed(Page page) {
        return page.content() instanceof Page.Templated templated && !templated.view().get().toString().contains("noindex=true");
    }

    private static List<Sitemaps.Entry> entries(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Sitemaps.Entry("/" + i + ".html", Optional.empty())).toList();
    }

    private static List<String> lines(Element root, String name) {
        return FeedTest.children(root, name).stream().map(each -> FeedTest.text(each, "loc") + " "
                + (FeedTest.children(each, "lastmod").isEmpty() ? "-" : FeedTest.text(each, "lastmod"))).toList();
    }
}
