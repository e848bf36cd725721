package io.fanwen.config;

import io.fanwen.fields.Field;
import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldValue;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings from the environment. {@code FANWEN_TIME_ZONE} is {@code time-zone}; two underscores go one level down, so that
 * {@code FANWEN_LISTS__PAGE_SIZE} is {@code page-size} in {@code lists}. A value is one text, or several separated by {@code ，、；,;}. A
 * variable without a value says nothing.
 */
final class EnvironmentFields {
    private static final String PREFIX = "FANWEN_";

    private EnvironmentFields() {}

    static FieldMap of(Map<String, String> environment) {
        FieldMap fields = new FieldMap(List.of(), Place.file(PREFIX + "…"));
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            if (variable.getKey().startsWith(PREFIX) && !variable.getValue().isBlank()) {
                fields = fields.with(field(variable.getKey(), variable.getValue().strip()));
            }
        }
        return fields;
    }

    private static FieldMap field(String variable, String text) {
        Place place = new Source(variable, text).place(0, text.length());
        // As a block: a hash sign in a variable begins no comment.
        FieldValue value = new FieldValue.Scalar(text, FieldValue.Style.BLOCK, place);
        List<String> names = List.of(variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).split("__", -1));
        for (int i = names.size() - 1; i > 0; i--) {
            value = map(names.get(i), value, place);
        }
        return map(names.get(0), value, place);
    }

    private static FieldMap map(String name, FieldValue value, Place place) {
        return new FieldMap(List.of(new Field(name.replace('_', '-'), place, value)), place);
    }
}
