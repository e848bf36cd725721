package io.fanwen.related;

import java.util.Arrays;

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

    /** The articles that have a sum, each once, in no order that means anything. */
    int[] touched() {
        return Arrays.copyOf(touched, count);
    }

    /** Every sum is 0 again. */
    void clear() {
        for (int i = 0; i < count; i++) {
            sums[touched[i]] = 0;
        }
        count = 0;
    }
}
