package io.fanwen.article;

import io.fanwen.fields.Moment;
import io.fanwen.text.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What an author says of an article above its text; every field may be absent. Also what {@code defaults:} of a category says.
 *
 * @param category   names from the top down
 * @param topics     in the author's order, without exact repeats
 * @param heat       at least 0
 * @param rating     half stars, 0 to 10
 * @param aliases    old addresses as typed, each with its place
 * @param cover      path of an image, as a link would give it
 * @param pieces     how the body is divided
 * @param related    paths of articles, as links would give them
 * @param extra      for themes: texts, lists (of texts) and maps, as typed
 * @param places     where each given field stands, by its English name
 */
public record FrontMatter(Optional<String> title, Optional<Moment> date, Optional<Moment> updated, Optional<List<String>> category,
        List<String> topics, OptionalInt heat, OptionalInt rating, Optional<String> summary, Optional<String> id, Optional<String> slug,
        List<Placed> aliases, Optional<Boolean> draft, Optional<Moment> expires, Optional<Boolean> unlisted, Optional<String> author,
        Optional<String> source, Optional<Placed> cover, Optional<PiecesMode> pieces, List<Placed> related, Map<String, Object> extra,
        Map<String, Place> places) {
    public FrontMatter {
        topics = List.copyOf(topics);
        aliases = List.copyOf(aliases);
        related = List.copyOf(related);
        // Map.copyOf has another order in every run; what a theme or a fingerprint reads must not.
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        places = Collections.unmodifiableMap(new TreeMap<>(places));
    }

    /** Nothing said. */
    public static FrontMatter empty() {
        return new FrontMatter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), OptionalInt.empty(),
                OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Map.of(), Map.of());
    }

    /** A text with its place. */
    public record Placed(String text, Place place) {}

    /** {@code pieces: one|many|auto}. */
    public enum PiecesMode { ONE, MANY, AUTO }
}
