package io.fanwen.theme;

import java.util.Map;

/**
 * What of a theme is the same on every page and therefore goes into its templates when they are compiled.
 *
 * @param phrases by name
 * @param assets  published path by name: {@code style.css} to {@code assets/style.css}
 */
record Constants(Map<String, Phrase> phrases, Map<String, String> assets) {
    static final String STRINGS = "strings.";
    static final String ASSETS = "assets.";

    Constants {
        phrases = Map.copyOf(phrases);
        assets = Map.copyOf(assets);
    }
}
