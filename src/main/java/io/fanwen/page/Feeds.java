package io.fanwen.page;

import io.fanwen.library.BuiltIn;
import io.fanwen.library.Category;
import io.fanwen.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small files of the newest articles: feeds of the site and of each top category, and what the script of article pages reads. */
final class Feeds {
    /** As many as an article page shows, with room for the article itself and its neighbours. */
    private static final int NEWEST = 10;

    private final SiteParts parts;

    Feeds(SiteParts parts) {
        this.parts = parts;
    }

    void addTo(List<Page> pages) {
        Category root = parts.library().root();
        addFeeds(parts.config().title(), root, BuiltIn.HOME.address(), pages);
        root.children().forEach(top -> addFeeds(parts.feedTitle(top), top, top.address(), pages));
        root.children().forEach(top -> addNewest(top, pages));
    }

    private void addFeeds(String title, Category category, String folder, List<Page> pages) {
        Feed feed = new Feed(parts, title, folder, category.newest());
        pages.add(SiteParts.made(folder + BuiltIn.ATOM_FEED, feed::atom));
        pages.add(SiteParts.made(folder + BuiltIn.JSON_FEED, feed::json));
    }

    private void addNewest(Category category, List<Page> pages) {
        pages.add(SiteParts.made(category.address() + BuiltIn.NEWEST_FILE, () -> newest(category)));
        category.children().forEach(child -> addNewest(child, pages));
    }

    private byte[] newest(Category category) {
        List<Object> articles = new ArrayList<>();
        category.newest().stream().limit(NEWEST).forEach(article -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("title", article.title());
            told.put("url", parts.urls().url(article.address()));
            article.date().ifPresent(date -> told.put("date", date.day().toString()));
            articles.add(told);
        });
        return Json.write(Map.of("articles", articles)).getBytes(StandardCharsets.UTF_8);
    }
}
