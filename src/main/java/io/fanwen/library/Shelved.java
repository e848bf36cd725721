package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.FrontMatter;
import io.fanwen.fields.Moment;
import io.fanwen.library.LibraryArticle.State;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An article that has found its category and its address, before links and counts.
 *
 * @param category as in {@link LibraryArticle}
 * @param front    its own over what its categories say
 * @param state    whether readers see it today
 * @param address  as in {@link LibraryArticle}
 */
record Shelved(Article article, List<String> category, FrontMatter front, State state, String address) implements Target {
    String path() {
        return article.path();
    }

    boolean listed() {
        return !front.unlisted().orElse(false);
    }

    @Override
    public Optional<String> where() {
        return Optional.of(address);
    }

    @Override
    public Optional<String> fragment(String anchor) {
        return article.fragment(anchor);
    }

    @Override
    public Collection<String> anchors() {
        return Target.anchors(article);
    }

    /** A draft is a draft whatever its dates; what is over does not come again. {@code expires} is the first moment it is gone. */
    static State state(FrontMatter front, Moment now) {
        if (front.draft().orElse(false)) {
            return State.DRAFT;
        }
        if (front.expires().filter(end -> end.compareTo(now) <= 0).isPresent()) {
            return State.EXPIRED;
        }
        return front.date().filter(start -> start.compareTo(now) > 0).isPresent() ? State.SCHEDULED : State.PUBLISHED;
    }
}
