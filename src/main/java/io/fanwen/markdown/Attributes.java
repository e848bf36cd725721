package io.fanwen.markdown;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Collections;

/**
 * What stands in braces behind a heading, a paragraph or an image: {@code {#id .class key=value}}.
 *
 * @param id      without the number sign
 * @param classes in the author's order
 * @param keys    by name
 */
public record Attributes(Optional<String> id, List<String> classes, SortedMap<String, String> keys) {
    /** No braces. */
    public static final Attributes NONE = new Attributes(Optional.empty(), List.of(), new TreeMap<>());

    public Attributes {
        classes = List.copyOf(classes);
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    public boolean isEmpty() {
        return id.isEmpty() && classes.isEmpty() && keys.isEmpty();
    }
}
