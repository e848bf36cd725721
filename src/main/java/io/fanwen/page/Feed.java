package io.fanwen.page;

import io.fanwen.address.Addresses;
import io.fanwen.article.Article;
import io.fanwen.fields.Moment;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.LibraryArticle;
import io.fanwen.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest articles for feed readers: Atom (RFC 4287) and JSON Feed 1.1. An entry tells what is in its article, summary and pieces with
 * links to each, not the whole text; so a feed is made from headers alone. Undated articles are in no feed, because an entry must say when.
 *
 * @param folder address of what it is about, ends with a slash; the feed's files are in it
 * @param newest newest first, undated last; may be longer than the feed
 */
record Feed(SiteParts parts, String title, String folder, List<LibraryArticle> newest) {
    /** Atom asks for a time even where nothing has happened yet, and no clock may be asked. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    byte[] atom() {
        Xml xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", parts.config().language());
        xml.element("title", title);
        parts.config().description().ifPresent(text -> xml.element("subtitle", text));
        xml.element("id", absolute(folder));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", absolute(folder));
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", absolute(folder + BuiltIn.ATOM_FEED));
        xml.element("updated", updated());
        xml.open("author").element("name", parts.config().title()).close();
        entries().forEach(article -> entry(xml, article));
        return xml.close().bytes();
    }

    byte[] json() {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title);
        parts.config().description().ifPresent(text -> feed.put("description", text));
        feed.put("home_page_url", absolute(folder));
        feed.put("feed_url", absolute(folder + BuiltIn.JSON_FEED));
        feed.put("language", parts.config().language());
        feed.put("authors", List.of(Map.of("name", parts.config().title())));
        feed.put("items", entries().stream().map(this::item).toList());
        return Json.write(feed).getBytes(StandardCharsets.UTF_8);
    }

    private List<LibraryArticle> entries() {
        return newest.stream().takeWhile(article -> article.date().isPresent()).limit(parts.config().lists().feed()).toList();
    }

    private void entry(Xml xml, LibraryArticle article) {
        xml.open("entry");
        xml.element("title", article.title());
        xml.element("id", absolute(article.address()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", absolute(article.address()));
        article.date().ifPresent(date -> xml.element("published", parts.dates().full(date)));
        changed(article).ifPresent(date -> xml.element("updated", parts.dates().full(date)));
        article.author().ifPresent(name -> xml.open("author").element("name", name).close());
        tags(article).forEach(tag -> xml.empty("category", "term", tag));
        SiteParts.summary(article).ifPresent(text -> xml.element("summary", text));
        xml.element("content", content(article), "type", "html");
        xml.close();
    }

    private Map<String, Object> item(LibraryArticle article) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", absolute(article.address()));
        item.put("url", absolute(article.address()));
        item.put("title", article.title());
        item.put("content_html", content(article));
        SiteParts.summary(article).ifPresent(text -> item.put("summary", text));
        article.cover().ifPresent(picture -> item.put("image", parts.urls().complete(picture.address())));
        article.date().ifPresent(date -> item.put("date_published", parts.dates().full(date)));
        changed(article).ifPresent(date -> item.put("date_modified", parts.dates().full(date)));
        article.author().ifPresent(name -> item.put("authors", List.of(Map.of("name", name))));
        item.put("tags", tags(article));
        return item;
    }

    /** Never empty: JSON Feed asks for something. */
    private String content(LibraryArticle article) {
        StringBuilder html = new StringBuilder();
        SiteParts.summary(article).ifPresent(text -> html.append("<p>").append(Xml.escaped(text)).append("</p>\n"));
        if (!article.article().many() && !html.isEmpty()) {
            return html.toString();
        }
        html.append("<ol>\n");
        for (Article.Piece piece : article.article().pieces()) {
            html.append("<li><a href=\"").append(absolute(article.address())).append('#').append(Addresses.encode(piece.anchor())).append("\">")
                    .append(Xml.escaped(piece.title())).append("</a></li>\n");
        }
        return html.append("</ol>\n").toString();
    }

    private List<String> tags(LibraryArticle article) {
        List<String> tags = new ArrayList<>();
        tags.add(parts.category(article).title());
        article.topics().stream().filter(topic -> !tags.contains(topic)).forEach(tags::add);
        return tags;
    }

    private String updated() {
        return entries().stream().map(Feed::changed).flatMap(Optional::stream).max(Moment::compareTo).map(parts.dates()::full).orElse(NEVER);
    }

    private static Optional<Moment> changed(LibraryArticle article) {
        return article.updated().or(article::date);
    }

    private String absolute(String address) {
        return parts.urls().absolute(address);
    }
}
