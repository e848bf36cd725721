package io.fanwen.page;

import io.fanwen.article.PlainPage;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.LibraryPage;
import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views;
import java.util.List;
import java.util.Optional;

/** A page for each article and for each plain page. */
final class ArticlePages {
    private final SiteParts parts;
    private final ArticleViews views;
    private final Texts texts;
    private final Heads heads;

    ArticlePages(SiteParts parts) {
        this.parts = parts;
        views = new ArticleViews(parts);
        texts = new Texts(parts);
        heads = new Heads(parts);
    }

    void addTo(List<Page> pages) {
        parts.library().articles().forEach(article -> pages.add(page(article)));
        for (LibraryPage page : parts.library().pages()) {
            pages.add(parts.page(page.address(), "content/" + page.path(), Views.PlainView.class, () -> plain(page)));
        }
    }

    Page page(LibraryArticle article) {
        return parts.page(article.address(), "content/" + article.path(), Views.ArticleView.class, () -> views.of(article),
                print -> views.addTo(print, article));
    }

    private Views.PlainView plain(LibraryPage page) {
        PlainPage file = page.page();
        List<Parts.Crumb> trail = SiteParts.ending(List.of(parts.home()), file.title());
        Optional<String> description = file.front().summary().or(file::excerpt);
        Parts.Head head = page.listed() ? heads.shown(file.title(), description, page.address(), trail)
                : heads.thin(file.title(), page.address(), trail);
        return new Views.PlainView(parts.everywhere(), heads.pictured(head, page.cover()), trail, file.title(),
                texts.html(file.document(), page.path(), "", 1), file.front().extra());
    }
}
