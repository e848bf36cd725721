package io.fanwen.search;

import io.fanwen.text.Fingerprint;

/**
 * A piece of the index: a check sum, the level above the leaves, how many entries there are, the entries.
 *
 * @param first the key of its first entry
 * @param bytes not to be changed
 */
record Block(Key first, byte[] bytes) {
    /** 48 bits: among a hundred thousand blocks two meet with odds of one in fifty thousand, and {@link Tree} would notice. */
    static final int NAME_DIGITS = 12;

    private static final int CHECK = 4;
    /** Where entries begin. */
    static final int HEAD = CHECK + 1;

    /** @param level 0 for a leaf */
    static Block of(Key first, int level, BitWriter entries) {
        return new Block(first, bytes(level, entries.toBytes()));
    }

    static byte[] bytes(int level, byte[] content) {
        byte[] bytes = new byte[HEAD + content.length];
        bytes[CHECK] = (byte) level;
        System.arraycopy(content, 0, bytes, HEAD, content.length);
        int check = check(bytes, CHECK);
        for (int i = 0; i < CHECK; i++) {
            bytes[i] = (byte) (check >>> 24 - 8 * i);
        }
        return bytes;
    }

    /** What a block is called: by its content. */
    static String name(byte[] bytes) {
        return Fingerprint.of(bytes).hex().substring(0, NAME_DIGITS);
    }

    String name() {
        return name(bytes);
    }

    /** FNV-1a, 32 bits: it finds accidents; browsers have nothing better where there is no HTTPS. */
    static int check(byte[] bytes, int from) {
        int hash = 0x811c9dc5;
        for (int i = from; i < bytes.length; i++) {
            hash = (hash ^ bytes[i] & 0xff) * 0x01000193;
        }
        return hash;
    }
}
