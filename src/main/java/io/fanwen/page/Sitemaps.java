package io.fanwen.page;

import io.fanwen.fields.Moment;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.Category;
import io.fanwen.library.LibraryArticle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What there is, for search engines (sitemaps.org protocol 0.9): an index of sitemaps, one for each year's articles so that a new one
 * rewrites only its own year's, and one for all other pages. Thin pages, which ask not to be indexed, are in none.
 */
final class Sitemaps {
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final SiteParts parts;

    Sitemaps(SiteParts parts) {
        this.parts = parts;
    }

    /**
     * How large one file may be.
     *
     * @param bytes of its entries, not counting the first and the last lines
     */
    record Limits(int addresses, long bytes) {
        /** The protocol's 50,000 addresses and 50 MB, less a little for the first and the last lines. */
        static final Limits PROTOCOL = new Limits(50_000, 50L * 1024 * 1024 - 1024);
    }

    /** @param changed when what is there last changed, if that is known; never guessed */
    record Entry(String address, Optional<Moment> changed) {}

    void addTo(List<Page> pages) {
        List<Entry> files = new ArrayList<>();
        groups().forEach((name, entries) -> {
            List<List<Entry>> chunks = split(entries, Limits.PROTOCOL);
            for (int i = 0; i < chunks.size(); i++) {
                List<Entry> chunk = chunks.get(i);
                String address = Pages.SITEMAP_OF + name + (i == 0 ? "" : "-" + (i + 1)) + ".xml";
                pages.add(SiteParts.made(address, () -> write("urlset", "url", chunk)));
                files.add(new Entry(address, latest(chunk)));
            }
        });
        pages.add(SiteParts.made(Pages.SITEMAP, () -> write("sitemapindex", "sitemap", files)));
        pages.add(SiteParts.made(Pages.ROBOTS, this::robots));
    }

    /** Entries in files, in their order, each as full as it may be. */
    List<List<Entry>> split(List<Entry> entries, Limits limits) {
        List<List<Entry>> files = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            int size = size(entries.get(i));
            if (i - from == limits.addresses() || i > from && bytes + size > limits.bytes()) {
                files.add(entries.subList(from, i));
                from = i;
                bytes = 0;
            }
            bytes += size;
        }
        if (from < entries.size()) {
            files.add(entries.subList(from, entries.size()));
        }
        return files;
    }

    /** By name: years and {@code undated} for articles, the oldest first in each; {@code pages} for all else. */
    private Map<String, List<Entry>> groups() {
        Map<String, List<Entry>> groups = new TreeMap<>();
        groups.put("pages", pages());
        List<LibraryArticle> newest = parts.library().newest();
        for (int i = newest.size() - 1; i >= 0; i--) {
            LibraryArticle article = newest.get(i);
            String name = article.date().map(date -> parts.dates().shown(date).year()).orElse("undated");
            groups.computeIfAbsent(name, n -> new ArrayList<>()).add(new Entry(article.address(), changed(article)));
        }
        return groups;
    }

    private List<Entry> pages() {
        List<Entry> entries = new ArrayList<>();
        Category root = parts.library().root();
        entries.add(new Entry(BuiltIn.HOME.address(), latestOf(root.newest())));
        entries.add(new Entry(BuiltIn.NEWEST.address(), latestOf(root.newest())));
        entries.add(new Entry(BuiltIn.HOT.address(), Optional.empty()));
        entries.add(new Entry(BuiltIn.ARCHIVE.address(), Optional.empty()));
        for (Archive.Year year : parts.archive().years()) {
            entries.add(new Entry(year.address(), Optional.empty()));
            year.months().forEach(month -> entries.add(new Entry(month.address(), Optional.empty())));
        }
        root.children().forEach(top -> addCategory(top, entries));
        if (!parts.library().topics().isEmpty()) {
            entries.add(new Entry(BuiltIn.TOPICS.address(), Optional.empty()));
        }
        parts.library().topics().forEach(topic -> entries.add(new Entry(topic.address(), latestOf(topic.articles()))));
        parts.library().pages().stream().filter(page -> page.listed()).forEach(page -> entries.add(new Entry(page.address(),
                page.page().front().updated().or(page.page().front()::date))));
        return entries;
    }

    private static void addCategory(Category category, List<Entry> entries) {
        if (category.total() > 0) {
            entries.add(new Entry(category.address(), latestOf(category.newest())));
        }
        category.children().forEach(child -> addCategory(child, entries));
    }

    /** When an article last joined a list. */
    private static Optional<Moment> latestOf(List<LibraryArticle> newest) {
        return newest.isEmpty() ? Optional.empty() : newest.get(0).date();
    }

    private static Optional<Moment> latest(List<Entry> entries) {
        return entries.stream().map(Entry::changed).flatMap(Optional::stream).max(Moment::compareTo);
    }

    private static Optional<Moment> changed(LibraryArticle article) {
        return article.updated().or(article::date);
    }

    private byte[] write(String root, String each, List<Entry> entries) {
        Xml xml = new Xml().open(root, "xmlns", SCHEMA);
        entries.forEach(entry -> write(xml, each, entry));
        return xml.close().bytes();
    }

    private void write(Xml xml, String each, Entry entry) {
        xml.open(each).element("loc", parts.urls().absolute(entry.address()));
        entry.changed().ifPresent(date -> xml.element("lastmod", parts.dates().iso(date)));
        xml.close();
    }

    private int size(Entry entry) {
        // Addresses are percent-encoded: a character is a byte.
        return "<url>\n<loc></loc>\n<lastmod></lastmod>\n</url>\n".length() + parts.urls().absolute(entry.address()).length()
                + entry.changed().map(date -> parts.dates().iso(date).length()).orElse(0);
    }

    private byte[] robots() {
        String text = "User-agent: *\nAllow: /\n\nSitemap: " + parts.urls().absolute(Pages.SITEMAP) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
