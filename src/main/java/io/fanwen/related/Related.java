package io.fanwen.related;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One entry of a related list.
 *
 * @param path  of the article
 * @param score at least 1, higher is nearer; only scores within one list compare. Absent if the author put the article there
 */
public record Related(String path, OptionalInt score) {
    public Related {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(score, "score");
    }
}
