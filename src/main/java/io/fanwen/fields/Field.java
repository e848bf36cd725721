package io.fanwen.fields;

import io.fanwen.text.Place;
import java.util.Objects;

/**
 * One field.
 *
 * @param name  as typed, without the blanks around it and without quotes
 * @param place of the name
 */
public record Field(String name, Place place, FieldValue value) {
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(value, "value");
    }
}
