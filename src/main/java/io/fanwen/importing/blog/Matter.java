package io.fanwen.importing.blog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands above an article's text.
 *
 * @param values by name in lower case: texts, lists (of texts and of lists); maps are left out
 * @param form   how it was written
 * @param sound  whether it could be read as what it is; else line by line
 */
record Matter(Map<String, Value> values, Form form, boolean sound) {
    /** Of front matter. */
    enum Form { NONE, YAML, TOML, JSON }

    /** A text or a list. */
    record Value(Optional<String> text, List<Value> items) {
        Value {
            items = List.copyOf(items);
        }

        static Value of(String text) {
            return new Value(Optional.of(text.strip()), List.of());
        }

        static Value of(List<Value> items) {
            return new Value(Optional.empty(), items);
        }

        /** The texts within, however deep. */
        List<String> texts() {
            List<String> texts = new ArrayList<>();
            text.filter(said -> !said.isBlank()).ifPresent(texts::add);
            items.forEach(item -> texts.addAll(item.texts()));
            return texts;
        }
    }

    Matter {
        Map<String, Value> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> kept.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        values = Collections.unmodifiableMap(kept);
    }

    /** The first of some names that has a value. */
    Optional<Value> first(String... names) {
        for (String name : names) {
            Value value = values.get(name);
            if (value != null && !value.texts().isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    Optional<String> text(String... names) {
        return first(names).map(value -> value.texts().get(0));
    }
}
