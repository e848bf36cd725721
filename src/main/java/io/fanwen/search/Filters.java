package io.fanwen.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The lists of articles that readers filter and sort by: categories with what is below them, topics, classes of length and of heat. */
final class Filters {
    /** Parts the names of a category; in a name, its wide form stands for it. */
    static final String BETWEEN = "/";

    /** The highest length of a class but the last. */
    private static final int[] LENGTHS = {300, 500, 800, 1500};

    /** Classes of heat to a doubling: neighbours differ by a tenth. */
    private static final int HEAT_STEPS = 8;

    private final SortedMap<Key, Ints> lists = new TreeMap<>();

    /** @param documents in the order of their numbers */
    Filters(List<SearchDocument> documents) {
        for (int i = 0; i < documents.size(); i++) {
            for (Key key : keys(documents.get(i))) {
                lists.computeIfAbsent(key, k -> new Ints()).add(i);
            }
        }
    }

    void forEach(BiConsumer<Key, int[]> sink) {
        lists.forEach((key, found) -> sink.accept(key, found.toArray()));
    }

    /** The keys of the lists that have a document. */
    static Set<Key> keys(SearchDocument document) {
        Set<Key> keys = new HashSet<>();
        StringBuilder category = new StringBuilder();
        for (String name : document.category()) {
            category.append(category.isEmpty() ? "c" : BETWEEN).append(categoryName(name));
            keys.add(Key.of(Key.FILTER, category.toString()));
        }
        document.topics().forEach(topic -> keys.add(Key.of(Key.FILTER, "t" + topic)));
        keys.add(Key.of(Key.FILTER, 'l', lengthClass(document.length())));
        document.heat().ifPresent(heat -> keys.add(Key.of(Key.FILTER, 'h', heatClass(heat))));
        return keys;
    }

    static String categoryName(String name) {
        return name.replace(BETWEEN, "／");
    }

    static int lengthClass(int length) {
        int at = 0;
        while (at < LENGTHS.length && length > LENGTHS[at]) {
            at++;
        }
        return at;
    }

    /** Sorted numbers of growing count. */
    private static final class Ints {
        private int[] values = new int[8];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    /** In eighths of doublings: 0 for 0, 8 for 1, 16 for 3. Whole numbers only, so that every machine gets the same. */
    static int heatClass(int heat) {
        long next = heat + 1L;
        int doublings = 63 - Long.numberOfLeadingZeros(next);
        return doublings * HEAT_STEPS + (int) ((next - (1L << doublings)) * HEAT_STEPS >> doublings);
    }
}
