package io.fanwen.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers of the articles of a segment: the day, and the place among its articles of the day, by address. Undated articles are of day 0, those from
 * before 1900 of day 1.
 */
final class Numbers {
    private static final long FIRST = LocalDate.of(1900, 1, 1).toEpochDay();

    /** A first day is rounded down to an eighth of the time that there are articles of. */
    private static final int SPARE_BITS = 3;

    /** Oldest first. */
    static final Comparator<SearchDocument> ORDER = Comparator.<SearchDocument>comparingInt(Numbers::day).thenComparing(SearchDocument::address);

    private final int[] days;
    private final int[] places;
    private final int[] counts;
    /** Days are counted from here: a little before the first one, so that an older article does not soon move it. */
    private final int from;
    private final int dayBits;

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
        int first = days.length == 0 ? 0 : days[0];
        int last = days.length == 0 ? 0 : days[days.length - 1];
        int spare = Math.max(0, bits(last - first) - SPARE_BITS);
        from = first >> spare << spare;
        dayBits = bits(last - from);
    }

    int day(int document) {
        return days[document];
    }

    int place(int document) {
        return places[document];
    }

    /** Which one has this day and place; where it would stand if there is none. */
    int document(int day, int place) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (days[middle] < day || days[middle] == day && places[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return days.length;
    }

    /** Whether days are written as they were in these numbers. */
    boolean writesDaysLike(Days other) {
        return other.from() == from && other.dayBits() == dayBits;
    }

    /** How many articles the day of this one has. */
    int count(int document) {
        return counts[document];
    }

    /** The day, in as many bits as days of this segment need. */
    void writeDay(BitWriter out, int document) {
        out.bits(days[document] - from, dayBits);
    }

    /**
     * How many articles there are, from where days are counted and in how many bits, and every day that has some, as the step from the one
     * before, with how many it has: a reader needs all of it to read places.
     */
    void write(BitWriter out) {
        out.bits(days.length, 32);
        out.bits(from, 32);
        out.bits(dayBits, 5);
        int before = from - 1;
        for (int i = 0; i < days.length; i += counts[i]) {
            out.gamma(days[i] - before);
            out.gamma(counts[i]);
            before = days[i];
        }
    }

    private static int bits(int value) {
        return 32 - Integer.numberOfLeadingZeros(value);
    }

    static int day(SearchDocument document) {
        return document.day().map(day -> (int) Math.max(1, day.toEpochDay() - FIRST + 1)).orElse(0);
    }
}
