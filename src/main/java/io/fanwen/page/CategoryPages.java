package io.fanwen.page;

import io.fanwen.article.CategoryFile;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.Category;
import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views;
import java.util.List;
import java.util.Optional;

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
            add(pages, category, list.address(), list.isIndex() ? new Index(category, list, children.get(0)) : new Older(category, list));
        }
        add(pages, category, category.address() + BuiltIn.HOTTEST, new Hottest(category));
        children.stream().skip(1).forEach(page -> add(pages, category, childrenPage(category, page.number()), new Further(category, page)));
        category.children().forEach(child -> add(child, pages));
    }

    private void add(List<Page> pages, Category category, String address, Shown shown) {
        pages.add(SiteParts.page(address, "content/" + String.join("/", category.names()) + "/", Views.CategoryView.class,
                () -> shown.view(this)));
    }

    /** The pages that a category has. */
    private sealed interface Shown {
        Views.CategoryView view(CategoryPages pages);
    }

    private record Index(Category category, ListPage list, Numbered<Category> children) implements Shown {
        @Override
        public Views.CategoryView view(CategoryPages pages) {
            return pages.index(this);
        }
    }

    private record Older(Category category, ListPage list) implements Shown {
        @Override
        public Views.CategoryView view(CategoryPages pages) {
            SiteParts parts = pages.parts;
            String title = list.title(category.title(), parts.words());
            return pages.aside(category, title, list.address(), false, parts.listCards(list.articles()), parts.pager(list));
        }
    }

    private record Hottest(Category category) implements Shown {
        @Override
        public Views.CategoryView view(CategoryPages pages) {
            SiteParts parts = pages.parts;
            String title = PageWords.fill(parts.words().hottestOf(), category.title());
            return pages.aside(category, title, category.address() + BuiltIn.HOTTEST, true, parts.rankedCards(category.hottest()),
                    Optional.empty());
        }
    }

    private record Further(Category category, Numbered<Category> children) implements Shown {
        @Override
        public Views.CategoryView view(CategoryPages pages) {
            return pages.further(this);
        }
    }

    private Views.CategoryView index(Index shown) {
        Category category = shown.category();
        List<Parts.Crumb> above = parts.trail(category.names().subList(0, category.names().size() - 1));
        List<Parts.Crumb> trail = SiteParts.ending(above, category.title());
        Optional<String> about = category.summary()
                .or(() -> Optional.of(PageWords.fill(parts.words().aboutCategory(), category.title())));
        Parts.Head head = category.total() == 0 ? heads.thin(category.title(), category.address(), trail)
                : heads.shown(category.title(), about, category.address(), trail);
        return new Views.CategoryView(site(category), head, trail, category.title(), category.summary(), introduction(category),
                Optional.of(category.own()), Optional.of(category.total()), children(shown.children()), false,
                url(category.address()), url(category.address() + BuiltIn.HOTTEST), parts.listCards(shown.list().articles()),
                parts.pager(shown.list()), childrenPager(category, shown.children()));
    }

    private Views.CategoryView further(Further shown) {
        Category category = shown.category();
        String title = PageWords.fill(parts.words().subcategories(), category.title(), shown.children().number());
        List<Parts.Crumb> trail = SiteParts.ending(parts.trail(category.names()), title);
        return new Views.CategoryView(site(category), heads.thin(title, childrenPage(category, shown.children().number()), trail), trail,
                title, Optional.empty(), "", Optional.empty(), Optional.empty(), children(shown.children()), false,
                url(category.address()), url(category.address() + BuiltIn.HOTTEST), List.of(), Optional.empty(),
                childrenPager(category, shown.children()));
    }

    /** Another look at the same articles: nothing on it tells what else is in the category. */
    private Views.CategoryView aside(Category category, String title, String address, boolean hot, List<Parts.ListCard> articles,
            Optional<Parts.Pager> pager) {
        List<Parts.Crumb> trail = SiteParts.ending(parts.trail(category.names()), title);
        return new Views.CategoryView(site(category), heads.thin(title, address, trail), trail, title, Optional.empty(), "",
                Optional.empty(), Optional.empty(), List.of(), hot, url(category.address()), url(category.address() + BuiltIn.HOTTEST),
                articles, pager, Optional.empty());
    }

    private Parts.Site site(Category category) {
        return category.names().size() > 1 ? parts.everywhere()
                : parts.announcing(parts.feeds(parts.feedTitle(category), category.address()));
    }

    private String introduction(Category category) {
        return category.file().map((CategoryFile file) -> texts.html(file.introduction(), file.path(), "")).orElse("");
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
