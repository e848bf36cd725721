package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.library.LibraryArticle;
import io.fanwen.page.view.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListPageTest {
    private static final String FOLDER = "/栏目/";
    private static final int MOST = 60;

    /** All that an article that joins rewrites: the index; when that closes a page, the page itself and the one before it. */
    @Test
    void changesTheIndexAndTheNewestOlderPagesAlone() {
        List<LibraryArticle> all = Fixture.newest(MOST);
        for (int size = 1; size <= 5; size++) {
            for (int count = 0; count < MOST; count++) {
                Map<String, Object> before = shown(all.subList(MOST - count, MOST), size);

                Map<String, Object> after = shown(all.subList(MOST - count - 1, MOST), size);

                Set<String> may = new TreeSet<>(Set.of(FOLDER));
                if (after.size() > before.size()) {
                    may.add(FOLDER + "page-" + (after.size() - 1) + ".html");
                    may.add(FOLDER + "page-" + (after.size() - 2) + ".html");
                }
                Set<String> changed = new TreeSet<>(after.keySet());
                changed.removeIf(address -> after.get(address).equals(before.get(address)));
                assertTrue(may.containsAll(changed), count + " by " + size + " changed " + changed);
            }
        }
    }

    @Test
    void linksOnlyToPagesThatExistAndReachesThemAll() {
        for (int count = 0; count <= MOST; count++) {
            List<ListPage> pages = ListPage.of(FOLDER, Fixture.newest(count), 3);
            Set<String> urls = pages.stream().map(page -> Fixture.URLS.url(page.address())).collect(Collectors.toSet());

            Set<String> linked = new TreeSet<>();
            pages.forEach(page -> pager(page).ifPresent(pager -> {
                pager.pages().forEach(place -> linked.add(place.url()));
                pager.newer().ifPresent(linked::add);
                pager.older().ifPresent(linked::add);
            }));

            assertEquals(pages.size() == 1 ? Set.of() : urls, linked, count + " articles");
        }
    }

    @Test
    void showsWhereAReaderIs() {
        List<ListPage> pages = ListPage.of(FOLDER, Fixture.newest(40), 4);

        assertEquals("[最新] 9 8 7 … 1", line(pages.get(9)));
        assertEquals("最新 [9] 8 … 1", line(pages.get(8)));
        assertEquals("最新 … 6 [5] 4 … 1", line(pages.get(4)));
        assertEquals("最新 … 2 [1]", line(pages.get(0)));
    }

    @Test
    void leadsFromPageToPage() {
        List<ListPage> pages = ListPage.of(FOLDER, Fixture.newest(40), 4);

        Parts.Pager index = pager(pages.get(9)).orElseThrow();
        Parts.Pager newestClosed = pager(pages.get(8)).orElseThrow();

        assertEquals(Optional.of("/docs/%E6%A0%8F%E7%9B%AE/page-9.html"), index.older());
        assertEquals(Optional.of("/docs/%E6%A0%8F%E7%9B%AE/"), newestClosed.newer());
        assertEquals(Optional.empty(), pager(pages.get(0)).orElseThrow().older());
        assertEquals(List.of(Optional.of(10), Optional.empty()), List.of(index.count(), newestClosed.count()));
    }

    @Test
    void numbersTheTitlesOfOlderPagesAlone() {
        List<ListPage> pages = ListPage.of(FOLDER, Fixture.newest(8), 4);

        assertEquals(List.of("总结（第1页）", "总结"), pages.stream().map(page -> page.title("总结", Fixture.WORDS)).toList());
    }

    private static Map<String, Object> shown(List<LibraryArticle> articles, int size) {
        Map<String, Object> shown = new TreeMap<>();
        for (ListPage page : ListPage.of(FOLDER, articles, size)) {
            shown.put(page.address(), List.of(page.articles(), pager(page), page.title("", Fixture.WORDS)));
        }
        return shown;
    }

    private static Optional<Parts.Pager> pager(ListPage page) {
        return page.pager(Fixture.WORDS, Fixture.URLS);
    }

    private static String line(ListPage page) {
        return pager(page).orElseThrow().pages().stream()
                .map(place -> (place.gap() ? "… " : "") + (place.current() ? "[" + place.label() + "]" : place.label()))
                .collect(Collectors.joining(" "));
    }
}
