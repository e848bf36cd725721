package io.fanwen.page;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleBody;
import io.fanwen.article.CategoryFile;
import io.fanwen.article.FrontMatter;
import io.fanwen.article.PlainPage;
import io.fanwen.article.TopicFile;
import io.fanwen.config.CheckSettings;
import io.fanwen.config.PublishSettings;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfig.AddressSettings;
import io.fanwen.config.SiteConfig.ContentSettings;
import io.fanwen.config.SiteConfig.Footer;
import io.fanwen.config.SiteConfig.ListSettings;
import io.fanwen.config.SiteConfig.SiteAddress;
import io.fanwen.config.SiteConfig.WordFiles;
import io.fanwen.config.SiteConfig.WordLook;
import io.fanwen.config.SiteConfig.WordSettings;
import io.fanwen.fields.Moment;
import io.fanwen.library.Counts;
import io.fanwen.library.Library;
import io.fanwen.library.LibraryInput;
import io.fanwen.library.LibraryMaker;
import io.fanwen.library.LibrarySettings;
import io.fanwen.library.SiteFiles;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.HtmlOptions;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.RawHtml;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** A whole site for tests: served below {@code /docs}, two articles on an older page, three in a feed. */
final class TestSite {
    private final List<Wanted> articles = new ArrayList<>();
    private final List<PlainPage> pages = new ArrayList<>();
    private final List<CategoryFile> categories = new ArrayList<>();
    private final List<TopicFile> topics = new ArrayList<>();
    private final Map<String, List<String>> related = new HashMap<>();
    private String title = "范文库";
    private boolean drafts;
    private boolean votes;

    TestSite with(Wanted... wanted) {
        articles.addAll(Arrays.asList(wanted));
        return this;
    }

    TestSite title(String text) {
        title = text;
        return this;
    }

    TestSite votes() {
        votes = true;
        return this;
    }

    TestSite drafts() {
        drafts = true;
        return this;
    }

    /** @param key an article's path or a topic's name */
    TestSite related(String key, String... others) {
        related.put(key, List.of(others));
        return this;
    }

    TestSite page(String path, String name) {
        pages.add(new PlainPage(path, Fingerprint.of(path), FrontMatter.empty(), name, Optional.of("说明。"), text(name), List.of(), Set.of(),
                Map.of()));
        return this;
    }

    TestSite category(String folder, String summary) {
        String path = folder + "/_category.md";
        categories.add(new CategoryFile(path, Fingerprint.of(path), Optional.empty(), Optional.empty(), Optional.of(summary),
                OptionalInt.empty(), FrontMatter.empty(), text("栏目介绍"), List.of()));
        return this;
    }

    TestSite topic(String name) {
        String path = "_topics/" + name + ".md";
        topics.add(new TopicFile(path, Fingerprint.of(path), name, Optional.empty(), Optional.empty(), OptionalInt.empty(), List.of(),
                text("专题介绍"), List.of()));
        return this;
    }

    List<Page> pages() {
        return Pages.of(input());
    }

    /** The addresses of all pages with the pages, in the order given. */
    Map<String, Page> byAddress() {
        return pages().stream().collect(Collectors.toMap(Page::address, page -> page, (one, other) -> {
            throw new AssertionError("two pages at " + one.address());
        }, java.util.LinkedHashMap::new));
    }

    /** The view at an address. */
    <V> V view(Class<V> kind, String address) {
        Page page = Optional.ofNullable(byAddress().get(address)).orElseThrow(() -> new AssertionError("no page at " + address));
        return kind.cast(((Page.Templated) page.content()).view().get());
    }

    /** The bytes at an address. */
    byte[] bytes(String address) {
        return ((Page.Made) byAddress().get(address).content()).bytes().get();
    }

    SiteParts parts() {
        return new SiteParts(input());
    }

    private PageInput input() {
        SiteConfig config = config();
        List<Article> headers = articles.stream().map(Wanted::header).toList();
        Map<String, ArticleBody> bodies = articles.stream().collect(Collectors.toMap(Wanted::path, Wanted::body));
        Neighbours neighbours = new Neighbours() {
            @Override
            public List<String> articles(String path) {
                return related.getOrDefault(path, List.of());
            }

            @Override
            public List<String> topics(List<String> names, int most) {
                return names.stream().flatMap(name -> related.getOrDefault(name, List.of()).stream()).distinct().toList();
            }
        };
        return new PageInput(config, library(headers, config), neighbours, texts(bodies), Downloads.NONE, Optional.empty(), Fixture.WORDS, words());
    }

    private static Bodies texts(Map<String, ArticleBody> bodies) {
        return new Bodies() {
            @Override
            public ArticleBody of(String path) {
                return bodies.get(path);
            }

            @Override
            public Fingerprint fingerprint(String path) {
                return Fingerprint.of(bodies.get(path).toString());
            }
        };
    }

    private Library library(List<Article> headers, SiteConfig config) {
        Moment now = new Moment(LocalDate.of(2030, 1, 1), Optional.empty());
        Outcome<Library> library = LibraryMaker.make(new LibraryInput(headers, pages, categories, topics, SiteFiles.none(), Counts.none(),
                LibrarySettings.of(config), now, drafts));
        return library.value().orElseThrow(() -> new AssertionError(library.diagnostics()));
    }

    private SiteConfig config() {
        return new SiteConfig(title, Optional.of("可以直接改用的文书。"), new SiteAddress("https://example.org", "/docs"), "zh-CN",
                ZoneId.of("Asia/Shanghai"), "default", List.of(), new Footer(Optional.empty(), List.of(), List.of()), io.fanwen.config.Snippets.NONE,
                new ContentSettings(Dialect.DOCUMENT, RawHtml.SANITISE, List.of()),
                new AddressSettings("{category}/{slug}.html", false, Place.file("site.yaml")), new ListSettings(2, 3, 3),
                new WordSettings(WordFiles.OFF, WordLook.PLAIN, false), votes, CheckSettings.DEFAULT, PublishSettings.NONE, Optional.empty());
    }

    private static HtmlOptions.Words words() {
        Map<Block.Alert.Kind, String> alerts = new EnumMap<>(Block.Alert.Kind.class);
        Arrays.stream(Block.Alert.Kind.values()).forEach(kind -> alerts.put(kind, kind.name()));
        return new HtmlOptions.Words(alerts, "脚注", "返回正文", "已完成", "未完成");
    }

    private static Document text(String text) {
        return new Document(List.of(new Block.Paragraph(List.of(new Inline.Text(text)), Attributes.NONE)), List.of());
    }
}
