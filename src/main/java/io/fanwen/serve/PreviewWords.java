package io.fanwen.serve;

import io.fanwen.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the preview says on pages, in the author's language. Immutable. */
final class PreviewWords {
    private final Language language;
    private final Map<String, String> words = new TreeMap<>();

    PreviewWords(Language language) {
        this.language = language;
        String name = "preview_" + language.tag() + ".properties";
        Properties read = new Properties();
        try (InputStream in = PreviewWords.class.getResourceAsStream(name)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
    }

    /** A language tag. */
    String language() {
        return language.tag();
    }

    String text(String key) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return text;
    }

    /** The words whose keys begin alike, by the rest of their keys. */
    Map<String, String> below(String prefix) {
        Map<String, String> below = new TreeMap<>();
        words.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), text);
            }
        });
        return below;
    }
}
