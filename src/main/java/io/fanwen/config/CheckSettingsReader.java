package io.fanwen.config;

import io.fanwen.config.CheckSettings.Level;
import io.fanwen.config.CheckSettings.Wanted;
import io.fanwen.fields.Field;
import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldReader;
import io.fanwen.fields.FieldReader.Range;
import io.fanwen.fields.FieldValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code check} of a site's settings. What is wrong is collected by the reader of the fields. */
final class CheckSettingsReader {
    private final FieldReader check;

    private CheckSettingsReader(FieldReader check) {
        this.check = check;
    }

    static CheckSettings read(FieldReader check) {
        CheckSettingsReader reader = new CheckSettingsReader(check);
        CheckSettings usual = CheckSettings.DEFAULT;
        return new CheckSettings(reader.rules(), reader.synonyms(),
                check.wholeNumber(new Range(50, 100_000), "longest-paragraph").orElse(usual.longestParagraph()),
                check.wholeNumber(new Range(10, 100_000), "page-size").orElse(usual.pageSize()));
    }

    private Map<String, Wanted> rules() {
        Map<String, Wanted> rules = new HashMap<>();
        for (Field field : check.map("rules").map(FieldMap::fields).orElse(List.of())) {
            Optional<Level> level = scalar(field).flatMap(CheckSettingsReader::level);
            level.ifPresentOrElse(known -> rules.put(field.name(), new Wanted(known, field.place())),
                    () -> check.report(field.value().place(), ConfigCode.NOT_RULE_LEVEL, field.name(),
                            Stream.of(Level.values()).map(CheckSettingsReader::word).collect(Collectors.joining(", "))));
        }
        return rules;
    }

    private Map<String, String> synonyms() {
        Map<String, String> synonyms = new HashMap<>();
        for (Field field : check.map("synonyms").map(FieldMap::fields).orElse(List.of())) {
            scalar(field).filter(text -> !text.isBlank()).ifPresentOrElse(topic -> synonyms.put(field.name(), topic),
                    () -> check.report(field.value().place(), ConfigCode.NOT_TOPIC, field.name()));
        }
        return synonyms;
    }

    private static Optional<String> scalar(Field field) {
        return field.value() instanceof FieldValue.Scalar scalar ? Optional.of(scalar.withoutComment()) : Optional.empty();
    }

    private static Optional<Level> level(String typed) {
        return Stream.of(Level.values()).filter(level -> word(level).equals(typed.toLowerCase(Locale.ROOT))).findFirst();
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
