package io.fanwen.library;

import io.fanwen.article.TopicFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A free label with its page. Immutable.
 *
 * @param name     its commonest spelling; a key of {@link Library#topic}
 * @param address  of its page: {@code /topics/呼叫中心/}; form as in {@link Category#address()}
 * @param file     its {@code _topics/NAME.md}, if there is one
 * @param related  names of the topics that its file puts first among the related ones; each has a page
 * @param articles the listed articles that have it, newest first; never empty
 */
public record Topic(String name, String address, Optional<TopicFile> file, List<String> related,
        List<LibraryArticle> articles) {
    public Topic {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        related = List.copyOf(related);
        articles = List.copyOf(articles);
    }

    /** How many listed articles have it; at least 1. */
    public int count() {
        return articles.size();
    }
}
