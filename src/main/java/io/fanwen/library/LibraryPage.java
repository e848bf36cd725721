package io.fanwen.library;

import java.util.Objects;

/**
 * A plain page, a file directly in {@code content/}. Immutable.
 *
 * @param path    relative to {@code content/}: {@code about.md}
 * @param title   plain text; never blank
 * @param address {@code /about.html}; form as in {@link LibraryArticle#address()}
 */
public record LibraryPage(String path, String title, String address) {
    public LibraryPage {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(address, "address");
    }
}
