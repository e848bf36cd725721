package io.fanwen.related;

import java.util.Arrays;

/**
 * MinHash: numbers of a set of which, in two sets, as many are expected to be the same as the sets are alike (Broder 1997); made by fast
 * similarity sketching (Dahlgaard, Knudsen, Thorup, FOCS 2017), which hashes each shingle of a long text only once. Stateless.
 */
final class Sketch {
    /** How many numbers stand in one band. Bands are the same, all of them, with odds of the likeness to this power. */
    static final int ROWS = 5;

    /**
     * With 20 bands of 5 rows, two texts that are 75 % alike share a band with odds of 99.5 %, at 80 % of 99.96 %; two that are 10 % alike
     * with odds of one in five thousand.
     */
    static final int BANDS = 20;

    private static final int VALUES = ROWS * BANDS;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Sketch() {}

    /**
     * What two like sets are likely to have in common: a hash for each band.
     *
     * @param hashes at least one, without repeats
     * @param kind   sets of different kinds never share a band, but by chance
     */
    static int[] bands(long[] hashes, int kind) {
        long[] values = values(hashes);
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = (long) kind << 32 | band;
            for (int row = 0; row < ROWS; row++) {
                key = Shingles.mixed(key * GOLDEN + values[band * ROWS + row]);
            }
            bands[band] = (int) (key >>> 32);
        }
        return bands;
    }

    /** Each shingle goes to one place in each round, and the earliest round, then the lowest hash, stays. Ends when every place has one. */
    private static long[] values(long[] hashes) {
        long[] values = new long[VALUES];
        Arrays.fill(values, Long.MAX_VALUE);
        int free = VALUES;
        for (int round = 0; free > 0; round++) {
            for (long hash : hashes) {
                long h = Shingles.mixed(hash + round * GOLDEN);
                // After as many rounds as there are places, the places are filled one by one.
                int place = round < VALUES ? (int) ((h >>> 32) * VALUES >>> 32) : round - VALUES;
                long value = (long) round << 32 | h & 0xffffffffL;
                if (value < values[place]) {
                    free -= values[place] == Long.MAX_VALUE ? 1 : 0;
                    values[place] = value;
                }
            }
        }
        return values;
    }
}
