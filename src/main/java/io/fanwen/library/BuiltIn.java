package io.fanwen.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages that every site has, with the names that {@code site.yaml} may give them and their addresses. */
public enum BuiltIn {
    HOME("/"), NEWEST("/newest/"), HOT("/hot/"), TOPICS("/topics/"), ARCHIVE("/archive/"), SEARCH("/search.html"), NOT_FOUND("/404.html");

    /** The folder of what the theme brings: {@code /assets/}. */
    public static final String ASSETS = "/assets/";

    /** The folder of the search index. */
    public static final String SEARCH_INDEX = "/search/";

    /** The site's feeds; each top category has the same names in its own folder. */
    public static final String ATOM_FEED = "feed.xml";
    public static final String JSON_FEED = "feed.json";

    /** The hottest order of a category, in its folder. */
    public static final String HOTTEST = "hot.html";

    /** The small file of a category's newest articles, in its folder. */
    public static final String NEWEST_FILE = "newest.json";

    /** The small file that a reader's browser asks for to say something of an article; the server's log is the ballot box. */
    public static final String BALLOT = "/ballot.txt";

    /** Files at the root that fanwen makes besides pages. */
    static final List<String> ROOT_FILES = List.of("/sitemap.xml", "/robots.txt", "/redirects.map", BALLOT, "/" + ATOM_FEED, "/" + JSON_FEED);

    private final String address;

    BuiltIn(String address) {
        this.address = address;
    }

    /** In the form of {@link LibraryArticle#address()}. */
    public String address() {
        return address;
    }

    /** What {@code site.yaml} calls it: {@code newest}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page that a menu entry names, if it names one. */
    static Optional<BuiltIn> named(String label) {
        for (BuiltIn page : values()) {
            if (page != NOT_FOUND && page.label().equals(label)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** What a menu entry may name. */
    static List<String> labels() {
        return Arrays.stream(values()).filter(page -> page != NOT_FOUND).map(BuiltIn::label).toList();
    }

    /** The address of a list's older page in the folder of the list: {@code /岗位职责/page-3.html}. @param number from 1, the oldest */
    public static String pageOf(String folder, int number) {
        return folder + "page-" + number + ".html";
    }

    /** The address of a further page of subcategories in a category's folder: {@code /岗位职责/categories-2.html}. @param number from 2 */
    public static String subcategoriesOf(String folder, int number) {
        return folder + "categories-" + number + ".html";
    }
}
