package io.fanwen.article;

import io.fanwen.text.Fingerprint;
import io.fanwen.text.Place;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * One article as its author wrote it, without its {@link ArticleBody}: what the library needs to know of it.
 *
 * <p>Depends on its own file and on the site's content settings and time zone alone, so it can be kept for as long as those stay the
 * same. Links are not resolved yet; defaults of categories and counts from elsewhere are not in it.
 *
 * @param path        relative to {@code content/}, as on disk, forward slashes: {@code 岗位职责/呼叫中心/call-center.md}
 * @param fingerprint of the file's bytes
 * @param front       what the front matter says
 * @param title       plain text; never blank
 * @param excerpt     the first paragraph's beginning, plain text, at most 120 characters; empty if there is none
 * @param many        whether the level-2 sections are pieces; otherwise there is one piece without a heading of its own
 * @param pieces      never empty for an article
 * @param references  every link and image to something in this site, in order
 * @param anchors     every id in the page that a link may point at, in the order of the text
 * @param anchorAliases ids of headings that left the body (the title's, pieces' and experiences' own) and the id that stands for each
 *                    in the page; ask {@link #fragment}
 * @param length      words of all postings, as DESIGN §3 counts them; at least 0
 * @param minutes     reading time of the whole article; at least 1
 */
public record Article(String path, Fingerprint fingerprint, FrontMatter front, String title, Optional<String> excerpt, boolean many,
        List<Piece> pieces, List<Reference> references, Set<String> anchors, Map<String, String> anchorAliases, int length,
        int minutes) {
    /** The fragment that every browser takes as the beginning of a page (HTML Living Standard, "scrolling to a fragment"). */
    public static final String TOP = "top";

    public Article {
        pieces = List.copyOf(pieces);
        references = List.copyOf(references);
        // Set.copyOf and Map.copyOf have another order in every run.
        anchors = Collections.unmodifiableSet(new LinkedHashSet<>(anchors));
        anchorAliases = Collections.unmodifiableMap(new TreeMap<>(anchorAliases));
    }

    /** The id to write into a link to a heading of this article, given without its number sign; empty if there is no such heading. */
    public Optional<String> fragment(String anchor) {
        return anchors.contains(anchor) ? Optional.of(anchor) : Optional.ofNullable(anchorAliases.get(anchor));
    }

    /** Where messages about the whole article point. */
    public Place place() {
        return Place.file("content/" + path);
    }

    /**
     * What the library needs to know of one piece.
     *
     * @param number     from 1, recounted
     * @param anchor     {@code p1} … or the author's {@code {#id}}; unique in the article
     * @param title      plain text without a typed number; the article's title when there is only one piece
     * @param length     words of the posting
     * @param useful     how many found the experience useful, if the author gave a number
     * @param experience whether there is one
     */
    public record Piece(int number, String anchor, String title, int length, OptionalInt useful, boolean experience) {}

    /**
     * A link or an image whose target is not an address of its own (no scheme, no {@code //}).
     *
     * @param target as the author wrote it
     */
    public record Reference(Kind kind, String target, Place place) {
        /** What the article does with the target. */
        public enum Kind { LINK, IMAGE }
    }
}
