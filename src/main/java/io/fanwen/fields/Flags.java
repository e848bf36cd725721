package io.fanwen.fields;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads yes and no. */
final class Flags {
    private static final Set<String> YES = Set.of("true", "yes", "on", "是");
    private static final Set<String> NO = Set.of("false", "no", "off", "否");

    private Flags() {}

    static Optional<Boolean> read(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
