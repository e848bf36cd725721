package io.fanwen.library;

import io.fanwen.article.PlainPage;
import io.fanwen.markdown.References.Picture;
import java.util.Objects;
import java.util.Optional;

/**
 * A plain page, a file directly in {@code content/}, with its address. Immutable.
 *
 * @param page    from its own file
 * @param address {@code /about.html}; form as in {@link LibraryArticle#address()}
 * @param cover   the picture for cards, resolved
 * @param listed  whether it appears in the sitemap
 */
public record LibraryPage(PlainPage page, String address, Optional<Picture> cover, boolean listed) {
    public LibraryPage {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(cover, "cover");
    }

    /** Relative to {@code content/}; what identifies the page. */
    public String path() {
        return page.path();
    }
}
