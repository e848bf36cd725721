package io.fanwen.related;

import io.fanwen.fields.Moment;
import io.fanwen.text.Fingerprint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an article brings into the search for neighbours.
 *
 * @param path     identifies it
 * @param terms    of its text
 * @param topics   canonical names
 * @param category identifies its category, such as the names from the top down joined by slashes
 * @param links    paths that its text links to; those that are no input say nothing
 * @param date     newer ones win ties
 * @param first    paths that the author wants first; those that are no input are passed over
 */
public record RelatedInput(String path, Terms terms, List<String> topics, String category, List<String> links,
        Optional<Moment> date, List<String> first) implements RelatedArticle {
    public RelatedInput {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(date, "date");
        topics = List.copyOf(topics);
        links = List.copyOf(links);
        first = List.copyOf(first);
    }

    /** Of all of it. */
    Fingerprint fingerprint() {
        Fingerprint.Builder all = new Fingerprint.Builder().add(path).add(terms.toBytes()).add(category).add(date.toString());
        for (List<String> part : List.of(topics, links, first)) {
            all.add(part.size());
            part.forEach(all::add);
        }
        return all.build();
    }
}
