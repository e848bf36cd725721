package io.fanwen.search;

import java.util.Arrays;

/**
 * A key of the index: its kind, then code points or numbers. Keys are in order number by number, a beginning before what it begins.
 *
 * @param parts the first is the kind
 */
record Key(int[] parts) implements Comparable<Key> {
    /** What readers filter and sort by: {@code c} and category names, {@code t} and a topic, {@code l} and a class, {@code h} and a class. */
    static final int FILTER = 1;
    /** A token of word characters. */
    static final int WORD = 2;
    /** One ideograph, or two neighbours. */
    static final int IDEOGRAPHS = 3;
    /** A row: day, place in the day. */
    static final int ROW = 4;

    /** Stands before every ideograph. */
    private static final int TITLED = 1;

    /** Small steps between second ideographs are usual. */
    private static final int STEP_BITS = 4;
    private static final int WHOLE_BITS = 13;

    /** No name of a topic or of categories is as long. */
    private static final int LONGEST = 1 << 20;

    static Key of(int kind, int... numbers) {
        int[] parts = new int[numbers.length + 1];
        parts[0] = kind;
        System.arraycopy(numbers, 0, parts, 1, numbers.length);
        return new Key(parts);
    }

    static Key of(int kind, String text) {
        return of(kind, text.codePoints().toArray());
    }

    int kind() {
        return parts[0];
    }

    boolean isSingleIdeograph() {
        return kind() == IDEOGRAPHS && parts.length == 2;
    }

    /** The key of the list of articles that have a single ideograph in their title or topics. */
    Key titled() {
        return of(IDEOGRAPHS, parts[1], TITLED);
    }

    /** Writes the key as what it does not share with the one before. @param before a smaller key, or an empty one at the start of a block */
    void write(BitWriter out, Key before) {
        int shared = Arrays.mismatch(parts, before.parts);
        out.gamma(shared + 1);
        out.gamma(parts.length - shared);
        boolean step = shared < before.parts.length;
        out.golomb(step ? parts[shared] - before.parts[shared] - 1 : parts[shared], step ? STEP_BITS : WHOLE_BITS);
        for (int i = shared + 1; i < parts.length; i++) {
            out.golomb(parts[i], WHOLE_BITS);
        }
    }

    /** Reads what {@link #write} wrote. @param before as then */
    static Key read(BitReader in, Key before) {
        int shared = in.gamma() - 1;
        int more = in.gamma();
        if (shared > before.parts.length || more > LONGEST) {
            throw new IllegalArgumentException("not a key");
        }
        int[] parts = Arrays.copyOf(before.parts, shared + more);
        boolean step = shared < before.parts.length;
        parts[shared] = step ? before.parts[shared] + 1 + in.golomb(STEP_BITS) : in.golomb(WHOLE_BITS);
        for (int i = shared + 1; i < parts.length; i++) {
            parts[i] = in.golomb(WHOLE_BITS);
        }
        return new Key(parts);
    }

    /** Spreads keys evenly and for good; decides where blocks are cut. */
    int spread() {
        int hash = 0x811c9dc5;
        for (int part : parts) {
            hash = (hash ^ part) * 0x01000193;
            hash ^= hash >>> 15;
        }
        hash *= 0x85ebca6b;
        return hash ^ hash >>> 13;
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compare(parts, other.parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    @Override
    public String toString() {
        return Arrays.toString(parts);
    }
}
