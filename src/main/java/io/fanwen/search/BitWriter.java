package io.fanwen.search;

import java.util.Arrays;

/** Writes numbers as bits, the highest first. Not thread-safe. */
final class BitWriter {
    /** Quotients from here on are written in full: no list may make a reader count a million ones. */
    static final int ESCAPE = 24;

    private byte[] bytes;
    /** Four at a time. */
    private int whole;
    /** What does not make four bytes yet: the lowest bits of it. */
    private long rest;
    private int restBits;

    BitWriter() {
        this(24);
    }

    /** @param expected bytes */
    BitWriter(int expected) {
        bytes = new byte[expected];
    }

    /** How many bits were written. */
    long size() {
        return whole * 8L + restBits;
    }

    /** The bits, filled up with zeros to whole bytes. */
    byte[] toBytes() {
        int more = restBits + 7 >> 3;
        byte[] all = Arrays.copyOf(bytes, whole + more);
        long last = rest << 32 - restBits;
        for (int i = 0; i < more; i++) {
            all[whole + i] = (byte) (last >>> 24 - 8 * i);
        }
        return all;
    }

    /** @param count 0 to 32 lowest bits of the value */
    void bits(int value, int count) {
        rest = rest << count | value & (1L << count) - 1;
        restBits += count;
        if (restBits >= 32) {
            restBits -= 32;
            if (whole + 4 > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2 + 4);
            }
            int four = (int) (rest >>> restBits);
            bytes[whole] = (byte) (four >>> 24);
            bytes[whole + 1] = (byte) (four >>> 16);
            bytes[whole + 2] = (byte) (four >>> 8);
            bytes[whole + 3] = (byte) four;
            whole += 4;
        }
    }

    /** Elias gamma. @param value at least 1 */
    void gamma(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("gamma codes begin at 1: " + value);
        }
        int length = 31 - Integer.numberOfLeadingZeros(value);
        if (length < 16) {
            bits(value, 2 * length + 1);
            return;
        }
        bits(0, length);
        bits(value, length + 1);
    }

    /** Exponential Golomb: gamma of the upper part, the lowest bits as they are. @param value at least 0 */
    void golomb(int value, int low) {
        gamma((value >>> low) + 1);
        bits(value, low);
    }

    /** Rice: the upper part in ones, the lowest bits as they are. @param value at least 0 */
    void rice(int value, int low) {
        int upper = value >>> low;
        if (upper >= ESCAPE) {
            bits(-1, ESCAPE);
            bits(value, 32);
            return;
        }
        if (upper + low < 31) {
            bits(-2 << low | value & (1 << low) - 1, upper + 1 + low);
            return;
        }
        bits(-1 << 1, upper + 1);
        bits(value, low);
    }

    /** A text: its length in code points, then Chinese characters in 16 bits, ASCII in 9, any other in 23. */
    void text(String text) {
        gamma(text.codePointCount(0, text.length()) + 1);
        text.codePoints().forEach(c -> {
            if (c >= 0x4e00 && c < 0x4e00 + 0x8000) {
                bits(1, 1);
                bits(c - 0x4e00, 15);
            } else if (c < 0x80) {
                bits(c, 9);
            } else {
                bits(1, 2);
                bits(c, 21);
            }
        });
    }

    /** One of so many values, each in as few bits as there can be (truncated binary). @param value 0 to {@code many - 1} */
    void oneOf(int value, int many) {
        int length = 31 - Integer.numberOfLeadingZeros(many);
        int shorter = (2 << length) - many;
        if (value < shorter) {
            bits(value, length);
        } else {
            bits(value + shorter, length + 1);
        }
    }

    /** Everything that another writer wrote. */
    void append(BitWriter other) {
        for (int i = 0; i < other.whole; i += 4) {
            bits(other.bytes[i] << 24 | (other.bytes[i + 1] & 0xff) << 16 | (other.bytes[i + 2] & 0xff) << 8 | other.bytes[i + 3] & 0xff, 32);
        }
        bits((int) other.rest, other.restBits);
    }
}
