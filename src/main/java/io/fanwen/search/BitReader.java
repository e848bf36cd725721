package io.fanwen.search;

/** Reads numbers as {@link BitWriter} wrote them. Throws {@link IllegalArgumentException} where it never wrote so. Not thread-safe. */
final class BitReader {
    private final byte[] bytes;
    private final long end;
    private long at;

    /** @param from where to begin, in bytes */
    BitReader(byte[] bytes, int from) {
        this.bytes = bytes;
        end = bytes.length * 8L;
        at = from * 8L;
    }

    /** Where it is, in bits. */
    long at() {
        return at;
    }

    /** @param count 0 to 32 */
    int bits(int count) {
        if (at + count > end) {
            throw new IllegalArgumentException("cut short");
        }
        long value = 0;
        int left = count;
        while (left > 0) {
            int room = 8 - (int) (at & 7);
            int taken = Math.min(room, left);
            value = value << taken | (bytes[(int) (at >> 3)] & 0xff) >> room - taken & (1 << taken) - 1;
            at += taken;
            left -= taken;
        }
        return (int) value;
    }

    int gamma() {
        int length = 0;
        while (bits(1) == 0) {
            if (++length > 31) {
                throw new IllegalArgumentException("a number goes on and on");
            }
        }
        return 1 << length | bits(length);
    }

    int golomb(int low) {
        int upper = gamma() - 1;
        return upper << low | bits(low);
    }

    int rice(int low) {
        int upper = 0;
        while (bits(1) == 1) {
            if (++upper == BitWriter.ESCAPE) {
                return bits(32);
            }
        }
        return upper << low | bits(low);
    }

    int oneOf(int many) {
        int length = 31 - Integer.numberOfLeadingZeros(many);
        int value = bits(length);
        int shorter = (2 << length) - many;
        return value < shorter ? value : (value << 1 | bits(1)) - shorter;
    }

    /** The bits from one place to another as they are. Stays where it is. */
    BitWriter copy(long from, long to) {
        long stay = at;
        BitWriter out = new BitWriter((int) (to - from >> 3) + 4);
        at = from;
        while (at < to) {
            int count = (int) Math.min(32, to - at);
            out.bits(bits(count), count);
        }
        at = stay;
        return out;
    }
}
