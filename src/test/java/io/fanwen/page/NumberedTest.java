package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.page.view.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberedTest {

    @Test
    void showsEachItemOnce() {
        for (int count = 0; count <= 40; count++) {
            List<Integer> items = IntStream.range(0, count).boxed().toList();

            List<Integer> shown = new ArrayList<>();
            Numbered.of(items, 7).forEach(page -> shown.addAll(page.shown()));

            assertEquals(items, shown);
        }
    }

    @Test
    void hasOnePageForAnEmptyListAndNoPager() {
        List<Numbered<String>> pages = Numbered.of(List.of(), 7);

        assertEquals(1, pages.size());
        assertEquals(Optional.empty(), pages.get(0).pager(Integer::toString));
    }

    @Test
    void leavesOutFarPages() {
        Numbered<Integer> middle = Numbered.of(IntStream.range(0, 100).boxed().toList(), 10).get(5);

        Parts.Pager pager = middle.pager(Integer::toString).orElseThrow();

        assertEquals("1 …4 5 [6] 7 8 …10", pager.pages().stream()
                .map(place -> (place.gap() ? "…" : "") + (place.current() ? "[" + place.label() + "]" : place.label()))
                .collect(Collectors.joining(" ")));
        assertEquals(List.of(Optional.of("5"), Optional.of("7"), Optional.of(10)), List.of(pager.newer(), pager.older(), pager.count()));
    }
}
