package io.fanwen.related;

/** Numbers by 32-bit key, in open addressing. Not thread-safe. */
final class IntCounts {
    private int[] keys;
    /** 0 in a slot that no key has. */
    private int[] values;
    private int size;

    IntCounts(int expected) {
        allocate(Integer.highestOneBit(Math.max(8, expected)) * 4);
    }

    int size() {
        return size;
    }

    /** Adds to the number of a key, which begins at 0. @param amount at least 1 */
    void add(int key, int amount) {
        int at = find(key);
        if (values[at] == 0) {
            if (size * 2 >= keys.length) {
                grow();
                at = find(key);
            }
            keys[at] = key;
            size++;
        }
        values[at] += amount;
    }

    /** 0 for a key that nothing was added to. */
    int get(int key) {
        return values[find(key)];
    }

    /** Keys stand in slots from 0 to here, in no order that means anything. */
    int slots() {
        return keys.length;
    }

    /** Means something only if {@link #valueAt} is not 0. */
    int keyAt(int slot) {
        return keys[slot];
    }

    /** 0 for a slot that no key has. */
    int valueAt(int slot) {
        return values[slot];
    }

    private int find(int key) {
        int at = (key * 0x9e3779b9 >>> 7) & keys.length - 1;
        while (values[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        allocate(Math.multiplyExact(oldKeys.length, 2));
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private void allocate(int capacity) {
        keys = new int[capacity];
        values = new int[capacity];
    }
}
