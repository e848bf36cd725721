package io.fanwen.check;

import io.fanwen.article.Article;
import io.fanwen.fields.Moment;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.LibraryArticle.State;
import io.fanwen.text.Diagnostic;
import java.util.function.Consumer;

/** {@code future-date} and {@code updated-in-future}. */
final class Dates implements SiteRule {
    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> found) {
        for (LibraryArticle article : site.whole().library().articles()) {
            if (article.state() == State.SCHEDULED) {
                article.date().ifPresent(date -> tell(article.article(), "date", CheckCode.FUTURE_DATE, date, found));
            }
            article.updated().filter(updated -> updated.day().isAfter(site.site().now().day()))
                    .ifPresent(updated -> tell(article.article(), "updated", CheckCode.UPDATED_IN_FUTURE, updated, found));
        }
    }

    private static void tell(Article article, String field, CheckCode code, Moment moment, Consumer<Diagnostic> found) {
        found.accept(Diagnostic.at(article.front().places().getOrDefault(field, article.place()), code, moment.day().toString()));
    }
}
