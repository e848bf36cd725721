package io.fanwen.library;

import java.util.Objects;

/**
 * A file beside articles that something refers to, copied as it is.
 *
 * @param path    relative to {@code content/}, as on disk
 * @param address where it is served, in the form of {@link LibraryArticle#address()}
 */
public record Attachment(String path, String address) {
    public Attachment {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(address, "address");
    }
}
