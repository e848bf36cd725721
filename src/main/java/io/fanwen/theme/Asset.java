package io.fanwen.theme;

import java.util.Objects;

/**
 * A file of a theme that pages refer to: a style sheet, a script, a picture.
 *
 * @param name  as templates call it, relative to the theme's {@code assets} folder: {@code style.css}
 * @param path  where it is published, relative to the site's root: {@code assets/style.css}
 * @param bytes not to be changed
 */
public record Asset(String name, String path, byte[] bytes) {
    public Asset {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(bytes, "bytes");
    }
}
