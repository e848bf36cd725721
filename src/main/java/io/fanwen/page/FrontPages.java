package io.fanwen.page;

import io.fanwen.library.BuiltIn;
import io.fanwen.library.Category;
import io.fanwen.library.LibraryArticle;
import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views;
import io.fanwen.search.SearchTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages about the whole site: home, 热门排行, 最新加入, search, 404. */
final class FrontPages {
    private static final int ARTICLES = 20;
    private static final int TOPICS = 30;
    private static final int CATEGORIES = 100;
    private static final int SUBCATEGORIES = 24;

    private final SiteParts parts;
    private final Heads heads;

    FrontPages(SiteParts parts) {
        this.parts = parts;
        heads = new Heads(parts);
    }

    void addTo(List<Page> pages) {
        pages.add(parts.page(BuiltIn.HOME.address(), BuiltIn.HOME.address(), Views.HomeView.class, this::home));
        pages.add(parts.page(BuiltIn.HOT.address(), BuiltIn.HOT.address(), Views.HotView.class, this::hot));
        pages.add(parts.page(BuiltIn.NOT_FOUND.address(), BuiltIn.NOT_FOUND.address(), Views.NotFoundView.class, this::notFound));
        pages.add(parts.page(BuiltIn.SEARCH.address(), BuiltIn.SEARCH.address(), Views.SearchView.class, this::search));
        List<LibraryArticle> newest = parts.library().newest();
        for (ListPage list : ListPage.of(BuiltIn.NEWEST.address(), newest, parts.config().lists().pageSize())) {
            pages.add(parts.page(list.address(), list.address(), Views.NewestView.class, () -> newest(list),
                    print -> parts.prints().addPage(print, list)));
        }
    }

    private Views.HomeView home() {
        List<Category> top = parts.library().root().children();
        return new Views.HomeView(parts.everywhere(), heads.home(BuiltIn.HOME.address()),
                top.stream().limit(CATEGORIES).map(category -> parts.node(category, SUBCATEGORIES)).toList(),
                parts.listCards(first(parts.library().newest())), parts.rankedCards(first(parts.library().hottest())),
                parts.busiest().stream().limit(TOPICS).map(parts::node).toList(), parts.library().newest().size());
    }

    private Views.HotView hot() {
        String title = parts.words().hot();
        List<Parts.Crumb> trail = SiteParts.ending(List.of(parts.home()), title);
        List<Parts.CategoryLink> categories = parts.library().root().children().stream().limit(CATEGORIES)
                .map(category -> new Parts.CategoryLink(category.title(), parts.urls().url(category.address() + BuiltIn.HOTTEST))).toList();
        return new Views.HotView(parts.everywhere(), heads.shown(title, Optional.empty(), BuiltIn.HOT.address(), trail), trail,
                parts.rankedCards(parts.library().hottest()), categories);
    }

    private Views.NewestView newest(ListPage list) {
        String name = parts.words().newest();
        String title = list.title(name, parts.words());
        List<Parts.Crumb> above = list.isIndex() ? List.of(parts.home())
                : List.of(parts.home(), parts.crumb(name, BuiltIn.NEWEST.address()));
        List<Parts.Crumb> trail = SiteParts.ending(above, title);
        Parts.Head head = list.isIndex() ? heads.shown(title, Optional.empty(), list.address(), trail)
                : heads.thin(title, list.address(), trail);
        return new Views.NewestView(parts.everywhere(), head, trail, parts.listCards(list.articles()), parts.pager(list));
    }

    private Views.SearchView search() {
        String title = parts.words().search();
        List<Parts.Crumb> trail = SiteParts.ending(List.of(parts.home()), title);
        List<Parts.SearchCategory> categories = parts.library().root().children().stream().limit(CATEGORIES).flatMap(top ->
                Stream.concat(Stream.of(filter(top)), top.children().stream().limit(SUBCATEGORIES).map(FrontPages::filter))).toList();
        return new Views.SearchView(parts.everywhere(), heads.aside(title, BuiltIn.SEARCH.address()), trail,
                parts.urls().url(BuiltIn.SEARCH_INDEX), categories, parts.archive().years().stream().map(Archive.Year::name).toList(),
                parts.lookup());
    }

    private static Parts.SearchCategory filter(Category category) {
        return new Parts.SearchCategory(category.title(), SearchTexts.categoryPath(category.names()), category.names().size() > 1);
    }

    private Views.NotFoundView notFound() {
        return new Views.NotFoundView(parts.everywhere(), heads.aside(parts.words().notFound(), BuiltIn.NOT_FOUND.address()), parts.lookup());
    }

    private static List<LibraryArticle> first(List<LibraryArticle> articles) {
        return articles.subList(0, Math.min(ARTICLES, articles.size()));
    }
}
