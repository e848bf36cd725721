package io.fanwen.search;

import java.util.Arrays;
import java.util.TreeMap;

/** Reads posting lists as {@link Postings} wrote them. Not thread-safe. */
final class PostingsReader {
    private final Days days;
    private final int leastWithImpacts;

    PostingsReader(Days days, int leastWithImpacts) {
        this.days = days;
        this.leastWithImpacts = leastWithImpacts;
    }

    /** An article's number in one: it ascends like the two. */
    static long number(int day, int place) {
        return (long) day << 32 | place;
    }

    static int day(long number) {
        return (int) (number >> 32);
    }

    static int place(long number) {
        return (int) number;
    }

    /** The metas of articles by their {@link #number}. What a list does not say is text, and an impact of 0. */
    TreeMap<Long, Integer> read(BitReader in, Postings.Form form) {
        int size = size(in);
        long[] numbers = new long[size];
        readNumbers(in, numbers);
        int[] metas = new int[size];
        if (form == Postings.Form.FULL) {
            readMetas(in, metas);
        }
        TreeMap<Long, Integer> list = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            list.put(numbers[i], form == Postings.Form.FULL ? metas[i] : 0);
        }
        return list;
    }

    /** Goes behind a list. */
    void skip(BitReader in, Postings.Form form) {
        int size = size(in);
        readNumbers(in, new long[size]);
        if (form == Postings.Form.FULL) {
            readMetas(in, new int[size]);
        }
    }

    private int size(BitReader in) {
        int size = in.gamma();
        if (size > days.size()) {
            throw new IllegalArgumentException("more articles than there are");
        }
        return size;
    }

    private void readNumbers(BitReader in, long[] numbers) {
        int day = days.from() + in.bits(days.dayBits());
        int dayLow = numbers.length > 1 ? in.bits(Postings.LOW_BITS) : 0;
        int placeLow = numbers.length > 1 ? in.bits(Postings.LOW_BITS) : Postings.ONE_OF;
        int place = -1;
        int count = days.count(day);
        for (int i = 0; i < numbers.length; i++) {
            int step = i == 0 ? 0 : in.rice(dayLow) + (place + 1 == count ? 1 : 0);
            if (step > 0) {
                day += step;
                place = -1;
                count = days.count(day);
            }
            int left = count - place - 1;
            if (left < 1) {
                throw new IllegalArgumentException("no such article");
            }
            place += 1 + (placeLow == Postings.ONE_OF ? in.oneOf(left) : in.rice(placeLow));
            numbers[i] = number(day, place);
        }
    }

    private void readMetas(BitReader in, int[] metas) {
        Arrays.fill(metas, Meta.of(0, Meta.TEXT));
        int at = -1;
        for (int left = in.gamma() - 1; left > 0; left--) {
            at += in.gamma();
            if (at >= metas.length) {
                throw new IllegalArgumentException("no such article");
            }
            metas[at] = Meta.of(0, in.bits(1));
        }
        for (int i = 0; i < metas.length && metas.length >= leastWithImpacts; i++) {
            metas[i] = Meta.of(Meta.readImpact(in), Meta.field(metas[i]));
        }
    }
}
