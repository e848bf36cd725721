package io.fanwen.search;

import java.util.Objects;

/**
 * One file of the index.
 *
 * @param path  relative to the published folder: {@code search/index.bin}
 * @param bytes not to be changed
 */
public record SearchFile(String path, byte[] bytes) {
    public SearchFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(bytes, "bytes");
    }
}
