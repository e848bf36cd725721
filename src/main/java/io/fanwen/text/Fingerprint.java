package io.fanwen.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What stands for some bytes: the first 128 bits of their SHA-256. Two inputs with the same fingerprint are taken as equal.
 *
 * @param high the first 64 bits, big-endian
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
            builder.digest.update(piece, 0, read);
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
        private final MessageDigest digest;
        private boolean first = true;

        public Builder() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        /** A single part alone hashes as its bare bytes, so that other tools can check it. */
        public Builder add(byte[] bytes) {
            if (!first) {
                digest.update(bytes(bytes.length));
            }
            first = false;
            digest.update(bytes);
            return this;
        }

        public Builder add(String text) {
            return add(text.getBytes(StandardCharsets.UTF_8));
        }

        public Builder add(Fingerprint part) {
            byte[] bytes = new byte[16];
            for (int i = 0; i < 8; i++) {
                bytes[i] = (byte) (part.high >>> (56 - 8 * i));
                bytes[8 + i] = (byte) (part.low >>> (56 - 8 * i));
            }
            return add(bytes);
        }

        public Builder add(long number) {
            return add(bytes(number));
        }

        /** Ends the work; the builder is not to be used again. */
        public Fingerprint build() {
            byte[] all = digest.digest();
            long high = 0;
            long low = 0;
            for (int i = 0; i < 8; i++) {
                high = high << 8 | all[i] & 0xff;
                low = low << 8 | all[8 + i] & 0xff;
            }
            return new Fingerprint(high, low);
        }

        private static byte[] bytes(long number) {
            byte[] bytes = new byte[8];
            for (int i = 0; i < 8; i++) {
                bytes[i] = (byte) (number >>> (56 - 8 * i));
            }
            return bytes;
        }
    }
}
