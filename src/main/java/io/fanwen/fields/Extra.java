package io.fanwen.fields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns values into plain Java ones. */
final class Extra implements FieldValue.Visitor<Object> {
    private Extra() {}

    static Map<String, Object> of(FieldMap map) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.fields().forEach(field -> values.put(field.name(), field.value().accept(new Extra())));
        return Collections.unmodifiableMap(values);
    }

    @Override
    public Object scalar(FieldValue.Scalar scalar) {
        return scalar.text();
    }

    @Override
    public Object list(FieldList list) {
        return List.copyOf(list.items().stream().map(item -> item.accept(this)).toList());
    }

    @Override
    public Object map(FieldMap map) {
        return of(map);
    }

    @Override
    public Object nothing(FieldValue.Nothing nothing) {
        return "";
    }
}
