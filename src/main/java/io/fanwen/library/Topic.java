package io.fanwen.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A free label with its page. Immutable.
 *
 * @param name     its commonest spelling; a key of {@link Library#topic}
 * @param address  of its page: {@code /topics/呼叫中心/}; form as in {@link Category#address()}
 * @param file     path of its file relative to {@code content/}, such as {@code _topics/呼叫中心.md}, if there is one
 * @param articles the listed articles that have it, newest first; never empty
 */
public record Topic(String name, String address, Optional<String> file, List<LibraryArticle> articles) {
    public Topic {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        articles = List.copyOf(articles);
    }

    /** How many listed articles have it; at least 1. */
    public int count() {
        return articles.size();
    }
}
