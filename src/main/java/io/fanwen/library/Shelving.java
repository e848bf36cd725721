package io.fanwen.library;

import io.fanwen.address.AddressPattern;
import io.fanwen.article.Article;
import io.fanwen.article.CategoryFile;
import io.fanwen.article.FrontMatter;
import io.fanwen.article.PlainPage;
import io.fanwen.fields.Moment;
import io.fanwen.library.LibraryArticle.State;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first pass over a library: what is held back, in which category each article is, and every address. Not thread-safe; its lists
 * are complete once it is made.
 */
final class Shelving {
    private final LibraryInput input;
    private final List<Diagnostic> diagnostics;
    private final CategoryShelf shelf;
    private final AddressBook book;
    private final List<Shelved> articles = new ArrayList<>();
    private final List<LibraryPage> pages = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();
    private final List<FrontMatter> heldFronts = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Stream.Builder<Moment> moments = Stream.builder();
    private final Turns turns;
    private final Map<List<String>, String> categories = new HashMap<>();
    private final Map<List<String>, Place> makers = new HashMap<>();

    Shelving(LibraryInput input, AddressPattern pattern, List<Diagnostic> diagnostics) {
        this.input = input;
        this.diagnostics = diagnostics;
        shelf = new CategoryShelf(input.categories(), input.articles());
        book = new AddressBook(pattern, input.settings().addresses().pinyin(), shelf, diagnostics);
        input.categories().stream().sorted(Comparator.comparing(CategoryFile::path, Orders.CODE_POINTS))
                .forEach(this::add);
        openCategory(List.of(), Place.file("site.yaml"));
        input.articles().stream().sorted(Comparator.comparing(Article::path, Orders.CODE_POINTS)).forEach(this::add);
        input.pages().stream().sorted(Comparator.comparing(PlainPage::path, Orders.CODE_POINTS)).forEach(this::add);
        left.addAll(input.files().faulty());
        compareIds();
        turns = Turns.around(input.now(), moments.build());
    }

    private void add(Article article) {
        List<String> names = shelf.categoryOf(article);
        Place place = article.front().places().getOrDefault("category", article.place());
        if (names.isEmpty()) {
            diagnostics.add(Diagnostic.at(place, LibraryCode.WITHOUT_CATEGORY));
        }
        if (names.isEmpty() || isTooDeep(names, place)) {
            left.add(article.path());
            return;
        }
        FrontMatter front = Defaults.under(article.front(), shelf.inherited(names));
        State state = state(front);
        if (isHeld(state, front, article.path(), article.title())) {
            heldFronts.add(front);
            return;
        }
        openCategory(names, place);
        book.article(article, names, front).ifPresentOrElse(address -> articles.add(new Shelved(article, names, front, state, address)),
                () -> left.add(article.path()));
    }

    private void add(CategoryFile file) {
        List<String> names = CategoryShelf.folder(file.path());
        if (!isTooDeep(names, file.place())) {
            openCategory(names, file.place());
        }
    }

    private boolean isTooDeep(List<String> names, Place place) {
        if (names.size() > CategoryShelf.DEEPEST) {
            diagnostics.add(Diagnostic.at(place, LibraryCode.CATEGORY_TOO_DEEP, Integer.toString(CategoryShelf.DEEPEST)));
        }
        return names.size() > CategoryShelf.DEEPEST;
    }

    private void add(PlainPage page) {
        if (!isHeld(state(page.front()), page.front(), page.path(), page.title())) {
            book.page(page).ifPresentOrElse(
                    address -> pages.add(new LibraryPage(page, address, Optional.empty(), !page.front().unlisted().orElse(false))),
                    () -> left.add(page.path()));
        }
    }

    private State state(FrontMatter front) {
        front.date().ifPresent(moments);
        front.expires().ifPresent(moments);
        return Shelved.state(front, input.now());
    }

    private boolean isHeld(State state, FrontMatter front, String path, String title) {
        if (state == State.PUBLISHED || input.drafts()) {
            return false;
        }
        left.add(path);
        heldBack.add(switch (state) {
            case SCHEDULED -> new HeldBack(path, title, HeldBack.Reason.SCHEDULED, front.date());
            case EXPIRED -> new HeldBack(path, title, HeldBack.Reason.EXPIRED, front.expires());
            default -> new HeldBack(path, title, HeldBack.Reason.DRAFT, Optional.empty());
        });
        return true;
    }

    /** A category exists by its file or by an article that is published in it or below. */
    private void openCategory(List<String> names, Place maker) {
        if (!categories.containsKey(names)) {
            if (!names.isEmpty()) {
                openCategory(names.subList(0, names.size() - 1), maker);
            }
            book.category(names, maker).ifPresent(address -> categories.put(List.copyOf(names), address));
            makers.put(List.copyOf(names), shelf.file(names).map(file -> file.slug().map(slug -> slug.place()).orElse(file.place()))
                    .orElse(maker));
        }
    }

    private void compareIds() {
        Map<String, Article> byId = new HashMap<>();
        for (Shelved article : articles) {
            article.front().id().ifPresent(id -> {
                Article first = byId.putIfAbsent(id, article.article());
                if (first != null) {
                    diagnostics.add(Diagnostic.at(article.front().places().getOrDefault("id", article.article().place()),
                            LibraryCode.SAME_ID, id, first.place().path()));
                }
            });
        }
    }

    /** By path. */
    List<Shelved> articles() {
        return articles;
    }

    /** By path; their pictures are not looked for yet. */
    List<LibraryPage> pages() {
        return pages;
    }

    /** What comes next first, then the others by path: drafts before what is over. */
    List<HeldBack> heldBack() {
        List<HeldBack> sorted = new ArrayList<>(heldBack);
        sorted.sort(Comparator.comparing((HeldBack held) -> held.reason() == HeldBack.Reason.SCHEDULED ? 0 : 1)
                .thenComparing(held -> held.reason() == HeldBack.Reason.SCHEDULED ? held.until() : Optional.<Moment>empty(),
                        Comparator.comparing(until -> until.orElse(input.now())))
                .thenComparing(HeldBack::reason).thenComparing(HeldBack::path, Orders.CODE_POINTS));
        return sorted;
    }

    Turns turns() {
        return turns;
    }

    List<FrontMatter> heldFronts() {
        return heldFronts;
    }

    /** Addresses of the categories that exist, the root among them. */
    Map<List<String>, String> categories() {
        return categories;
    }

    /** What a message about a category points at. */
    Place maker(List<String> names) {
        return makers.get(names);
    }

    AddressBook book() {
        return book;
    }

    CategoryShelf shelf() {
        return shelf;
    }

    /** Files that a link may name and that this build does not publish: held back or faulty. */
    List<String> left() {
        return left;
    }
}
