package io.fanwen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentingTest {
    private static final Segmenting SIZES = new Segmenting(100, 10);

    @Test
    void keepsAFewArticlesTogether() {
        assertEquals(List.of(5), sizes(articles(new Random(1), 5, 300)));
        assertEquals(List.of(), SIZES.part(List.of()));
    }

    @Test
    void partsAllArticlesInTheirOrder() {
        for (int seed = 0; seed < 50; seed++) {
            List<SearchDocument> articles = articles(new Random(seed), 50 + seed * 20, 40_000);

            List<List<SearchDocument>> parts = SIZES.part(articles);

            assertEquals(articles, parts.stream().flatMap(List::stream).toList(), "seed " + seed);
            assertTrue(parts.size() <= 3 && parts.stream().noneMatch(List::isEmpty), "seed " + seed);
        }
    }

    @Test
    void writesTheNewestIntoTheLastSegmentMostly() {
        List<SearchDocument> articles = articles(new Random(2), 2000, 3000);
        int firstMoved = 0;
        int secondMoved = 0;
        List<Integer> before = sizes(articles.subList(0, 1000));
        for (int size = 1001; size <= 2000; size++) {
            List<Integer> now = sizes(articles.subList(0, size));
            boolean first = !now.get(0).equals(before.get(0));
            assertTrue(now.get(0) >= before.get(0), "seed 2: " + now);
            firstMoved += first ? 1 : 0;
            secondMoved += !first && now.size() > 1 && !now.get(1).equals(before.get(1)) ? 1 : 0;
            before = now;
        }

        // An article has 2 in the middle.
        assertTrue(firstMoved > 5 && firstMoved < 40, "seed 2: " + firstMoved);
        assertTrue(secondMoved > 50 && secondMoved < 340, "seed 2: " + secondMoved);
    }

    @Test
    void movesNoEndForAnEditThatKeepsTheLength() {
        List<SearchDocument> articles = articles(new Random(3), 700, 3000);
        List<Integer> before = sizes(articles);
        for (int i = 0; i < articles.size(); i++) {
            SearchDocument one = articles.get(i);
            articles.set(i, new SearchDocument(one.id(), one.address(), "新题目", List.of("另"), one.category(), one.trail(), one.day(),
                    OptionalInt.of(7), one.length()));
        }

        assertEquals(before, sizes(articles));
    }

    @Test
    void partsNoDayThatNeedNotBeParted() {
        List<SearchDocument> articles = articles(new Random(4), 1500, 900);

        for (List<SearchDocument> part : SIZES.part(articles)) {
            SearchDocument last = part.get(part.size() - 1);
            int next = articles.indexOf(last) + 1;
            assertTrue(next == articles.size() || !articles.get(next).day().equals(last.day()), "seed 4: " + last);
        }
    }

    @Test
    void partsADayOfAllArticles() {
        List<SearchDocument> articles = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            articles.add(article(i, Optional.empty(), 900));
        }

        assertEquals(3, SIZES.part(articles).size());
    }

    private static List<Integer> sizes(List<SearchDocument> articles) {
        return SIZES.part(articles).stream().map(List::size).toList();
    }

    /** Two or three on a day. */
    private static List<SearchDocument> articles(Random random, int count, int longest) {
        List<SearchDocument> articles = new ArrayList<>();
        LocalDate day = LocalDate.of(2020, 1, 1);
        while (articles.size() < count) {
            for (int left = 2 + random.nextInt(2); left > 0 && articles.size() < count; left--) {
                articles.add(article(articles.size(), Optional.of(day), random.nextInt(longest)));
            }
            day = day.plusDays(1 + random.nextInt(3));
        }
        return articles;
    }

    private static SearchDocument article(int number, Optional<LocalDate> day, int length) {
        String address = "/范/a" + (10_000 + number) + ".html";
        return new SearchDocument(address, address, "题目", List.of(), List.of("范"), List.of("范"), day, OptionalInt.empty(), length);
    }
}
