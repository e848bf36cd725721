package io.fanwen.related;

/** Sums by article, cleared in the time it took to fill them. Not thread-safe. */
final class Scores {
    private final int[] sums;
    private final int[] touched;
    private int count;

    Scores(int articles) {
        sums = new int[articles];
        touched = new int[articles];
    }

    void add(int article, int amount) {
        if (sums[article] == 0) {
            touched[count++] = article;
        }
        sums[article] += amount;
    }

    int of(int article) {
        return sums[article];
    }

    /** How many articles have a sum. */
    int count() {
        return count;
    }

    /** One of them, each once, in no order that means anything. @param index from 0 to {@link #count} */
    int touched(int index) {
        return touched[index];
    }

    /** Every sum is 0 again. */
    void clear() {
        for (int i = 0; i < count; i++) {
            sums[touched[i]] = 0;
        }
        count = 0;
    }
}
