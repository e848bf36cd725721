package io.fanwen.check;

import io.fanwen.article.Article;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.Optional;

/**
 * A Markdown file of {@code content/} as rules see it.
 *
 * @param source  as typed
 * @param prose   where its text is what its author says to readers
 * @param article what the build made of it, for an article without errors
 */
record CheckedFile(Source source, Prose prose, Optional<Article> article) {

    static CheckedFile of(Source source, Optional<Article> article) {
        return new CheckedFile(source, Prose.of(source), article);
    }

    /** Whether it is an article, with errors or without: not a plain page, nor the file of a category or a topic. */
    boolean isArticle() {
        String path = source.path();
        return path.indexOf('/', "content/".length()) >= 0 && !path.startsWith("content/_topics/") && !path.endsWith("/_category.md");
    }

    Place place(int offset, int length) {
        return source.place(offset, length);
    }

    Diagnostic at(int offset, int length, CheckCode code, String... arguments) {
        return Diagnostic.at(place(offset, length), code, arguments);
    }
}
