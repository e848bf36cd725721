package io.fanwen.library;

import io.fanwen.article.CategoryFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A node of the category tree. Immutable.
 *
 * @param names     from the top down, as the folders are called (NFC); empty for the root, which has an address but no title of its own
 * @param title     as {@code _category.md} says, else the last name; empty for the root
 * @param address   of its index: begins and ends with a slash, NFC, without base path, not percent-encoded: {@code /岗位职责/}
 * @param summary   as {@code _category.md} says
 * @param file      its {@code _category.md}, if there is one
 * @param children  in their order: {@code order} ascending, absent last, then by code point
 * @param articles  the listed articles directly in it, newest first
 * @param newest    the listed articles in it and below, newest first
 * @param hottest   the listed articles in it and below, hottest first; no more than the site's setting
 */
public record Category(List<String> names, String title, String address, Optional<String> summary, Optional<CategoryFile> file,
        List<Category> children, List<LibraryArticle> articles, List<LibraryArticle> newest, List<LibraryArticle> hottest) {
    public Category {
        Objects.requireNonNull(address, "address");
        names = List.copyOf(names);
        children = List.copyOf(children);
        articles = List.copyOf(articles);
        newest = List.copyOf(newest);
        hottest = List.copyOf(hottest);
    }

    public boolean isRoot() {
        return names.isEmpty();
    }

    /** How many listed articles are directly in it. */
    public int own() {
        return articles.size();
    }

    /** How many listed articles are in it and below. */
    public int total() {
        return newest.size();
    }
}
