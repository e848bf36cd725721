package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleReader;
import io.fanwen.article.CategoryFile;
import io.fanwen.article.PlainPage;
import io.fanwen.article.TopicFile;
import io.fanwen.config.CheckSettings;
import io.fanwen.config.PublishSettings;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfig.AddressSettings;
import io.fanwen.config.SiteConfig.ContentSettings;
import io.fanwen.config.SiteConfig.Footer;
import io.fanwen.config.SiteConfig.ListSettings;
import io.fanwen.config.SiteConfig.MenuItem;
import io.fanwen.config.SiteConfig.SiteAddress;
import io.fanwen.config.SiteConfig.WordFiles;
import io.fanwen.config.SiteConfig.WordLook;
import io.fanwen.config.SiteConfig.WordSettings;
import io.fanwen.fields.Moment;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.RawHtml;
import io.fanwen.markdown.References.Size;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import io.fanwen.text.Span;
import io.fanwen.text.Wording;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A small site in memory, read as a real one is. Each method that changes it answers the site itself. */
final class Site {
    static final Moment TODAY = new Moment(LocalDate.of(2026, 3, 1), Optional.empty());
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Map<String, String> texts = new TreeMap<>();
    private final Set<String> beside = new TreeSet<>();
    private final Set<String> statics = new TreeSet<>();
    private final Set<String> faulty = new TreeSet<>();
    private final Map<String, Size> pictures = new HashMap<>();
    private final List<MenuItem> menu = new ArrayList<>();
    private AddressSettings addresses = new AddressSettings("{category}/{slug}.html", false, Place.file("site.yaml"));
    private Optional<String> counts = Optional.empty();
    private Moment now = TODAY;
    private boolean drafts;
    private String basePath = "";
    private int hottest = 200;

    /** A Markdown file. @param path relative to {@code content/} */
    Site with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    /** An article with a title of its file name and a date. @param fields more lines of front matter, or none */
    Site article(String path, String fields, String body) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - 3);
        String dated = fields.contains("date:") ? fields : "date: 2025-07-06\n" + fields;
        String titled = fields.contains("title:") ? dated : "title: " + name + "\n" + dated;
        return with(path, "---\n" + titled + (titled.endsWith("\n") ? "" : "\n") + "---\n" + body);
    }

    Site article(String path) {
        return article(path, "", "正文。\n");
    }

    Site beside(String... paths) {
        beside.addAll(List.of(paths));
        return this;
    }

    Site picture(String path, int width, int height) {
        pictures.put(path, new Size(width, height));
        return beside(path);
    }

    Site statics(String... paths) {
        statics.addAll(List.of(paths));
        return this;
    }

    Site faulty(String... paths) {
        faulty.addAll(List.of(paths));
        return this;
    }

    Site menu(String to) {
        menu.add(new MenuItem("项目", to, new Source("site.yaml", "  - {title: 项目, to: " + to + "}").linePlace(1)));
        return this;
    }

    Site pattern(String pattern) {
        addresses = new AddressSettings(pattern, addresses.pinyin(), addresses.place());
        return this;
    }

    Site pinyin() {
        addresses = new AddressSettings(addresses.pattern(), true, addresses.place());
        return this;
    }

    Site counts(String csv) {
        counts = Optional.of(csv);
        return this;
    }

    Site now(Moment moment) {
        now = moment;
        return this;
    }

    Site drafts() {
        drafts = true;
        return this;
    }

    Site basePath(String path) {
        basePath = path;
        return this;
    }

    Site hottest(int most) {
        hottest = most;
        return this;
    }

    /** The library, which must come about; warnings are allowed. */
    Library library() {
        Outcome<Library> outcome = make();
        return outcome.value().orElseThrow(() -> new AssertionError(rendered(outcome, Language.ENGLISH)));
    }

    String text(String path) {
        return texts.get(path);
    }

    /** An article as read. */
    Article header(String path) {
        Parts parts = new Parts();
        parts.read(path, texts.get(path));
        return parts.articles.get(0);
    }

    /** What is told, one line each: path, line and column, code. */
    List<String> told() {
        return make().diagnostics().stream().map(Site::line).toList();
    }

    /** What is told, in words. */
    String words(Language language) {
        return rendered(make(), language);
    }

    Outcome<Library> make() {
        return LibraryMaker.make(input(new Random(0), false));
    }

    /** The same with everything in another order. */
    Outcome<Library> shuffled(Random random) {
        return LibraryMaker.make(input(random, true));
    }

    private LibraryInput input(Random random, boolean shuffle) {
        Parts parts = new Parts();
        texts.forEach(parts::read);
        if (shuffle) {
            List.of(parts.articles, parts.pages, parts.categories, parts.topics).forEach(list -> Collections.shuffle(list, random));
        }
        SiteConfig config = new SiteConfig("范文", Optional.empty(), new SiteAddress("https://fanwen.example.org", basePath), "zh-CN",
                SHANGHAI, "default", menu, new Footer(Optional.empty(), List.of(), List.of()), io.fanwen.config.Snippets.NONE,
                new ContentSettings(Dialect.DOCUMENT, RawHtml.SANITISE, List.of()), addresses, new ListSettings(20, hottest, 20),
                new WordSettings(WordFiles.OFF, WordLook.PLAIN, false), false, CheckSettings.DEFAULT, PublishSettings.NONE, Optional.empty());
        SiteFiles files = new SiteFiles(beside, statics, faulty, path -> Optional.ofNullable(pictures.get(path)));
        Counts counted = counts.map(csv -> made(CountsReader.read(new Source("data/counts.csv", csv)))).orElse(Counts.none());
        return new LibraryInput(parts.articles, parts.pages, parts.categories, parts.topics, files, counted, LibrarySettings.of(config), now, drafts);
    }

    static <T> T made(Outcome<T> outcome) {
        return outcome.value().orElseThrow(() -> new AssertionError(rendered(outcome, Language.ENGLISH)));
    }

    static String line(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        String at = place.span().map(Span::start).map(start -> ":" + start.line() + ":" + start.column()).orElse("");
        return place.path() + at + " " + diagnostic.code().id();
    }

    private static String rendered(Outcome<?> outcome, Language language) {
        Wording wording = new Wording(language);
        return outcome.diagnostics().stream().map(wording::render).collect(Collectors.joining());
    }

    /** The files of a site by their kind. */
    private static final class Parts {
        private final ArticleReader reader = new ArticleReader(new ContentSettings(Dialect.DOCUMENT, RawHtml.SANITISE, List.of()), SHANGHAI);
        private final List<Article> articles = new ArrayList<>();
        private final List<PlainPage> pages = new ArrayList<>();
        private final List<CategoryFile> categories = new ArrayList<>();
        private final List<TopicFile> topics = new ArrayList<>();

        void read(String path, String text) {
            Source source = new Source("content/" + path, text);
            Fingerprint fingerprint = Fingerprint.of(text);
            if (path.startsWith("_topics/")) {
                topics.add(made(reader.readTopic(source, fingerprint)));
            } else if (path.endsWith("_category.md")) {
                categories.add(made(reader.readCategory(source, fingerprint)));
            } else if (path.indexOf('/') < 0) {
                pages.add(made(reader.readPage(source, fingerprint)));
            } else {
                articles.add(made(reader.read(source, fingerprint)).article());
            }
        }
    }
}
