package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.article.CategoryFile;
import io.fanwen.article.PlainPage;
import io.fanwen.article.TopicFile;
import io.fanwen.text.Fingerprint;

/** What one Markdown file of {@code content/} came to. A closed set: where it lies decides its kind. */
sealed interface ReadFile {
    /**
     * All that is stored was made of the file alone, so the file's fingerprint stands for it.
     *
     * @param body  the text
     * @param terms what the text is about, a {@link io.fanwen.related.Terms}
     * @param found what the search index holds of it, a {@link io.fanwen.search.SearchTerms}
     * @param prints by which texts that are nearly the same are found, a {@link io.fanwen.related.Prints}
     */
    record OfArticle(Article article, StoredText body, StoredText terms, StoredText found, StoredText prints) implements ReadFile {
        Fingerprint fingerprint() {
            return article.fingerprint();
        }
    }

    record OfPage(PlainPage page) implements ReadFile {}

    record OfCategory(CategoryFile category) implements ReadFile {}

    record OfTopic(TopicFile topic) implements ReadFile {}
}
