package io.fanwen.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds which texts share bands. Texts are numbers, in their order. What it costs grows with the texts: however many share a band, only
 * the first {@value #CROWD} of them are looked at by all others. For one collection; not thread-safe.
 */
final class Candidates {
    /** Of ten thousand texts from one form, each is compared with a few and not with all. */
    static final int CROWD = 16;

    private static final Comparator<Candidate> NEAREST = Comparator.comparingInt(Candidate::bands).reversed().thenComparingInt(Candidate::text);

    /** The later text in the upper half, the earlier in the lower, for each band they share. */
    private long[] shared = new long[64];
    private int size;

    /** @param bands of each text, by number; null for one that is not to be compared */
    Candidates(int[][] bands) {
        for (int band = 0; band < Sketch.BANDS; band++) {
            addAll(bands, band);
        }
        Arrays.sort(shared, 0, size);
    }

    /** @param text that comes before the one in question. @param bands how many they share */
    record Candidate(int text, int bands) {}

    /** Receives a text that has candidates, and these: what shares the most bands first, then the earliest. */
    interface Sink {
        void text(int text, List<Candidate> candidates);
    }

    /** In the order of the texts. */
    void forEach(Sink sink) {
        for (int at = 0; at < size;) {
            int text = (int) (shared[at] >>> 32);
            List<Candidate> candidates = new ArrayList<>();
            while (at < size && (int) (shared[at] >>> 32) == text) {
                int from = at;
                while (at < size && shared[at] == shared[from]) {
                    at++;
                }
                candidates.add(new Candidate((int) shared[from], at - from));
            }
            candidates.sort(NEAREST);
            sink.text(text, candidates);
        }
    }

    private void addAll(int[][] bands, int band) {
        int slots = Integer.highestOneBit(Math.max(8, bands.length)) * 4;
        // The first text of each hash by slot, and of each text the next of the same hash; one more than its number, 0 for none.
        int[] firsts = new int[slots];
        int[] nexts = new int[bands.length];
        for (int text = 0; text < bands.length; text++) {
            if (bands[text] != null) {
                int at = slot(firsts, bands, band, bands[text][band]);
                if (firsts[at] == 0) {
                    firsts[at] = text + 1;
                } else {
                    follow(firsts[at] - 1, nexts, text);
                }
            }
        }
    }

    private static int slot(int[] firsts, int[][] bands, int band, int hash) {
        int at = hash & firsts.length - 1;
        while (firsts[at] != 0 && bands[firsts[at] - 1][band] != hash) {
            at = at + 1 & firsts.length - 1;
        }
        return at;
    }

    private void follow(int first, int[] nexts, int text) {
        int crowd = 1;
        int last = first;
        add(text, first);
        while (nexts[last] != 0) {
            last = nexts[last] - 1;
            crowd++;
            add(text, last);
        }
        if (crowd < CROWD) {
            nexts[last] = text + 1;
        }
    }

    private void add(int later, int earlier) {
        if (size == shared.length) {
            shared = Arrays.copyOf(shared, Math.multiplyExact(size, 2));
        }
        shared[size++] = (long) later << 32 | earlier;
    }
}
