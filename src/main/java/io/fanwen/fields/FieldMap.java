package io.fanwen.fields;

import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Fields in the order they were typed; no name twice.
 *
 * @param place of the first field, or where one would stand
 */
public record FieldMap(List<Field> fields, Place place) implements FieldValue {
    public FieldMap {
        fields = List.copyOf(fields);
        Objects.requireNonNull(place, "place");
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * These fields, with those of another map over them: where both have a map it is merged the same way, otherwise the other's value
     * stands in this one's stead. What only the other has comes last.
     */
    public FieldMap with(FieldMap over) {
        List<Field> merged = new ArrayList<>();
        for (Field field : fields) {
            merged.add(over.field(field.name()).map(other -> merge(field, other)).orElse(field));
        }
        over.fields.stream().filter(field -> field(field.name()).isEmpty()).forEach(merged::add);
        return new FieldMap(merged, place);
    }

    private static Field merge(Field below, Field over) {
        return below.value() instanceof FieldMap a && over.value() instanceof FieldMap b
                ? new Field(over.name(), over.place(), a.with(b)) : over;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.map(this);
    }
}
