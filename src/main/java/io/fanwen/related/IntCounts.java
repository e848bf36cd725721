package io.fanwen.related;

import java.util.Arrays;

/** Numbers by 32-bit key, in open addressing. Not thread-safe. */
final class IntCounts {
    private int[] keys;
    private int[] values;
    private boolean[] used;
    private int size;

    IntCounts(int expected) {
        allocate(Integer.highestOneBit(Math.max(8, expected)) * 4);
    }

    int size() {
        return size;
    }

    /** Adds to the number of a key, which begins at 0. */
    void add(int key, int amount) {
        // Finding the slot may replace the array.
        int at = slot(key);
        values[at] += amount;
    }

    /** 0 for a key that nothing was added to. */
    int get(int key) {
        int at = find(key);
        return used[at] ? values[at] : 0;
    }

    /** Every key once, ascending. */
    int[] sortedKeys() {
        int[] all = new int[size];
        int next = 0;
        for (int at = 0; at < keys.length; at++) {
            if (used[at]) {
                all[next++] = keys[at];
            }
        }
        Arrays.sort(all);
        return all;
    }

    private int slot(int key) {
        int at = find(key);
        if (used[at]) {
            return at;
        }
        if (size * 2 >= keys.length) {
            grow();
            at = find(key);
        }
        used[at] = true;
        keys[at] = key;
        size++;
        return at;
    }

    private int find(int key) {
        int at = (key * 0x9e3779b9 >>> 7) & keys.length - 1;
        while (used[at] && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        boolean[] oldUsed = used;
        allocate(Math.multiplyExact(oldKeys.length, 2));
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldUsed[i]) {
                int at = find(oldKeys[i]);
                used[at] = true;
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private void allocate(int capacity) {
        keys = new int[capacity];
        values = new int[capacity];
        used = new boolean[capacity];
    }
}
