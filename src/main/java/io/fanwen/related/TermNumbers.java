package io.fanwen.related;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives terms numbers from 0 without gaps, in the order in which they come. A million terms are looked up a few million times, and what
 * takes the time is memory: so a term and its number stand in one word. Not thread-safe while it learns.
 */
final class TermNumbers {
    /** Their terms keep their numbers. */
    private final Optional<TermNumbers> before;
    private final int first;
    /** The key in the upper half, one more than the number in the lower; 0 in a free slot. */
    private long[] slots;
    private int own;

    TermNumbers(int expected) {
        this(Optional.empty(), expected);
    }

    private TermNumbers(Optional<TermNumbers> before, int expected) {
        this.before = before;
        first = before.map(TermNumbers::size).orElse(0);
        slots = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
    }

    /** Numbers that go on where these end; these, which must learn no more, stay as they are. */
    TermNumbers next(int expected) {
        return new TermNumbers(Optional.of(this), expected);
    }

    int size() {
        return first + own;
    }

    /** Writes numbers that go on from no others; {@link #read} reads them. */
    void write(DataOutputStream out) throws IOException {
        int[] keys = new int[own];
        for (long slot : slots) {
            if (slot != 0) {
                keys[(int) slot - 1] = (int) (slot >>> 32);
            }
        }
        Numbers.write(out, keys, own);
    }

    static TermNumbers read(DataInputStream in) throws IOException {
        int[] keys = Numbers.readInts(in);
        TermNumbers numbers = new TermNumbers(keys.length);
        for (int key : keys) {
            numbers.of(key);
        }
        return numbers;
    }

    /** The number of a term, a new one if it was never asked for. */
    int of(int key) {
        if (before.isPresent()) {
            TermNumbers known = before.get();
            int number = (int) known.slots[known.find(key)] - 1;
            if (number >= 0) {
                return number;
            }
        }
        int at = find(key);
        if (slots[at] == 0) {
            if (own * 2 >= slots.length) {
                grow();
                at = find(key);
            }
            slots[at] = (long) key << 32 | first + ++own;
        }
        return (int) slots[at] - 1;
    }

    private int find(int key) {
        int at = (key * 0x9e3779b9 >>> 7) & slots.length - 1;
        while (slots[at] != 0 && (int) (slots[at] >>> 32) != key) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        for (long slot : old) {
            if (slot != 0) {
                slots[find((int) (slot >>> 32))] = slot;
            }
        }
    }
}
