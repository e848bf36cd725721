package io.fanwen.check;

import io.fanwen.article.CategoryFile;
import io.fanwen.library.Category;
import io.fanwen.text.Diagnostic;
import java.util.function.Consumer;

/** {@code empty-category}: a category with a file of its own and nothing to read in it. */
final class EmptyCategories implements SiteRule {
    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> found) {
        if (site.whole().leftOut().isEmpty()) {
            site.whole().library().root().children().forEach(child -> check(child, found));
        }
    }

    private static void check(Category category, Consumer<Diagnostic> found) {
        boolean empty = category.total() == 0;
        category.file().filter(file -> empty).map(CategoryFile::place).ifPresent(place -> found.accept(
                Diagnostic.at(place, CheckCode.EMPTY_CATEGORY, String.join("/", category.names()))));
        category.children().forEach(child -> check(child, found));
    }
}
