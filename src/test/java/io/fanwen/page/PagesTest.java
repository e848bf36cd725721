package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final TestSite site = new TestSite().with(
            new Wanted("岗位职责/呼叫中心/a.md", "坐席").date("2025-07-06").topics("客服").heat(54),
            new Wanted("岗位职责/呼叫中心/b.md", "质检").date("2025-07-07").topics("客服", "质检"),
            new Wanted("岗位职责/c.md", "出纳").date("2024-12-31").aliases("/old.html", "/show.php?id=3", "/plain"),
            new Wanted("岗位职责/d.md", "仓管").date("2024-12-30"), new Wanted("总结/e.md", "年终"))
            .page("about.md", "关于");

    @Test
    void listsWhatExistsByAddress() {
        List<String> addresses = site.pages().stream().map(Page::address).toList();

        assertEquals(addresses.stream().sorted().toList(), addresses);
        assertEquals(Set.of("/", "/404.html", "/about.html", "/archive/", "/archive/2024/", "/archive/2024/12/", "/archive/2025/",
                "/archive/2025/07/", "/feed.json", "/feed.xml", "/hot/", "/newest/", "/newest/page-1.html", "/old.html", "/plain",
                "/redirects.map", "/robots.txt", "/search.html", "/sitemap-2024.xml", "/sitemap-2025.xml", "/sitemap-pages.xml", "/sitemap-undated.xml",
                "/sitemap.xml", "/topics/", "/topics/客服/", "/topics/质检/", "/岗位职责/", "/岗位职责/c.html", "/岗位职责/d.html",
                "/岗位职责/feed.json", "/岗位职责/feed.xml", "/岗位职责/hot.html", "/岗位职责/newest.json", "/岗位职责/page-1.html",
                "/岗位职责/呼叫中心/", "/岗位职责/呼叫中心/a.html", "/岗位职责/呼叫中心/b.html", "/岗位职责/呼叫中心/hot.html",
                "/岗位职责/呼叫中心/newest.json", "/总结/", "/总结/e.html", "/总结/feed.json", "/总结/feed.xml", "/总结/hot.html",
                "/总结/newest.json"), new TreeSet<>(addresses));
    }

    @Test
    void namesTheFileOfEachPage() {
        Map<String, String> files = site.pages().stream().collect(Collectors.toMap(Page::address, Page::outputPath));

        assertEquals("index.html", files.get("/"));
        assertEquals("岗位职责/page-1.html", files.get("/岗位职责/page-1.html"));
        assertEquals("岗位职责/呼叫中心/index.html", files.get("/岗位职责/呼叫中心/"));
        assertEquals("plain/index.html", files.get("/plain"));
    }

    @Test
    void namesTheSourceOfEachPage() {
        Map<String, String> sources = site.pages().stream().collect(Collectors.toMap(Page::address, Page::source));

        assertEquals("content/岗位职责/c.md", sources.get("/old.html"));
        assertEquals("content/岗位职责/呼叫中心/a.md", sources.get("/岗位职责/呼叫中心/a.html"));
        assertEquals("content/岗位职责/呼叫中心/", sources.get("/岗位职责/呼叫中心/hot.html"));
        assertEquals("/feed.xml", sources.get("/feed.xml"));
    }

    /** Each address within the site that any page mentions leads to a page. */
    @Test
    void linksOnlyToWhatExists() {
        Set<String> urls = site.pages().stream().map(page -> Fixture.URLS.url(page.address())).collect(Collectors.toSet());

        Set<String> linked = new TreeSet<>();
        site.pages().forEach(page -> linked.addAll(addresses(shown(page))));

        assertTrue(linked.size() > 30, linked.toString());
        linked.removeAll(urls);
        // The site's own address, the folder of the search index, and an old address that only a web server can lead on.
        assertEquals(Set.of("/docs", "/docs/search/", "/docs/show.php"), linked);
    }

    @Test
    void makesTheSameEachTime() {
        List<String> once = site.pages().stream().map(PagesTest::shown).toList();

        assertEquals(once, site.pages().stream().map(PagesTest::shown).toList());
    }

    @Test
    void standsForAnEmptySite() {
        TestSite empty = new TestSite();

        empty.pages().forEach(page -> assertFalse(shown(page).isEmpty(), page.address()));
        assertTrue(empty.byAddress().keySet().containsAll(Arrays.asList("/", "/hot/", "/newest/", "/topics/", "/archive/", "/404.html",
                "/feed.xml", "/sitemap.xml")));
    }

    private static String shown(Page page) {
        return page.content() instanceof Page.Templated templated ? templated.view().get().toString()
                : new String(((Page.Made) page.content()).bytes().get(), StandardCharsets.UTF_8);
    }

    private static Set<String> addresses(String shown) {
        Matcher matcher = Pattern.compile("(?:https://example\\.org)?(/docs[-/.%\\w]*)").matcher(shown);
        return matcher.results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    @Test
    void hasABallotWhereReadersMayVote() {
        TestSite silent = new TestSite().with(new Wanted("总结/a.md", "一"));
        assertTrue(silent.pages().stream().noneMatch(page -> page.address().equals("/ballot.txt")));
        assertEquals(Optional.empty(), silent.parts().everywhere().ballot());

        TestSite site = new TestSite().votes().with(new Wanted("总结/a.md", "一"));
        assertEquals("ok\n", new String(site.bytes("/ballot.txt"), StandardCharsets.UTF_8));
        assertEquals(Optional.of("/docs/ballot.txt"), site.parts().everywhere().ballot());
    }
}
