package io.fanwen.article;

import io.fanwen.config.SiteConfig.ContentSettings;
import io.fanwen.fields.FieldReader;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.MarkdownParser;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads what stands in {@code content/}: articles, plain pages, files of categories and of topics.
 *
 * <p>What it makes depends on the file and on the settings given here alone. What is wrong with a file is data in the outcome, all of it
 * at once, in the order of the text. Immutable and thread-safe.
 */
public final class ArticleReader {
    /** An order is a small number that somebody types. */
    private static final int LARGEST_ORDER = 1_000_000;

    /** Stands for a missing title, so that everything else that is wrong is found too; no value with it leaves this class. */
    private static final String NONE = "";

    private final MarkdownParser parser;
    private final ExperienceNames names;
    private final boolean typedNumbers;
    private final ZoneId zone;

    /** @param zone of days and times without one */
    public ArticleReader(ContentSettings settings, ZoneId zone) {
        this.parser = new MarkdownParser(settings.dialect(), settings.html());
        this.names = new ExperienceNames(settings.experienceNames());
        this.typedNumbers = settings.dialect() == Dialect.DOCUMENT;
        this.zone = zone;
    }

    /**
     * Reads an article, as DESIGN §3 says.
     *
     * @param source      its path begins with {@code content/}
     * @param fingerprint of the file's bytes
     */
    public Outcome<ReadArticle> read(Source source, Fingerprint fingerprint) {
        Report report = new Report(source);
        return read(source, fingerprint, report).map(report::outcome).orElseGet(report::failed);
    }

    /**
     * What can be made out of an article that has errors: good for nothing but checking what it refers to, so that a broken link is told in
     * the same run as a wrong date. Empty if not even its structure can be read.
     */
    public Optional<Article> outline(Source source, Fingerprint fingerprint) {
        return read(source, fingerprint, new Report(source)).map(ReadArticle::article);
    }

    private Optional<ReadArticle> read(Source source, Fingerprint fingerprint, Report report) {
        Optional<ContentFile> opened = ContentFile.open(source, FileKind.ARTICLE, parser, report);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        ContentFile file = opened.get();
        FrontMatter front = front(file, FileKind.ARTICLE, report);
        checkDates(file, front, report);
        Headline headline = Headline.of(file.body().blocks(), front.title(), report);
        Optional<String> title = title(file, front, headline, report);
        Place modePlace = front.places().getOrDefault(KnownField.PIECES.english(), report.file());
        Division division = new Divider(names, report, typedNumbers, modePlace)
                .divide(headline.blocks(), front.pieces().orElse(FrontMatter.PiecesMode.AUTO));
        ArticleMaker maker = new ArticleMaker(file, fingerprint, front, typedNumbers, report);
        return Optional.of(maker.make(title.orElse(NONE), headline.heading(), division));
    }

    /** Reads a plain page, a file directly in {@code content/}. */
    public Outcome<PlainPage> readPage(Source source, Fingerprint fingerprint) {
        Report report = new Report(source);
        Optional<ContentFile> opened = ContentFile.open(source, FileKind.PLAIN_PAGE, parser, report);
        if (opened.isEmpty()) {
            return report.failed();
        }
        ContentFile file = opened.get();
        FrontMatter front = front(file, FileKind.PLAIN_PAGE, report);
        Headline headline = Headline.of(file.body().blocks(), front.title(), report);
        Optional<String> title = title(file, front, headline, report);
        Document document = new Footnotes(file.body().footnotes()).document(headline.blocks());
        Set<String> anchors = AnchorFinder.of(document);
        Division undivided = new Division(false, List.of(), List.of());
        return report.outcome(new PlainPage(file.path(), fingerprint, front, title.orElse(NONE), Excerpt.of(List.of(document)), document,
                ReferenceFinder.of(source, List.of(document)), anchors,
                PieceAnchors.of(undivided, headline.heading(), anchors).aliases()));
    }

    /** Reads a {@code _category.md}. Its {@code defaults} may give what articles share, but not {@code pieces}, titles or addresses. */
    public Outcome<CategoryFile> readCategory(Source source, Fingerprint fingerprint) {
        Report report = new Report(source);
        Optional<ContentFile> opened = ContentFile.open(source, FileKind.CATEGORY, parser, report);
        if (opened.isEmpty()) {
            return report.failed();
        }
        ContentFile file = opened.get();
        FieldReader fields = file.reader();
        FrontMatterReader texts = new FrontMatterReader(fields, FileKind.CATEGORY.fields(), zone);
        Optional<String> given = texts.text(KnownField.TITLE);
        Optional<FrontMatter.Placed> slug = texts.placed(KnownField.SLUG);
        Optional<String> summary = texts.text(KnownField.SUMMARY);
        OptionalInt order = order(fields);
        FrontMatter defaults = defaults(fields, report);
        report.addAll(fields.finish());
        Headline headline = Headline.of(file.body().blocks(), given, report);
        Document introduction = new Footnotes(file.body().footnotes()).document(headline.blocks());
        return report.outcome(new CategoryFile(file.path(), fingerprint, given.or(headline::title), slug, summary, order, defaults,
                introduction, ReferenceFinder.of(source, List.of(introduction))));
    }

