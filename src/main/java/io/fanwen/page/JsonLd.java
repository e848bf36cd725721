package io.fanwen.page;

import io.fanwen.address.Addresses;
import io.fanwen.article.Article;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.LibraryArticle;
import io.fanwen.page.view.Parts;
import io.fanwen.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page is about, for machines (JSON-LD 1.1 with the vocabulary of schema.org). Counts that an editor typed, such as heat, useful
 * counts and 推荐度, are never told as ratings or interactions, because nobody has given them.
 */
final class JsonLd {
    private static final String CONTEXT = "https://schema.org";

    private final SiteParts parts;

    JsonLd(SiteParts parts) {
        this.parts = parts;
    }

    String site() {
        Map<String, Object> site = thing("WebSite");
        site.put("name", parts.config().title());
        parts.config().description().ifPresent(text -> site.put("description", text));
        site.put("url", parts.urls().absolute(BuiltIn.HOME.address()));
        site.put("inLanguage", parts.config().language());
        return Json.write(site);
    }

    /** @param address of the page at the trail's end */
    String breadcrumb(List<Parts.Crumb> trail, String address) {
        List<Object> steps = new ArrayList<>();
        for (Parts.Crumb crumb : trail) {
            String url = crumb.url().map(parts.urls()::complete).orElseGet(() -> parts.urls().absolute(address));
            steps.add(step(steps.size() + 1, crumb.title(), "item", url));
        }
        Map<String, Object> list = thing("BreadcrumbList");
        list.put("itemListElement", steps);
        return Json.write(list);
    }

    String article(LibraryArticle article, Optional<String> description) {
        String url = parts.urls().absolute(article.address());
        Map<String, Object> told = thing("Article");
        told.put("headline", article.title());
        description.ifPresent(text -> told.put("description", text));
        told.put("url", url);
        told.put("mainEntityOfPage", url);
        told.put("inLanguage", parts.config().language());
        article.date().ifPresent(date -> told.put("datePublished", parts.dates().iso(date)));
        article.updated().or(article::date).ifPresent(date -> told.put("dateModified", parts.dates().iso(date)));
        article.cover().ifPresent(picture -> told.put("image", parts.urls().complete(picture.address())));
        told.put("articleSection", parts.category(article).title());
        if (!article.topics().isEmpty()) {
            told.put("keywords", article.topics());
        }
        told.put("wordCount", article.article().length());
        told.put("author", article.author().<Object>map(name -> named("Person", name)).orElseGet(this::publisher));
        told.put("publisher", publisher());
        return Json.write(told);
    }

    /** The pieces of an article, each by its anchor. */
    String pieces(LibraryArticle article) {
        String url = parts.urls().absolute(article.address());
        List<Object> steps = new ArrayList<>();
        for (Article.Piece piece : article.article().pieces()) {
            steps.add(step(piece.number(), piece.title(), "url", url + "#" + Addresses.encode(piece.anchor())));
        }
        Map<String, Object> list = thing("ItemList");
        list.put("numberOfItems", steps.size());
        list.put("itemListElement", steps);
        return Json.write(list);
    }

    private static Map<String, Object> step(int position, String name, String key, String url) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("@type", "ListItem");
        step.put("position", position);
        step.put("name", name);
        step.put(key, url);
        return step;
    }

    private Map<String, Object> publisher() {
        Map<String, Object> publisher = named("Organization", parts.config().title());
        publisher.put("url", parts.urls().absolute(BuiltIn.HOME.address()));
        return publisher;
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", CONTEXT);
        thing.put("@type", type);
        return thing;
    }
}
