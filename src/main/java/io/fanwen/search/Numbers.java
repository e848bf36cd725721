package io.fanwen.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers of all articles: the day, and the place among the articles of the day, by address. Undated articles are of day 0, those from
 * before 1900 of day 1.
 */
final class Numbers {
    private static final long FIRST = LocalDate.of(1900, 1, 1).toEpochDay();

    /** Oldest first. */
    static final Comparator<SearchDocument> ORDER = Comparator.<SearchDocument>comparingInt(Numbers::day).thenComparing(SearchDocument::address);

    private final int[] days;
    private final int[] places;
    private final int[] counts;

    /** @param ordered by {@link #ORDER} */
    Numbers(List<SearchDocument> ordered) {
        days = new int[ordered.size()];
        places = new int[ordered.size()];
        counts = new int[ordered.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = day(ordered.get(i));
            places[i] = i > 0 && days[i - 1] == days[i] ? places[i - 1] + 1 : 0;
        }
        for (int i = days.length - 1; i >= 0; i--) {
            counts[i] = i + 1 < days.length && days[i + 1] == days[i] ? counts[i + 1] : places[i] + 1;
        }
    }

    int day(int document) {
        return days[document];
    }

    int place(int document) {
        return places[document];
    }

    /** How many articles the day of this one has. */
    int count(int document) {
        return counts[document];
    }

    /** How many articles there are, and every day that has some, as the step from the one before, with how many it has: a reader needs them to read places. */
    void write(BitWriter out) {
        out.bits(days.length, 32);
        int before = -1;
        for (int i = 0; i < days.length; i += counts[i]) {
            out.gamma(days[i] - before);
            out.gamma(counts[i]);
            before = days[i];
        }
    }

    private static int day(SearchDocument document) {
        return document.day().map(day -> (int) Math.max(1, day.toEpochDay() - FIRST + 1)).orElse(0);
    }
}
