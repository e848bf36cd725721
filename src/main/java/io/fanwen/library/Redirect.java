package io.fanwen.library;

import io.fanwen.address.OldAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * An old address and where it leads now.
 *
 * @param from   an address without its query, in the form of {@link LibraryArticle#address()}; a slash at the end stands for
 *               {@code index.html}
 * @param query  what followed a question mark, as typed; such an address can only be redirected by a web server, not by a page
 * @param to     address of the article
 * @param source path of the article relative to {@code content/}
 */
public record Redirect(String from, Optional<String> query, String to, String source) {
    public Redirect {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(source, "source");
    }

    /** As the rules of old addresses see it. */
    public OldAddress old() {
        return new OldAddress(from, query);
    }
}