    /** Reads a {@code _topics/NAME.md}. */
    public Outcome<TopicFile> readTopic(Source source, Fingerprint fingerprint) {
        Report report = new Report(source);
        Optional<ContentFile> opened = ContentFile.open(source, FileKind.TOPIC, parser, report);
        if (opened.isEmpty()) {
            return report.failed();
        }
        ContentFile file = opened.get();
        FieldReader fields = file.reader();
        FrontMatterReader texts = new FrontMatterReader(fields, FileKind.TOPIC.fields(), zone);
        String name = texts.text(KnownField.TITLE).orElseGet(() -> topicName(file.path()));
        Optional<FrontMatter.Placed> slug = texts.placed(KnownField.SLUG);
        Optional<String> summary = texts.text(KnownField.SUMMARY);
        OptionalInt order = order(fields);
        List<FrontMatter.Placed> related = texts.texts(KnownField.RELATED);
        report.addAll(fields.finish());
        Headline headline = Headline.of(file.body().blocks(), Optional.of(name), report);
        Document introduction = new Footnotes(file.body().footnotes()).document(headline.blocks());
        return report.outcome(new TopicFile(file.path(), fingerprint, name, slug, summary, order, related, introduction,
                ReferenceFinder.of(source, List.of(introduction))));
    }

    private FrontMatter front(ContentFile file, FileKind kind, Report report) {
        FieldReader fields = file.reader();
        FrontMatter front = new FrontMatterReader(fields, kind.fields(), zone).read();
        report.addAll(fields.finish());
        return front;
    }

    private FrontMatter defaults(FieldReader fields, Report report) {
        String name = KnownField.DEFAULTS.english();
        Optional<FieldReader> section = fields.map(name, KnownField.DEFAULTS.chinese())
                .map(map -> new FieldReader(FileKind.DEFAULTS.keep(map, report)));
        FrontMatter defaults = section.map(reader -> new FrontMatterReader(reader, FileKind.DEFAULTS.fields(), zone).read())
                .orElseGet(FrontMatter::empty);
        section.ifPresent(reader -> report.addAll(reader.finish()));
        return defaults;
    }

    private Optional<String> title(ContentFile file, FrontMatter front, Headline headline, Report report) {
        Optional<String> typed = front.title().or(headline::title);
        if (typed.isEmpty()) {
            Place given = front.places().get(KnownField.TITLE.english());
            if (file.readable() && (given == null || !report.hasErrorAt(given))) {
                report.add(report.file(), ArticleCode.NO_TITLE);
            }
            return typed;
        }
        Optional<String> count = typedNumbers ? TypedNumbers.count(typed.get()) : Optional.empty();
        if (count.isEmpty()) {
            return typed;
        }
        Place place = Optional.ofNullable(front.places().get(KnownField.TITLE.english()))
                .orElseGet(() -> headline.heading().map(report::place).orElseGet(report::file));
        report.add(place, ArticleCode.TYPED_COUNT, count.get());
        return typed.map(TypedNumbers::withoutCount);
    }

    private static void checkDates(ContentFile file, FrontMatter front, Report report) {
        if (front.date().isEmpty()) {
            if (file.readable() && !front.places().containsKey(KnownField.DATE.english())) {
                report.add(report.file(), ArticleCode.NO_DATE);
            }
            return;
        }
        String published = front.date().get().day().toString();
        front.updated().filter(updated -> updated.day().isBefore(front.date().get().day()))
                .ifPresent(updated -> report.add(front.places().get(KnownField.UPDATED.english()), ArticleCode.UPDATED_BEFORE_DATE,
                        updated.day().toString(), published));
        front.expires().filter(expires -> expires.compareTo(front.date().get()) <= 0)
                .ifPresent(expires -> report.add(front.places().get(KnownField.EXPIRES.english()), ArticleCode.EXPIRES_BEFORE_DATE,
                        expires.day().toString(), published));
    }

    private static OptionalInt order(FieldReader fields) {
        return fields.wholeNumber(LARGEST_ORDER, KnownField.ORDER.english(), KnownField.ORDER.chinese());
    }

    private static String topicName(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String name = file.endsWith(".md") ? file.substring(0, file.length() - ".md".length()) : file;
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
