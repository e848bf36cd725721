package io.fanwen.page;

import io.fanwen.article.CategoryFile;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.Category;
import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views;
import io.fanwen.text.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Of each category: its index with older pages, its hottest order, further pages of subcategories. */
final class CategoryPages {
    /** Subcategories on a page, and how many of their own each shows. */
    private static final int CHILDREN = 100;
    private static final int GRANDCHILDREN = 12;

    private final SiteParts parts;
    private final Texts texts;
    private final Heads heads;

    CategoryPages(SiteParts parts) {
        this.parts = parts;
        texts = new Texts(parts);
        heads = new Heads(parts);
    }

    void addTo(List<Page> pages) {
        parts.library().root().children().forEach(top -> add(top, pages));
    }

    private void add(Category category, List<Page> pages) {
        List<Numbered<Category>> children = Numbered.of(category.children(), CHILDREN);
        for (ListPage list : ListPage.of(category.address(), category.newest(), parts.config().lists().pageSize())) {
            pages.add(list.isIndex() ? page(category, list.address(), () -> index(category, list, children.get(0)))
                    : aside(category, list.address(), () -> older(category, list), print -> parts.prints().addPage(print, list)));
        }
        pages.add(aside(category, category.address() + BuiltIn.HOTTEST, () -> hottest(category),
                print -> parts.prints().addRanking(print.add("hottest"), category.hottest())));
        for (Numbered<Category> further : children.subList(1, children.size())) {
            pages.add(page(category, childrenPage(category, further.number()), () -> further(category, further)));
        }
        category.children().forEach(child -> add(child, pages));
    }

    private Page page(Category category, String address, Supplier<Views.CategoryView> view) {
        return parts.page(address, source(category), Views.CategoryView.class, view);
    }

    /** @param print of the articles on it */
    private Page aside(Category category, String address, Supplier<Views.CategoryView> view, Consumer<Fingerprint.Builder> print) {
        return parts.page(address, source(category), Views.CategoryView.class, view,
                out -> print.accept(out.add(parts.prints().trail(category))));
    }

    private static String source(Category category) {
        return "content/" + String.join("/", category.names()) + "/";
    }

    private Views.CategoryView older(Category category, ListPage list) {
        String title = list.title(category.title(), parts.words());
        return aside(category, title, list.address(), new Shown(false, parts.listCards(list.articles()), parts.pager(list)));
    }

    private Views.CategoryView hottest(Category category) {
        String title = PageWords.fill(parts.words().hottestOf(), category.title());
        return aside(category, title, category.address() + BuiltIn.HOTTEST,
                new Shown(true, parts.rankedCards(category.hottest()), Optional.empty()));
    }

    /** The articles of a page that is not the index. */
    private record Shown(boolean hot, List<Parts.ListCard> articles, Optional<Parts.Pager> pager) {}

    private Views.CategoryView index(Category category, ListPage list, Numbered<Category> children) {
        List<Parts.Crumb> above = parts.trail(category.names().subList(0, category.names().size() - 1));
        List<Parts.Crumb> trail = SiteParts.ending(above, category.title());
        Optional<String> about = category.summary()
                .or(() -> Optional.of(PageWords.fill(parts.words().aboutCategory(), category.title())));
        Parts.Head head = category.total() == 0 ? heads.thin(category.title(), category.address(), trail)
                : heads.shown(category.title(), about, category.address(), trail);
        return new Views.CategoryView(site(category), head, trail, category.title(), category.summary(), introduction(category),
                Optional.of(category.own()), Optional.of(category.total()), children(children), false,
                url(category.address()), url(category.address() + BuiltIn.HOTTEST), parts.listCards(list.articles()),
                parts.pager(list), childrenPager(category, children));
    }

    private Views.CategoryView further(Category category, Numbered<Category> children) {
        String title = PageWords.fill(parts.words().subcategories(), category.title(), children.number());
        List<Parts.Crumb> trail = SiteParts.ending(parts.trail(category.names()), title);
        return new Views.CategoryView(site(category), heads.thin(title, childrenPage(category, children.number()), trail), trail,
                title, Optional.empty(), "", Optional.empty(), Optional.empty(), children(children), false,
                url(category.address()), url(category.address() + BuiltIn.HOTTEST), List.of(), Optional.empty(),
                childrenPager(category, children));
    }

    /** Another look at the same articles: nothing on it tells what else is in the category. */
    private Views.CategoryView aside(Category category, String title, String address, Shown shown) {
        List<Parts.Crumb> trail = SiteParts.ending(parts.trail(category.names()), title);
        return new Views.CategoryView(site(category), heads.thin(title, address, trail), trail, title, Optional.empty(), "",
                Optional.empty(), Optional.empty(), List.of(), shown.hot(), url(category.address()),
                url(category.address() + BuiltIn.HOTTEST), shown.articles(), shown.pager(), Optional.empty());
    }

    private Parts.Site site(Category category) {
        return category.names().size() > 1 ? parts.everywhere()
                : parts.announcing(parts.feeds(parts.feedTitle(category), category.address()));
    }

    private String introduction(Category category) {
        return category.file().map((CategoryFile file) -> texts.html(file.introduction(), file.path(), "", 1)).orElse("");
    }

    private List<Parts.CategoryNode> children(Numbered<Category> children) {
        return children.shown().stream().map(child -> parts.node(child, GRANDCHILDREN)).toList();
    }

    private Optional<Parts.Pager> childrenPager(Category category, Numbered<Category> children) {
        return children.pager(number -> url(number == 1 ? category.address() : childrenPage(category, number)));
    }

    private static String childrenPage(Category category, int number) {
        return BuiltIn.subcategoriesOf(category.address(), number);
    }

    private String url(String address) {
        return parts.urls().url(address);
    }
}
