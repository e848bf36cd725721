package io.fanwen.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What stands for some bytes: their MurmurHash3 of 128 bits. Two inputs with the same fingerprint are taken as equal, which chance alone
 * will not make them. It does not withstand somebody who wants two files to look the same, and need not: they would be that author's own, and
 * all that comes of it is that one of them is not noticed as changed. A SHA-256 withstands it, and took a quarter of a build's time.
 *
 * @param high the first 64 bits
 * @param low  the next 64 bits
 */
public record Fingerprint(long high, long low) implements Comparable<Fingerprint> {

    public static Fingerprint of(byte[] bytes) {
        return new Builder().add(bytes).build();
    }

    public static Fingerprint of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all bytes up to the stream's end, read in pieces; the stream stays open. */
    public static Fingerprint of(InputStream in) throws IOException {
        Builder builder = new Builder();
        byte[] piece = new byte[1 << 16];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            builder.hash.update(piece, 0, read);
        }
        return builder.build();
    }

    /** 32 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** Reads what {@link #hex()} writes; throws {@link IllegalArgumentException} on anything else. */
    public static Fingerprint fromHex(String hex) {
        if (hex.length() != 32) {
            throw new IllegalArgumentException("a fingerprint has 32 digits: " + hex);
        }
        return new Fingerprint(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    @Override
    public int compareTo(Fingerprint other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** Takes parts one after the other; each is closed off by its length, so that {@code ab,c} and {@code a,bc} differ. Not thread-safe. */
    public static final class Builder {
        private final Murmur3 hash = new Murmur3();
        private boolean first = true;

        /** A single part alone hashes as its bare bytes, so that other tools can check it. */
        public Builder add(byte[] bytes) {
            begin(bytes.length);
            hash.update(bytes, 0, bytes.length);
            return this;
        }

        public Builder add(String text) {
            return add(text.getBytes(StandardCharsets.UTF_8));
        }

        public Builder add(Fingerprint part) {
            begin(2 * Long.BYTES);
            hash.update(part.high);
            hash.update(part.low);
            return this;
        }

        public Builder add(long number) {
            begin(Long.BYTES);
            hash.update(number);
            return this;
        }

        /** Ends the work; the builder is not to be used again. */
        public Fingerprint build() {
            return hash.result();
        }

        private void begin(int length) {
            if (!first) {
                hash.update(length);
            }
            first = false;
        }
    }
}
