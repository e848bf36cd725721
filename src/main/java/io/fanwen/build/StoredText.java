package io.fanwen.build;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What was made of an article's text, as bytes, wherever they are kept: fetched when asked for. Thread-safe. */
record StoredText(Bytes source) {
    /** Fetches the bytes. */
    interface Bytes {
        byte[] get() throws IOException;
    }

    /** Kept in memory. */
    static StoredText of(byte[] bytes) {
        return new StoredText(() -> bytes);
    }

    byte[] bytes() {
        try {
            return source.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
