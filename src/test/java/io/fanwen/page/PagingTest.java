package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final int MOST = 90;

    @Test
    void showsEachArticleOnExactlyOnePageInOrder() {
        for (int size = 1; size <= 7; size++) {
            for (int count = 0; count <= MOST; count++) {
                List<Integer> all = newestFirst(count);

                List<Integer> shown = new ArrayList<>();
                pages(all, size).forEach(shown::addAll);

                assertEquals(all, shown, count + " by " + size);
            }
        }
    }

    @Test
    void keepsOlderPagesWhenAnArticleJoins() {
        for (int size = 1; size <= 7; size++) {
            for (int count = 0; count < MOST; count++) {
                List<List<Integer>> before = pages(newestFirst(count), size);

                List<List<Integer>> after = pages(newestFirst(count + 1), size);

                String what = count + " by " + size;
                int added = after.size() - before.size();
                assertTrue(added == 0 || added == 1, what);
                assertEquals(before.subList(1, before.size()), after.subList(1 + added, after.size()), what);
            }
        }
    }

    @Test
    void fillsTheIndexWithOneToTwoPages() {
        for (int count = 0; count <= MOST; count++) {
            int shown = new Paging(7, count).index(newestFirst(count)).size();

            assertTrue(shown < 14 && shown >= Math.min(7, count), count + " articles: " + shown);
        }
    }

    /** The index, then the older pages from the newest to the oldest. */
    private static List<List<Integer>> pages(List<Integer> all, int size) {
        Paging paging = new Paging(size, all.size());
        List<List<Integer>> pages = new ArrayList<>();
        pages.add(paging.index(all));
        for (int page = paging.closed(); page >= 1; page--) {
            pages.add(paging.closed(all, page));
        }
        return pages;
    }

    private static List<Integer> newestFirst(int count) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.reverse(all);
        return all;
    }
}
