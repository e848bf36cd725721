package io.fanwen.search;

import java.util.Arrays;

/**
 * A posting list: which articles hold a term, ascending by number, each with its meta. An article's number is its day and its place in
 * the day, so that a new article changes the numbers of its own day alone.
 *
 * <p>Reused for one list after the other. Not thread-safe.
 */
final class Postings {
    /** What a list says of its articles. */
    enum Form {
        /** Nothing. */
        BARE,
        /** In which fields the term stands, and for longer lists the impacts. */
        FULL;

        /** The form of the list that a key stands for. */
        static Form of(Key key) {
            return key.kind() == Key.FILTER || key.isSingleIdeograph() ? BARE : FULL;
        }
    }

    /** In place of the bits of a Rice code for places: {@link BitWriter#oneOf}. */
    static final int ONE_OF = 15;

    static final int LOW_BITS = 4;

    private final Numbers numbers;
    private final int leastWithImpacts;
    private int[] documents = new int[1024];
    private byte[] metas = new byte[1024];
    private int size;

    /** For each article: the step from the day before, less 1 if the one before was the last of its day. */
    private int[] daySteps = new int[1024];
    /** For each article: its place less the lowest it can have after the one before, and how many it could have. */
    private int[] placeSteps = new int[1024];
    private int[] placesLeft = new int[1024];

    /**
     * @param numbers          of the articles
     * @param leastWithImpacts how many articles a list has at least that says their impacts
     */
    Postings(Numbers numbers, int leastWithImpacts) {
        this.numbers = numbers;
        this.leastWithImpacts = leastWithImpacts;
    }

    void clear() {
        size = 0;
    }

    /** @param document not before the last one; the same again keeps the better meta */
    void add(int document, int meta) {
        if (size > 0 && documents[size - 1] == document) {
            metas[size - 1] = (byte) Meta.better(metas[size - 1], meta);
            return;
        }
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, size * 2);
            metas = Arrays.copyOf(metas, size * 2);
            daySteps = new int[size * 2];
            placeSteps = new int[size * 2];
            placesLeft = new int[size * 2];
        }
        documents[size] = document;
        metas[size++] = (byte) meta;
    }

    /** The list; at least one article must be in it. */
    void write(BitWriter out, Form form) {
        step();
        out.gamma(size);
        numbers.writeDay(out, documents[0]);
        int dayLow = dayLow();
        int placeLow = placeLow();
        if (size > 1) {
            out.bits(dayLow, LOW_BITS);
            out.bits(placeLow, LOW_BITS);
        }
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.rice(daySteps[i], dayLow);
            }
            if (placeLow == ONE_OF) {
                out.oneOf(placeSteps[i], placesLeft[i]);
            } else {
                out.rice(placeSteps[i], placeLow);
            }
        }
        if (form == Form.FULL) {
            writeFields(out);
            for (int i = 0; i < size && size >= leastWithImpacts; i++) {
                Meta.writeImpact(out, metas[i]);
            }
        }
    }

    /** Hands over the articles that have the term in a better field than the text, with their metas. */
    void copyTitled(Postings target) {
        for (int i = 0; i < size; i++) {
            if (Meta.field(metas[i]) != Meta.TEXT) {
                target.add(documents[i], metas[i]);
            }
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void step() {
        int day = -1;
        int from = 0;
        boolean closed = false;
        for (int i = 0; i < size; i++) {
            int document = documents[i];
            int next = numbers.day(document);
            if (next != day) {
                daySteps[i] = next - day - (closed ? 1 : 0);
                day = next;
                from = 0;
            } else {
                daySteps[i] = 0;
            }
            int place = numbers.place(document);
            int count = numbers.count(document);
            placeSteps[i] = place - from;
            placesLeft[i] = count - from;
            from = place + 1;
            closed = from == count;
        }
    }

    /** How many have the term in a better field than the text, the steps between them, and which field it is. */
    private void writeFields(BitWriter out) {
        int titled = 0;
        for (int i = 0; i < size; i++) {
            titled += Meta.field(metas[i]) == Meta.TEXT ? 0 : 1;
        }
        out.gamma(titled + 1);
        int before = -1;
        for (int i = 0; i < size && titled > 0; i++) {
            if (Meta.field(metas[i]) != Meta.TEXT) {
                out.gamma(i - before);
                out.bits(Meta.field(metas[i]), 1);
                before = i;
            }
        }
    }

    private int dayLow() {
        long all = 0;
        for (int i = 1; i < size; i++) {
            all += daySteps[i];
        }
        return lowBits(all);
    }

    /** What writes the places in fewest bits: a Rice code where many of a day's many articles hold the term. */
    private int placeLow() {
        if (size == 1) {
            return ONE_OF;
        }
        long all = 0;
        long bits = 0;
        for (int i = 0; i < size; i++) {
            all += placeSteps[i];
            bits += 32 - Integer.numberOfLeadingZeros(placesLeft[i] - 1);
        }
        int low = Math.min(ONE_OF - 1, lowBits(all));
        return (all >> low) + (long) (low + 1) * size < bits ? low : ONE_OF;
    }

    /** The best parameter of a Rice code for steps that sum up to so much, as if they were geometric (Golomb 1966). */
    private int lowBits(long all) {
        int low = 0;
        // 0.69 of the mean: ln 2.
        while (low < 15 && (long) size << low + 1 <= all * 69 / 50) {
            low++;
        }
        return low;
    }
}
