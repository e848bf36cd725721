package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.config.SiteConfig.MenuItem;
import io.fanwen.markdown.References;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every published article in its order, with its categories, topics, neighbours and addresses; every link resolved.
 *
 * <p>Made from the headers of articles alone. Depends on its input and on nothing else, not even on the order of
 * the input. Immutable; may be shared between threads.
 */
public final class Library {
    private final Contents contents;
    private final Map<String, LibraryArticle> byPath;
    private final Map<String, Topic> topicsByName;
    private final Map<List<String>, Category> categoriesByNames;

    Library(Contents contents) {
        this.contents = contents;
        byPath = new HashMap<>(contents.articles().size() * 4 / 3 + 1);
        contents.articles().forEach(article -> byPath.put(article.path(), article));
        topicsByName = new HashMap<>();
        contents.topics().forEach(topic -> topicsByName.put(topic.name(), topic));
        categoriesByNames = new HashMap<>();
        addCategories(contents.root());
    }

    /**
     * The same library with some of its articles changed, in a small part of the time that a library takes to make: their texts, and those
     * fields that only move them in lists.
     *
     * @param changed headers as read again; what {@link LibraryMaker} would warn of in these articles must be nothing, before and after
     * @return empty if one of them may change more than that (its address, a heading that others link to, a topic that comes or goes …) or is not in this
     *         library: the library is then to be made anew
     */
    public Optional<Library> with(Collection<Article> changed) {
        Exchange exchange = new Exchange(contents, topicsByName);
        for (Article after : changed) {
            LibraryArticle before = byPath.get(after.path());
            if (before == null || !exchange.add(before, after)) {
                return Optional.empty();
            }
        }
        return exchange.made().map(Library::new);
    }

    /** Whether lists and pieces here are those of another library of the same articles, so that no page or Word file comes or goes. */
    public boolean hasFilesOf(Library other) {
        List<LibraryArticle> here = articles();
        List<LibraryArticle> there = other.articles();
        return here.size() == there.size() && IntStream.range(0, here.size()).allMatch(at -> here.get(at) == there.get(at)
                || hasFilesOf(here.get(at), there.get(at)));
    }

    private static boolean hasFilesOf(LibraryArticle here, LibraryArticle there) {
        return here.date().equals(there.date()) && here.topics().equals(there.topics()) && here.article().many() == there.article().many()
                && here.article().pieces().size() == there.article().pieces().size();
    }

    private void addCategories(Category category) {
        categoriesByNames.put(category.names(), category);
        category.children().forEach(this::addCategories);
    }

    /** The top of the category tree: its children are the top categories, its orders are the whole site's. */
    public Category root() {
        return contents.root();
    }

    /** A category by its names from the top down; the root for an empty list. */
    public Optional<Category> category(List<String> names) {
        return Optional.ofNullable(categoriesByNames.get(names));
    }

    /** All articles that have a page, those that are not listed among them, by path. */
    public List<LibraryArticle> articles() {
        return contents.articles();
    }

    /** The listed articles, newest first: by date descending, undated last, then by path. */
    public List<LibraryArticle> newest() {
        return root().newest();
    }

    /** The listed articles, hottest first: by heat as shown, descending, then newest first; no more than the site's setting. */
    public List<LibraryArticle> hottest() {
        return root().hottest();
    }

    /** An article that has a page, by its path relative to {@code content/}. */
    public Optional<LibraryArticle> article(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The next newer article of the same category; empty for the newest and for an article that is not listed. */
    public Optional<LibraryArticle> newer(LibraryArticle article) {
        return neighbour(article, -1);
    }

    /** The next older article of the same category; empty for the oldest and for an article that is not listed. */
    public Optional<LibraryArticle> older(LibraryArticle article) {
        return neighbour(article, 1);
    }

    private Optional<LibraryArticle> neighbour(LibraryArticle article, int step) {
        List<LibraryArticle> siblings = categoriesByNames.get(article.category()).articles();
        int at = Collections.binarySearch(siblings, article, Orders.NEWEST);
        return at < 0 || at + step < 0 || at + step >= siblings.size() ? Optional.empty() : Optional.of(siblings.get(at + step));
    }

    /** Plain pages by path. */
    public List<LibraryPage> pages() {
        return contents.pages();
    }

    /** In their order: {@code order} ascending, absent last, then by code point. Each is used by a listed article at least. */
    public List<Topic> topics() {
        return contents.topics();
    }

    /** A topic by its canonical name. */
    public Optional<Topic> topic(String name) {
        return Optional.ofNullable(topicsByName.get(name));
    }

    /** What this build leaves out: what comes next first, then drafts and expired articles by path. */
    public List<HeldBack> heldBack() {
        return contents.heldBack();
    }

    /** By old address. */
    public List<Redirect> redirects() {
        return contents.redirects();
    }

    /** Until when it stays as it is if its parts do. */
    public Turns turns() {
        return contents.turns();
    }

    /** The files beside articles that something refers to, by path. */
    public List<Attachment> attachments() {
        return contents.attachments();
    }

    /**
     * What to answer for the links and images of one file.
     *
     * @param path of an article, a plain page, {@code _category.md} or a topic's file, relative to {@code content/}
     */
    public References references(String path) {
        return contents.links().references(path);
    }

    /** Where an entry of the menu or the footer leads, ready for an attribute; empty if that is held back today. */
    public Optional<String> menu(MenuItem item) {
        return contents.links().menu(item);
    }

    /** An address as a link of this site writes it: with the base path, percent-encoded. */
    public String href(String address) {
        return contents.links().href(address);
    }
}
