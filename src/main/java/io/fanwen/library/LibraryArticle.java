package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.fields.Moment;
import io.fanwen.markdown.References.Picture;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * An article in its library: what its file says, with what categories, counts and neighbours add to it. Immutable.
 *
 * @param article   header, from its own file
 * @param category  names of the categories from the top down; never empty. A key of {@link Library#category}
 * @param address   where its page is served: begins with a slash, NFC, without base path and not percent-encoded:
 *                  {@code /岗位职责/call-center.html}
 * @param date      as written or inherited; empty for an undated article
 * @param updated   as written
 * @param heat      from the counts, else from the article; at least 0
 * @param rating    half stars, 0 to 10
 * @param topics    names as {@link Topic#name()} spells them, in the author's order, without repeats
 * @param counted   useful counts that stand in place of the article's own, by piece number; see {@link #useful}
 * @param summary   as written or inherited
 * @param author    as written or inherited
 * @param source    as written or inherited
 * @param cover     the picture for cards, resolved
 * @param related   paths of the articles that the author put first, such as are published
 * @param listed    whether it appears in lists, feeds, the sitemap and among related articles
 * @param state     why a reader would not see it today; {@link State#PUBLISHED} unless the build shows drafts
 * @param extra     for themes: the article's own over what is inherited
 */
public record LibraryArticle(Article article, List<String> category, String address, Optional<Moment> date, Optional<Moment> updated,
        OptionalInt heat, OptionalInt rating, List<String> topics, Map<Integer, Integer> counted, Optional<String> summary,
        Optional<String> author, Optional<String> source, Optional<Picture> cover, List<String> related, boolean listed, State state,
        Map<String, Object> extra) {
    public LibraryArticle {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(address, "address");
        category = List.copyOf(category);
        topics = List.copyOf(topics);
        counted = Collections.unmodifiableMap(new TreeMap<>(counted));
        related = List.copyOf(related);
        // Map.copyOf has another order in every run; what a theme reads must not.
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** Relative to {@code content/}; what identifies the article. */
    public String path() {
        return article.path();
    }

    public String title() {
        return article.title();
    }

    /** How many found the experience of a piece useful: from the counts, else from the article. */
    public OptionalInt useful(Article.Piece piece) {
        Integer count = counted.get(piece.number());
        return count == null ? piece.useful() : OptionalInt.of(count);
    }

    /** Whether readers see an article today. */
    public enum State { PUBLISHED, DRAFT, SCHEDULED, EXPIRED }
}
