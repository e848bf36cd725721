package io.fanwen.markdown;

import java.util.Optional;

/**
 * What the world outside a document answers for its links and images while it is written out. Targets are given as the author wrote
 * them; the answers depend on the article and on the target alone. Thread-safe.
 */
public interface References {
    /** The address to write for a link, percent-encoded; empty when the link is to be shown as plain text (held back, or missing). */
    Optional<String> link(String target);

    /** The picture to show; empty when there is none, so that its alternative text stands there instead. */
    Optional<Picture> image(String target);

    /**
     * @param address percent-encoded
     * @param size    width and height in CSS pixels, if the file could be read
     */
    record Picture(String address, Optional<Size> size) {}

    record Size(int width, int height) {}
}
