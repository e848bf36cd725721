package io.fanwen.fields;

import io.fanwen.text.Place;
import java.util.List;
import java.util.Objects;

/** Values one after the other, as {@code [a, b]} or as lines that begin with {@code -}. */
public record FieldList(List<FieldValue> items, Place place) implements FieldValue {
    public FieldList {
        items = List.copyOf(items);
        Objects.requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.list(this);
    }
}
