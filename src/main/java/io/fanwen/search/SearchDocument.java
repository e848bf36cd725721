package io.fanwen.search;

import io.fanwen.text.Fingerprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the index says of one article besides the words of its text.
 *
 * @param id       what {@link SearchIndex} asks the terms by; unique
 * @param address  where its page is served: begins with a slash, without base path and not percent-encoded; unique
 * @param title    plain text
 * @param topics   by their common spelling
 * @param category names of the categories from the top down: what readers filter by
 * @param trail    titles of the same categories: what results show
 * @param day      of publication in the site's time zone
 * @param heat     as shown, so rounded: a row must not change with every reader
 * @param length   words, rounded up as shown
 */
public record SearchDocument(String id, String address, String title, List<String> topics, List<String> category, List<String> trail,
        Optional<LocalDate> day, OptionalInt heat, int length) {
    public SearchDocument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(title, "title");
        topics = List.copyOf(topics);
        category = List.copyOf(category);
        trail = List.copyOf(trail);
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(heat, "heat");
    }

    /** Everything that the index says of the article, for a fingerprint. */
    public void addTo(Fingerprint.Builder parts) {
        parts.add(id).add(address).add(title).add(topics.size()).add(category.size());
        topics.forEach(parts::add);
        category.forEach(parts::add);
        trail.forEach(parts::add);
        parts.add(day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)).add(heat.orElse(-1)).add(length);
    }
}
