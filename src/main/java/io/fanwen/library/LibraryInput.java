package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.CategoryFile;
import io.fanwen.article.PlainPage;
import io.fanwen.article.TopicFile;
import io.fanwen.fields.Moment;
import java.util.List;
import java.util.Objects;

/**
 * Everything that a library depends on. The order of the lists does not matter.
 *
 * @param articles   headers; no two of one path
 * @param pages      the files directly in {@code content/}
 * @param categories the {@code _category.md} files
 * @param topics     the {@code _topics/NAME.md} files
 * @param files      what lies beside them
 * @param counts     from {@code data/counts.csv}; {@link Counts#none()} if there is none
 * @param settings   of the site
 * @param now        what counts as now, in the site's zone
 * @param drafts     whether what would be held back is shown
 */
public record LibraryInput(List<Article> articles, List<PlainPage> pages, List<CategoryFile> categories, List<TopicFile> topics,
        SiteFiles files, Counts counts, LibrarySettings settings, Moment now, boolean drafts) {
    public LibraryInput {
        articles = List.copyOf(articles);
        pages = List.copyOf(pages);
        categories = List.copyOf(categories);
        topics = List.copyOf(topics);
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(now, "now");
    }
}
