package io.fanwen.related;

import java.util.List;
import java.util.Objects;

/**
 * The texts of one article that say what it is about; plain text.
 *
 * @param title    of the article
 * @param topics   as the author wrote them
 * @param headings of pieces and below
 * @param texts    all else, in any parts; a token never spans two
 */
public record TermTexts(String title, List<String> topics, List<String> headings, List<String> texts) {
    public TermTexts {
        Objects.requireNonNull(title, "title");
        topics = List.copyOf(topics);
        headings = List.copyOf(headings);
        texts = List.copyOf(texts);
    }
}
