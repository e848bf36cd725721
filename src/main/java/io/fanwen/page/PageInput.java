package io.fanwen.page;

import io.fanwen.config.SiteConfig;
import io.fanwen.library.Library;
import io.fanwen.markdown.HtmlOptions;
import java.util.Objects;
import java.util.Optional;

/**
 * What the pages of a site depend on, all of it.
 *
 * @param bodies    the texts of articles
 * @param downloads what readers can download; asked when a view is made
 * @param icon   the site's picture for tabs and bookmarks, a file of {@code static/}, by its path there
 * @param html   what the writer of texts says itself, in the site's language
 */
public record PageInput(SiteConfig config, Library library, Neighbours neighbours, Bodies bodies, Downloads downloads,
        Optional<String> icon, PageWords words, HtmlOptions.Words html) {
    public PageInput {
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(library, "library");
        Objects.requireNonNull(neighbours, "neighbours");
        Objects.requireNonNull(bodies, "bodies");
        Objects.requireNonNull(downloads, "downloads");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(html, "html");
    }
}
