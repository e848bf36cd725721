package io.fanwen.library;

import io.fanwen.article.PlainPage;
import java.util.Objects;

/**
 * A plain page, a file directly in {@code content/}, with its address. Immutable.
 *
 * @param page    from its own file
 * @param address {@code /about.html}; form as in {@link LibraryArticle#address()}
 * @param listed  whether it appears in the sitemap
 */
public record LibraryPage(PlainPage page, String address, boolean listed) {
    public LibraryPage {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(address, "address");
    }

    /** Relative to {@code content/}; what identifies the page. */
    public String path() {
        return page.path();
    }
}
