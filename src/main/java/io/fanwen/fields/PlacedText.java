package io.fanwen.fields;

import io.fanwen.text.Place;
import java.util.Objects;

/** A text with its place. */
public record PlacedText(String text, Place place) {
    public PlacedText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(place, "place");
    }
}
