package io.fanwen.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link Numbers} wrote into the head of a segment.
 *
 * @param size   how many articles there are
 * @param counts how many articles each day has
 */
record Days(int size, int from, int dayBits, Map<Integer, Integer> counts) {
    static Days read(BitReader in) {
        int size = in.bits(32);
        int from = in.bits(32);
        int dayBits = in.bits(5);
        Map<Integer, Integer> counts = new HashMap<>();
        int day = from - 1;
        for (int left = size; left > 0;) {
            day += in.gamma();
            int count = in.gamma();
            counts.put(day, count);
            left -= count;
        }
        return new Days(size, from, dayBits, counts);
    }

    /** The numbers of all articles, ascending. */
    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        new TreeMap<>(counts).forEach((day, count) -> {
            for (int place = 0; place < count; place++) {
                numbers.add(PostingsReader.number(day, place));
            }
        });
        return numbers;
    }

    int count(int day) {
        return counts.getOrDefault(day, 0);
    }
}
