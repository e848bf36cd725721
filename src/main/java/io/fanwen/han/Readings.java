package io.fanwen.han;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words with their syllables, laid over the readings of a dictionary. Immutable. */
final class Readings {
    /** What {@code readings.txt} says. */
    static final Readings CORRECTIONS = new Readings(load());

    private final Map<String, List<String>> words;
    private final int longest;

    Readings(Map<String, List<String>> words) {
        this.words = Map.copyOf(words);
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Puts the syllables of each word in the text, the longest first, in place of those given; one for each UTF-16 unit. */
    void correct(String text, List<String> syllables) {
        int at = 0;
        while (at < text.length()) {
            int length = wordAt(text, at);
            for (int i = 0; i < length; i++) {
                syllables.set(at + i, words.get(text.substring(at, at + length)).get(i));
            }
            at += Math.max(1, length);
        }
    }

    private int wordAt(String text, int at) {
        int length = Math.min(longest, text.length() - at);
        while (length > 0 && !words.containsKey(text.substring(at, at + length))) {
            length--;
        }
        return length;
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> words = new HashMap<>();
        try (InputStream in = Readings.class.getResourceAsStream("readings.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                List<String> parts = List.of(line.split(" "));
                if (parts.size() != parts.get(0).length() + 1 || words.put(parts.get(0), parts.subList(1, parts.size())) != null) {
                    throw new IllegalStateException("readings.txt: " + line);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("reading readings.txt", e);
        }
        return words;
    }
}
