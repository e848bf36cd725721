package io.fanwen.theme;

import java.util.Objects;

/**
 * A file of a theme that pages refer to: a style sheet, a script, a picture.
 *
 * @param name  as templates call it, relative to the theme's {@code assets} folder: {@code style.css}
 * @param path  where it is published, relative to the site's root; the name holds a fingerprint of the bytes, so that browsers may keep
 *              it for good: {@code assets/style.3f2a91c0.css}
 * @param bytes not to be changed
 */
public record Asset(String name, String path, byte[] bytes) {
    public Asset {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(bytes, "bytes");
    }
}
