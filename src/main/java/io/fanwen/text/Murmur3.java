package io.fanwen.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * MurmurHash3 for 64-bit machines, 128 bits, seed 0, as its author Austin Appleby published it ({@code MurmurHash3_x64_128}), of bytes that
 * come in pieces. Not thread-safe.
 */
final class Murmur3 {
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;
    private static final int BLOCK = 16;
    private static final int BUFFER = 4096;
    /** Most of what is hashed is short, and tens of thousands of buffers of the full size cost more than the hashing. */
    private static final int FIRST_BUFFER = 256;

    private byte[] waiting = new byte[FIRST_BUFFER];
    private int filled;
    private long length;
    private long h1;
    private long h2;

    void update(byte[] bytes, int from, int count) {
        length += count;
        makeRoom(count);
        int at = from;
        int left = count;
        while (left > 0) {
            int taken = Math.min(left, BUFFER - filled);
            System.arraycopy(bytes, at, waiting, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
            if (filled == BUFFER) {
                mix(BUFFER);
                filled = 0;
            }
        }
    }

    /** Eight bytes, the highest first. */
    void update(long number) {
        makeRoom(Long.BYTES);
        if (filled + Long.BYTES > BUFFER) {
            update(ByteBuffer.allocate(Long.BYTES).putLong(number).array(), 0, Long.BYTES);
            return;
        }
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            waiting[filled++] = (byte) (number >>> shift);
        }
        length += Long.BYTES;
    }

    /** As far as the full size allows. */
    private void makeRoom(int count) {
        if (count > waiting.length - filled && waiting.length < BUFFER) {
            waiting = Arrays.copyOf(waiting, count > BUFFER / 2 - filled ? BUFFER : Math.min(BUFFER, Math.max(2 * waiting.length, filled + count)));
        }
    }

    /** Ends the work. */
    Fingerprint result() {
        int whole = filled / BLOCK * BLOCK;
        mix(whole);
        mixTail(whole);
        h1 ^= length;
        h2 ^= length;
        h1 += h2;
        h2 += h1;
        h1 = scattered(h1);
        h2 = scattered(h2);
        h1 += h2;
        h2 += h1;
        return new Fingerprint(h1, h2);
    }

    /** @param count of waiting bytes, a multiple of {@link #BLOCK} */
    private void mix(int count) {
        int words = count / Long.BYTES;
        long[] longs = new long[words];
        // Words are fetched in bulk: one by one, the quick compiler makes a third of this speed of it.
        ByteBuffer.wrap(waiting).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(longs);
        long a = h1;
        long b = h2;
        for (int i = 0; i < words; i += 2) {
            a ^= first(longs[i]);
            a = (a << 27 | a >>> 37) + b;
            a = a * 5 + 0x52dce729;
            b ^= second(longs[i + 1]);
            b = (b << 31 | b >>> 33) + a;
            b = b * 5 + 0x38495ab5;
        }
        h1 = a;
        h2 = b;
    }

    /** The last bytes, fewer than a block. */
    private void mixTail(int from) {
        if (filled - from > Long.BYTES) {
            h2 ^= second(word(from + Long.BYTES));
        }
        if (filled > from) {
            h1 ^= first(word(from));
        }
    }

    /** Up to eight of the waiting bytes, the lowest first. */
    private long word(int from) {
        long word = 0;
        for (int i = Math.min(filled, from + Long.BYTES) - 1; i >= from; i--) {
            word = word << 8 | waiting[i] & 0xff;
        }
        return word;
    }

    private static long first(long word) {
        long k = word * C1;
        return (k << 31 | k >>> 33) * C2;
    }

    private static long second(long word) {
        long k = word * C2;
        return (k << 33 | k >>> 31) * C1;
    }

    private static long scattered(long word) {
        long k = (word ^ word >>> 33) * 0xff51afd7ed558ccdL;
        k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
        return k ^ k >>> 33;
    }
}
