package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one change rewrites is known, counted and small: DESIGN §4, "no page changes for what happens far away". */
class RewritesTest {
    private static final int ARTICLES = 200;

    @Test
    void aNewArticleRewritesItsListsAndItsNearestNeighbours() {
        Wanted joins = article(ARTICLES + 2).date("2025-07-30").topics("题2");

        Set<String> changed = changed(articles(), with(articles(), joins));

        Set<String> expected = new TreeSet<>(Set.of("/", "/newest/", "/archive/", "/archive/2025/", "/archive/2025/07/",
                "/hot/", "/栏0/hot.html", "/栏0/子1/hot.html", "/栏0/", "/栏0/子1/", "/栏0/子1/202.html", "/栏0/newest.json", "/栏0/子1/newest.json",
                "/feed.xml", "/feed.json", "/栏0/feed.xml", "/栏0/feed.json", "/topics/", "/topics/题2/", "/sitemap.xml",
                "/sitemap-2025.xml", "/sitemap-pages.xml"));
        Set<String> others = new TreeSet<>(changed);
        others.removeAll(expected);
        // The newest of its category, who have a new neighbour; and where a page of a list has filled, that page and the one before it.
        others.removeIf(address -> address.matches("/栏0/子1/\\d+\\.html"));
        others.removeIf(address -> address.matches("/(newest|栏0|栏0/子1|topics/题2|archive/2025/07)/page-\\d+\\.html"));
        assertEquals(Set.of(), others);
        assertTrue(changed.containsAll(expected), changed.toString());
        assertTrue(changed.size() <= 40, changed.size() + ": " + changed);
    }

    @Test
    void aVisitRewritesNothingThatShowsRoundedHeat() {
        Set<String> changed = changed(with(articles(), article(ARTICLES + 2).heat(12_300)), with(articles(), article(ARTICLES + 2).heat(12_301)));

        assertEquals(Set.of(), changed);
    }

    @Test
    void aDayOfHeatRewritesTheArticleAndTheRankings() {
        Set<String> changed = changed(with(articles(), article(ARTICLES + 2).heat(10)), with(articles(), article(ARTICLES + 2).heat(30)));

        assertEquals(Set.of("/", "/hot/", "/栏0/hot.html", "/栏0/子1/hot.html", "/栏0/子1/202.html"), changed);
    }

    @Test
    void aDayOfHeatOnEveryArticleRewritesThoseWhoseShownHeatItChanges() {
        // 100, 1100, 2100 … and one visit more: a step of ten or of a hundred that one visit does not reach.
        Set<String> quiet = changed(heated(i -> 100 + 1000 * i), heated(i -> 101 + 1000 * i));
        // Every tenth article is read so much that it shows.
        Set<String> busy = changed(heated(i -> 100 + 1000 * i), heated(i -> 100 + 1000 * i + (i % 10 == 0 ? 50_000 : 1)));

        assertEquals(Set.of(), quiet);
        Set<String> rankings = new TreeSet<>(busy);
        rankings.removeIf(address -> address.matches("/栏\\d/子\\d/\\d*0\\.html"));
        assertEquals(ARTICLES / 10, busy.size() - rankings.size());
        assertEquals(Set.of(), rankings.stream().filter(address -> !address.equals("/") && !address.equals("/hot/")
                && !address.endsWith("/hot.html")).collect(Collectors.toSet()));
    }

    @Test
    void aTitleRewritesItsListsAndItsNearestNeighbours() {
        List<Wanted> after = new ArrayList<>(articles());
        after.set(100, new Wanted("栏0/子0/100.md", "新题目").date(LocalDate.of(2025, 1, 1).plusDays(100).toString()).topics("题0"));

        Set<String> changed = changed(articles(), after);

        assertTrue(changed.contains("/栏0/子0/100.html"), changed.toString());
        assertTrue(changed.size() <= 25, changed.size() + ": " + changed);
    }

    private static List<Wanted> articles() {
        List<Wanted> all = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            all.add(article(i).date(LocalDate.of(2025, 1, 1).plusDays(i).toString()).topics("题" + i % 4));
        }
        return all;
    }

    private static List<Wanted> heated(IntUnaryOperator heat) {
        List<Wanted> all = articles();
        IntStream.range(0, ARTICLES).forEach(i -> all.get(i).heat(heat.applyAsInt(i)));
        return all;
    }

    private static Wanted article(int i) {
        return new Wanted("栏" + i % 2 + "/子" + i % 4 / 2 + "/" + i + ".md", "第" + i);
    }

    private static List<Wanted> with(List<Wanted> all, Wanted more) {
        all.add(more);
        return all;
    }

    private static Set<String> changed(List<Wanted> before, List<Wanted> after) {
        Map<String, Object> was = shown(before);
        Map<String, Object> is = shown(after);
        Set<String> changed = new TreeSet<>(was.keySet());
        changed.addAll(is.keySet());
        changed.removeIf(address -> Objects.equals(was.get(address), is.get(address)));
        return changed;
    }

    private static Map<String, Object> shown(List<Wanted> articles) {
        Map<String, Object> shown = new TreeMap<>();
        for (Page page : new TestSite().with(articles.toArray(Wanted[]::new)).pages()) {
            shown.put(page.address(), page.content() instanceof Page.Templated templated ? templated.view().get()
                    : new String(((Page.Made) page.content()).bytes().get(), StandardCharsets.UTF_8));
        }
        return shown;
    }
}
