package io.fanwen.related;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One article's list at a time, after any changes, is the list of all lists made at once. */
class RelatedSearchTest {

    @Test
    void answersAsTheListsOfTheSameCollectionDo() {
        List<RelatedInput> inputs = Libraries.library(200, 3);

        assertSameLists(inputs, RelatedSearch.of(inputs, 8), "new");
    }

    @Test
    void answersLikewiseAfterAnyChanges() {
        long seed = Long.getLong("fanwen.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<RelatedInput> pool = Libraries.library(260, 5);
        List<RelatedInput> inputs = new ArrayList<>(pool.subList(0, 200));
        RelatedSearch search = RelatedSearch.of(inputs, 8);
        for (int step = 0; step < 25; step++) {
            Libraries.change(inputs, pool, random);
            search = search.with(inputs);

            assertSameLists(inputs, search, "seed " + seed + ", step " + step);
        }
    }

    @Test
    void makesItsIndexAnewWhenTooMuchChanged() {
        List<RelatedInput> first = Libraries.library(400, 5);
        List<RelatedInput> second = Libraries.library(400, 6);

        assertSameLists(second, RelatedSearch.of(first, 8).with(second), "all other");
        assertSameLists(List.of(), RelatedSearch.of(first, 8).with(List.of()), "none left");
    }

    private static void assertSameLists(List<RelatedInput> inputs, RelatedSearch search, String at) {
        RelatedLists lists = RelatedLists.of(inputs, 8);
        for (RelatedInput input : inputs) {
            assertEquals(lists.of(input.path()), search.of(input.path()), at + ": " + input.path());
        }
        assertEquals(List.of(), search.of("elsewhere.md"), at);
    }
}
