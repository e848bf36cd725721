package io.fanwen.search;

import java.nio.charset.StandardCharsets;

/**
 * Reads the terms of one article: all words first, then group after group of ideographs. A group is a first ideograph by itself and with
 * each that follows it somewhere. Throws {@link IllegalArgumentException} on bytes that {@link TermCounts} never writes.
 *
 * <p>The bytes: how many words, for each its meta, length and text; how many groups; how many bytes their heads have; the heads: step
 * from the first ideograph before, meta of it alone, how many seconds; then for each group its seconds: step from the one before, shifted left by
 * four bits, and meta. Numbers take seven bits a byte, the lowest first. Not thread-safe.
 */
final class TermReader {
    /** No words, no groups, no heads. */
    static final int LEAST_BYTES = 3;

    static final int IDEOGRAPH_BITS = 18;
    /** Ideographs are below it: planes 0 to 3. */
    static final int IDEOGRAPHS = 1 << IDEOGRAPH_BITS;

    private final byte[] bytes;
    private int at;
    private int wordsLeft;
    private String word = "";
    private int meta;

    private int groupsLeft;
    private int body;
    private int first;
    private int seconds;

    /**
     * Where to go on reading: between two groups.
     *
     * @param left  how many groups are left
     * @param head  where the next one's head is
     * @param body  where its seconds are
     * @param first the ideograph of the group before
     */
    record Place(int left, int head, int body, int first) {}

    TermReader(byte[] bytes) {
        this.bytes = bytes;
        wordsLeft = count();
        if (wordsLeft == 0) {
            beginGroups();
        }
    }

    TermReader(byte[] bytes, Place place) {
        this.bytes = bytes;
        groupsLeft = place.left();
        at = place.head();
        body = place.body();
        first = place.first();
    }

    /** Goes to the next word; words ascend. */
    boolean nextWord() {
        if (wordsLeft == 0) {
            return false;
        }
        meta = meta(octet());
        int length = count();
        if (length > bytes.length - at) {
            throw cutShort();
        }
        word = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        if (--wordsLeft == 0) {
            beginGroups();
        }
        return true;
    }

    String word() {
        return word;
    }

    /** Of the word, or of the group's first ideograph by itself. */
    int meta() {
        return meta;
    }

    /** Goes to the next group if its ideograph is below some; groups ascend. After all words; what a group holds need not be read. */
    boolean nextBelow(int end) {
        if (groupsLeft == 0) {
            return false;
        }
        int head = at;
        int step = (int) number();
        if (step < 1 || step >= IDEOGRAPHS - first) {
            throw new IllegalArgumentException("ideographs out of order");
        }
        if (first + step >= end) {
            at = head;
            return false;
        }
        first += step;
        meta = meta(octet());
        seconds = count();
        groupsLeft--;
        return true;
    }

    int first() {
        return first;
    }

    /** How many terms the group has, its ideograph alone among them. */
    int size() {
        return seconds + 1;
    }

    /** Hands over the terms of a group, or leaves them out; either once for every group, in turn. */
    void read(long[] into, int from, int document) {
        long low = Gathering.posting(0, document, 0);
        into[from] = low | meta;
        int second = 0;
        int place = body;
        try {
            for (int i = 1; i <= seconds; i++) {
                int octet = bytes[place++];
                int number = octet & 0x7f;
                for (int shift = 7; octet < 0 && shift < 28; shift += 7) {
                    octet = bytes[place++];
                    number |= (octet & 0x7f) << shift;
                }
                second += number >> 4;
                if (second >= IDEOGRAPHS || number < 16 || octet < 0) {
                    throw new IllegalArgumentException("not a term");
                }
                into[from + i] = low | (long) second << Gathering.SECOND_SHIFT | meta(number & 15);
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("terms cut short", e);
        }
        body = place;
    }

    /** Where another reader can go on. */
    Place place() {
        return new Place(groupsLeft, at, body, first);
    }

    private void beginGroups() {
        groupsLeft = count();
        int heads = count();
        body = at + heads;
    }

    private static int meta(int bits) {
        if (bits < 0 || Meta.field(bits) > Meta.TEXT) {
            throw new IllegalArgumentException("not a term");
        }
        return bits;
    }

    /** Of things that take a byte or more each. */
    private int count() {
        long number = number();
        if (number > bytes.length) {
            throw new IllegalArgumentException("more than there can be: " + number);
        }
        return (int) number;
    }

    private long number() {
        long number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte octet = octet();
            number |= (long) (octet & 0x7f) << shift;
            if (octet >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number goes on and on");
    }

    private byte octet() {
        if (at >= bytes.length) {
            throw cutShort();
        }
        return bytes[at++];
    }

    private static IllegalArgumentException cutShort() {
        return new IllegalArgumentException("terms cut short");
    }
}
