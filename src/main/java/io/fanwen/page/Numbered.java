package io.fanwen.page;

import io.fanwen.page.view.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A list cut into pages from its beginning, for lists whose order has nothing to do with time: topics, subcategories.
 *
 * @param items  the whole list
 * @param size   how many on a page; at least 1
 * @param number from 1, the beginning
 */
record Numbered<T>(List<T> items, int size, int number) {

    /** All pages of a list; one for an empty one. */
    static <T> List<Numbered<T>> of(List<T> items, int size) {
        return IntStream.rangeClosed(1, count(items, size)).mapToObj(number -> new Numbered<>(items, size, number)).toList();
    }

    List<T> shown() {
        return items.subList((number - 1) * size, Math.min(items.size(), number * size));
    }

    /** Absent when one page is enough; {@code newer} goes towards the beginning. @param url of a page by its number */
    Optional<Parts.Pager> pager(IntFunction<String> url) {
        int count = count(items, size);
        if (count == 1) {
            return Optional.empty();
        }
        TreeSet<Integer> places = new TreeSet<>(List.of(1, count));
        IntStream.rangeClosed(Math.max(1, number - 2), Math.min(count, number + 2)).forEach(places::add);
        List<Parts.PagerLink> links = new ArrayList<>();
        int last = 0;
        for (int place : places) {
            links.add(new Parts.PagerLink(Integer.toString(place), url.apply(place), place == number, place - last > 1));
            last = place;
        }
        return Optional.of(new Parts.Pager(number == 1 ? Optional.empty() : Optional.of(url.apply(number - 1)),
                number == count ? Optional.empty() : Optional.of(url.apply(number + 1)), List.copyOf(links), number, Optional.of(count)));
    }

    private static int count(List<?> items, int size) {
        return Math.max(1, (items.size() + size - 1) / size);
    }
}
