package io.fanwen.build;

import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The text of an article in its stored form, wherever it is kept. Thread-safe.
 *
 * @param fingerprint of the bytes
 */
record StoredBody(Fingerprint fingerprint, Bytes source) {
    /** Fetches the bytes. */
    interface Bytes {
        byte[] get() throws IOException;
    }

    /** Kept in memory. */
    static StoredBody of(byte[] bytes) {
        return new StoredBody(Fingerprint.of(bytes), () -> bytes);
    }

    byte[] bytes() {
        try {
            return source.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
