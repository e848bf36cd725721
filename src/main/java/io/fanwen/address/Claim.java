package io.fanwen.address;

import io.fanwen.text.Place;
import java.util.Objects;

/**
 * Somebody's wish for a path.
 *
 * @param path   of the file: relative, forward slashes, not percent-encoded
 * @param source who wants it, as an author knows it: {@code content/a.md}, {@code static/a.html}, or words such as {@code the home page}
 * @param place  where a message about it points
 */
public record Claim(String path, String source, Place place) {
    public Claim {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(place, "place");
    }
}
