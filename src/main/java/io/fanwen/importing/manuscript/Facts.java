package io.fanwen.importing.manuscript;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known of an article besides its text.
 *
 * @param values texts by field, none of them blank; one for each field but the lists
 */
public record Facts(Map<Fact, List<String>> values) {
    /** What needs no quotation marks whoever reads it: letters, digits and marks that mean nothing in YAML. */
    private static final Pattern PLAIN = Pattern.compile("(?:\\.\\./)*[\\p{L}\\p{N}《【（“‘「『]"
            + "[\\p{L}\\p{M}\\p{N} ，。、；：（）()《》〈〉【】“”‘’「」『』！？—…·+/&._~-]*(?<! )");
    private static final Pattern MEANING = Pattern.compile("(?i)null|true|false|yes|no|on|off|nan");
    /** Inside a list. */
    private static final Pattern PLAIN_ITEM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._+/-]*(?<! )");

    public Facts {
        EnumMap<Fact, List<String>> kept = new EnumMap<>(Fact.class);
        values.forEach((fact, texts) -> {
            List<String> said = texts.stream().map(Facts::oneLine).filter(text -> !text.isEmpty()).distinct().toList();
            if (!said.isEmpty()) {
                kept.put(fact, said);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    /** Nothing known. */
    public static Facts none() {
        return new Facts(Map.of());
    }

    /** The same with a field said anew; without values the field is left out. */
    public Facts with(Fact fact, List<String> texts) {
        EnumMap<Fact, List<String>> more = new EnumMap<>(Fact.class);
        more.putAll(values);
        more.put(fact, texts);
        return new Facts(more);
    }

    public Facts with(Fact fact, String text) {
        return with(fact, List.of(text));
    }

    public Facts without(Fact fact) {
        return with(fact, List.of());
    }

    /** The first or only value. */
    public Optional<String> get(Fact fact) {
        return all(fact).stream().findFirst();
    }

    public List<String> all(Fact fact) {
        return values.getOrDefault(fact, List.of());
    }

    public boolean has(Fact fact) {
        return values.containsKey(fact);
    }

    /** Front matter with its marks, each field on a line. */
    public String yaml() {
        StringBuilder out = new StringBuilder("---\n");
        values.forEach((fact, texts) -> out.append(fact.field()).append(": ").append(fact.isList()
                ? texts.stream().map(text -> value(text, PLAIN_ITEM)).collect(Collectors.joining(", ", "[", "]"))
                : fact.isBare() ? texts.get(0) : value(texts.get(0), PLAIN)).append('\n'));
        return out.append("---\n").toString();
    }

    private static String value(String text, Pattern plain) {
        return plain.matcher(text).matches() && !MEANING.matcher(text).matches() ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\u00a0\u3000\ufeff\u200b\u2028\u2029]+", " ").strip();
    }
}
