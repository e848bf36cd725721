package io.fanwen.text;

import java.util.Objects;
import java.util.Optional;

/**
 * Where something is: a file, and mostly a stretch of one of its lines.
 *
 * @param path relative to the site's folder, forward slashes, such as {@code content/tea.md}
 * @param span empty when the whole file is meant
 */
public record Place(String path, Optional<Span> span) {
    public Place {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(span, "span");
    }

    /** The whole of a file. */
    public static Place file(String path) {
        return new Place(path, Optional.empty());
    }
}
