package io.fanwen.cli;

import io.fanwen.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** What the command line says, in one language. Immutable. */
final class Texts {
    private final Properties words = new Properties();

    Texts(Language language) {
        String name = "texts_" + language.tag() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** The text of that key, with {@code {0}} … filled. */
    String text(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** So many of something: the key's words, or those under {@code KEY.one} where a language has a form of its own for one. */
    String count(String key, long number) {
        return number == 1 && has(key + ".one") ? text(key + ".one") : text(key, String.format(Locale.ROOT, "%,d", number));
    }

    private boolean has(String key) {
        return words.containsKey(key);
    }
}
