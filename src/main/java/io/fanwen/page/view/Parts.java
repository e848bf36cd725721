package io.fanwen.page.view;

import java.util.List;
import java.util.Optional;

/**
 * The parts that views are made of. Component names are the names that templates use; texts are plain and get escaped by the template,
 * components called {@code html} are HTML and are written with triple braces. Addresses ({@code url}) are ready to write into an attribute.
 */
public interface Parts {
    /**
     * What is the same on every page.
     *
     * @param address  origin and base path: {@code https://host/docs}
     * @param root     base path with a slash at the end: {@code /} or {@code /docs/}
     * @param language for {@code lang}
     * @param home     address of the home page
     * @param icon     address of its picture for tabs and bookmarks
     * @param ballot   address that a reader's browser asks for when an experience was useful, or something was copied; absent unless the
     *                 site wants to know
     * @param foreign  what the page's policy says besides, so that the snippets work; begins with a semicolon
     */
    record Site(String title, Optional<String> description, String address, String root, String language, String home,
            List<MenuLink> navigation, Footer footer, List<FeedLink> feeds, Optional<String> search, Optional<String> icon,
            Optional<String> ballot, Optional<Snippet> advertisement, Optional<Snippet> statistics, Optional<String> foreign) {}

    /**
     * What others gave the site's owner to put on every page.
     *
     * @param label what readers are told it is; the theme has a word if empty
     */
    record Snippet(Optional<String> label, String html) {}

    record Footer(Optional<String> text, List<MenuLink> links, List<MenuLink> records) {}

    /** @param external whether it leaves the site */
    record MenuLink(String title, String url, boolean external) {}

    record FeedLink(String title, String url, String type) {}

    /**
     * What stands in {@code head}.
     *
     * @param title       of the page alone; templates add the site's
     * @param canonical   absolute
     * @param noindex     whether search engines are asked to leave the page out
     * @param kind        Open Graph type: {@code website} or {@code article}
     * @param image       absolute address of a picture for cards
     * @param jsonLd      complete JSON, safe inside a script element; one for each thing described
     */
    record Head(String title, Optional<String> description, String canonical, boolean noindex, String kind, Optional<String> image,
            Optional<Date> published, Optional<Date> updated, List<String> jsonLd) {}

    /** A step of the trail; the last one is the page itself and has no address. */
    record Crumb(String title, Optional<String> url) {}

    /**
     * @param iso  for {@code datetime}
     * @param day  {@code 2025-07-06}
     * @param year {@code 2025}
     */
    record Date(String iso, String day, String year, String month) {}

    /** An article in a list of neighbours: nothing that changes often. */
    record Card(String title, String url, Optional<Date> date) {}

    /**
     * An article in a list page.
     *
     * @param heat   rounded, as shown; in rankings
     * @param pieces how many, when more than one
     * @param rank   from 1, in rankings
     */
    record ListCard(String title, String url, Optional<Date> date, Optional<String> summary, Optional<String> heat, Optional<Integer> pieces,
            int length, CategoryLink category, Optional<Integer> rank) {}

    /** A category by name alone, as article pages show it. */
    record CategoryLink(String title, String url) {}

    /**
     * A category with what is in it.
     *
     * @param own      articles directly in it
     * @param total    articles in it and below
     * @param children its subcategories
     */
    record CategoryNode(String title, String url, Optional<String> summary, int own, int total, List<CategoryNode> children) {}

    record TopicLink(String title, String url) {}

    /** @param count articles that have it */
    record TopicNode(String title, String url, int count) {}

    /**
     * The way through a list cut into pages, which are counted from the oldest (1), so that they keep their articles for good.
     *
     * @param pages  numbered places, newest first; the newest is the index itself, under a word instead of a number
     * @param number of this page
     * @param count  how many pages there are; on the index alone, because an older page must not change when the list grows
     */
    record Pager(Optional<String> newer, Optional<String> older, List<PagerLink> pages, int number, Optional<Integer> count) {}

    /** @param gap whether pages were left out before this one */
    record PagerLink(String label, String url, boolean current, boolean gap) {}

    /**
     * One piece of an article page.
     *
     * @param length     rounded up as shown; empty for an empty posting
     * @param html       the posting
     */
    record Piece(int number, String anchor, String title, Optional<Integer> length, String html, Optional<Experience> experience,
            Optional<WordFile> word) {}

    /** @param useful how many found it useful */
    record Experience(String html, Optional<Integer> useful) {}

    /**
     * A Word file to download.
     *
     * @param name what it is called when saved
     * @param size as shown: {@code 18 KB}
     */
    record WordFile(String url, String name, String size) {}

    /**
     * @param value {@code 4.5}
     * @param full  whole stars, 0 to 5
     * @param half  whether half a star follows
     * @param empty the stars left to five
     */
    record Rating(String value, List<Integer> full, boolean half, List<Integer> empty) {}

    /** A year or a month of the archive. */
    record ArchiveLink(String title, String url, int count) {}

    /** A year of the archive with its months. */
    record ArchiveYear(String title, String url, int count, List<ArchiveLink> months) {}

    /** A group of the topic directory: the topics that begin with a letter or the like. */
    record TopicGroup(String title, List<TopicNode> topics) {}

    /**
     * A category as a filter of the search.
     *
     * @param path  its names from the top down, parted by slashes: what the index calls it
     * @param inner whether it is below another one
     */
    record SearchCategory(String title, String path, boolean inner) {}
}
