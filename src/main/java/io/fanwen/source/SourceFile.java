package io.fanwen.source;

import io.fanwen.text.Fingerprint;
import java.util.Objects;

/**
 * One file as read. Two are equal if their paths and fingerprints are.
 *
 * @param path  relative to the site's folder, forward slashes
 * @param bytes not to be changed by anybody
 */
public record SourceFile(String path, Fingerprint fingerprint, byte[] bytes) {
    public SourceFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(bytes, "bytes");
    }

    public static SourceFile of(String path, byte[] bytes) {
        return new SourceFile(path, Fingerprint.of(bytes), bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile file && path.equals(file.path) && fingerprint.equals(file.fingerprint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, fingerprint);
    }

    @Override
    public String toString() {
        return path + " (" + bytes.length + " bytes, " + fingerprint.hex() + ")";
    }
}
