package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.article.CategoryFile;
import io.fanwen.article.PlainPage;
import io.fanwen.article.TopicFile;
import io.fanwen.related.Terms;

/** What one Markdown file of {@code content/} came to. A closed set: where it lies decides its kind. */
sealed interface ReadFile {
    /**
     * @param body  the text
     * @param terms what its text is about
     * @param found what the search index holds of it
     */
    record OfArticle(Article article, StoredBody body, Terms terms, StoredBody found) implements ReadFile {}

    record OfPage(PlainPage page) implements ReadFile {}

    record OfCategory(CategoryFile category) implements ReadFile {}

    record OfTopic(TopicFile topic) implements ReadFile {}
}
