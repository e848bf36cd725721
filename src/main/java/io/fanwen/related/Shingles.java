package io.fanwen.related;

import io.fanwen.han.Folding;
import io.fanwen.han.Tokens;
import java.util.Arrays;
import java.util.Collection;

/**
 * A text as the set of what stands in it side by side: each {@value #TOKENS} tokens that follow one another ({@link Tokens}), as a hash. In
 * Chinese these are three characters, elsewhere two words. Two texts of the same shingles say the same, in almost the same order.
 * Immutable.
 */
public final class Shingles {
    /** Of one, texts about one subject share many; of three, a word that differs takes too many with it. */
    static final int TOKENS = 2;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** Ascending, without repeats. */
    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** Those of a plain text; none of one of fewer tokens. */
    public static Shingles of(String text) {
        Reading reading = new Reading(text.length());
        Tokens.forEach(Folding.fold(text), reading);
        return new Shingles(distinct(Arrays.copyOf(reading.hashes, reading.size)));
    }

    /** Those of several texts together. */
    public static Shingles union(Collection<Shingles> parts) {
        long[] all = new long[parts.stream().mapToInt(Shingles::size).reduce(0, Math::addExact)];
        int size = 0;
        for (Shingles part : parts) {
            System.arraycopy(part.hashes, 0, all, size, part.hashes.length);
            size += part.hashes.length;
        }
        return new Shingles(distinct(all));
    }

    /** How many different ones there are. */
    public int size() {
        return hashes.length;
    }

    long[] hashes() {
        return hashes;
    }

    /** Jaccard's index in hundredths, rounded down: the shared among all of both; 0 for two of none. */
    public int likeness(Shingles other) {
        int shared = 0;
        int at = 0;
        for (long hash : hashes) {
            while (at < other.hashes.length && other.hashes[at] < hash) {
                at++;
            }
            shared += at < other.hashes.length && other.hashes[at] == hash ? 1 : 0;
        }
        long all = (long) hashes.length + other.hashes.length - shared;
        return all == 0 ? 0 : (int) (100L * shared / all);
    }

    /** Stands for the set. */
    long fingerprint() {
        long fingerprint = hashes.length;
        for (long hash : hashes) {
            fingerprint = mixed((fingerprint ^ hash) + GOLDEN);
        }
        return fingerprint;
    }

    private static long[] distinct(long[] hashes) {
        Arrays.sort(hashes);
        int size = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[size++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, size);
    }

    /** MurmurHash3's finaliser. */
    static long mixed(long key) {
        long h = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    /** Hears the tokens one by one. */
    private static final class Reading implements Tokens.Sink {
        private final long[] hashes;
        private int size;
        private int tokens;
        private long last;

        /** @param most tokens, or more */
        Reading(int most) {
            hashes = new long[most];
        }

        @Override
        public void token(long key, int start, int end) {
            if (++tokens >= TOKENS) {
                hashes[size++] = mixed(mixed(last) + key);
            }
            last = key;
        }
    }
}
