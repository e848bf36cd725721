package io.fanwen.article;

import io.fanwen.article.Article.Reference;
import io.fanwen.markdown.Document;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Place;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file directly in {@code content/}: no date, no category, no pieces.
 *
 * @param path          relative to {@code content/}: {@code about.md}
 * @param fingerprint   of the file's bytes
 * @param front         what the front matter says; fields that have no meaning for a plain page are absent
 * @param title         plain text; never blank
 * @param excerpt       the first paragraph's beginning, plain text, at most 120 characters; empty if there is none
 * @param document      the text, without the heading that gave the title
 * @param references    every link and image to something in this site, in order
 * @param anchors       every id in the page that a link may point at, in the order of the text
 * @param anchorAliases as in {@link Article}
 */
public record PlainPage(String path, Fingerprint fingerprint, FrontMatter front, String title, Optional<String> excerpt,
        Document document, List<Reference> references, Set<String> anchors, Map<String, String> anchorAliases) {
    public PlainPage {
        references = List.copyOf(references);
        anchors = Collections.unmodifiableSet(new LinkedHashSet<>(anchors));
        anchorAliases = Collections.unmodifiableMap(new TreeMap<>(anchorAliases));
    }

    /** Where messages about the whole page point. */
    public Place place() {
        return Place.file("content/" + path);
    }

    /** The id to write into a link to a heading of this page, given without its number sign; empty if there is no such heading. */
    public Optional<String> fragment(String anchor) {
        return anchors.contains(anchor) ? Optional.of(anchor) : Optional.ofNullable(anchorAliases.get(anchor));
    }
}
