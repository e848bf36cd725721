package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.fields.Moment;
import io.fanwen.library.Counts;
import io.fanwen.library.CountsReader;
import io.fanwen.library.ImageSize;
import io.fanwen.library.Library;
import io.fanwen.library.LibraryInput;
import io.fanwen.library.LibraryMaker;
import io.fanwen.library.LibrarySettings;
import io.fanwen.library.SiteFiles;
import io.fanwen.markdown.References.Size;
import io.fanwen.source.FileEntry;
import io.fanwen.source.FolderWalk;
import io.fanwen.source.FolderWalk.Listing;
import io.fanwen.source.Looks;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a site. One loader reads once; not thread-safe. */
public final class SiteLoader {
    static final String STATIC_FOLDER = "static";
    static final String COUNTS_FILE = "data/counts.csv";

    private static final List<String> INPUTS = List.of("content", STATIC_FOLDER, "themes", "data", SiteConfigReader.SETTINGS,
            SiteConfigReader.LOCAL_SETTINGS);

    /**
     * One fault may hide another, but not for long: where leaving files out one by one leads nowhere, their folder is at fault, such as one
     * that no address can be made of, and taking ten thousand articles out of it in as many rounds would never end.
     */
    private static final int ROUNDS_BY_FILE = 4;

    private final BuildRequest request;
    private final SiteConfig config;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private SiteLoader(BuildRequest request, SiteConfig config) {
        this.request = request;
        this.config = config;
    }

    /**
     * The site, or all that is wrong with it.
     *
     * @param config the site's settings
     * @throws UncheckedIOException     if the machine cannot read a file
     * @throws IllegalArgumentException if the request's {@code now} is no day
     */
    public static Outcome<LoadedSite> load(BuildRequest request, SiteConfig config, Progress progress) throws IOException {
        return load(request, config, progress, site -> {});
    }

    /**
     * The same.
     *
     * @param reading is handed the site, if there is one, while the texts of its articles can still be fetched
     */
    public static Outcome<LoadedSite> load(BuildRequest request, SiteConfig config, Progress progress, Consumer<LoadedSite> reading)
            throws IOException {
        try (ArticleMemory memory = memory(request, config)) {
            Outcome<LoadedSite> site = load(request, config, new Known(memory, looks(request)), progress);
            site.value().ifPresent(reading);
            return site;
        }
    }

    /**
     * What is known of a site's files before they are read.
     *
     * @param memory to stay open for as long as texts of articles are wanted
     */
    record Known(ArticleMemory memory, Looks looks) {}

    static Outcome<LoadedSite> load(BuildRequest request, SiteConfig config, Known known, Progress progress) {
        return assemble(request, config, read(request, config, known, progress));
    }

    /** Of all files that a build may read. */
    static Looks looks(BuildRequest request) {
        return Looks.at(request.site(), INPUTS, AssetUpdate::isAsset, request.clockNanos());
    }

    /** What earlier builds read of a site. */
    static ArticleMemory memory(BuildRequest request, SiteConfig config) {
        return new ArticleMemory(request.cache(), articleKey(config), request.clockNanos());
    }

    /** Of all that an article depends on besides its file. */
    static Fingerprint articleKey(SiteConfig config) {
        return new Fingerprint.Builder().add(Program.fingerprint()).add(config.content().toString()).add(config.zone().getId()).build();
    }

    /** The site that its sources come to, or all that is wrong with it. */
    static Outcome<LoadedSite> assemble(BuildRequest request, SiteConfig config, SiteSources sources) {
        SiteLoader loader = new SiteLoader(request, config);
        loader.diagnostics.addAll(sources.said());
        return loader.library(sources);
    }

    private static SiteSources read(BuildRequest request, SiteConfig config, Known known, Progress progress) {
        Moment now = Today.of(request.now(), request.clock(), config.zone())
                .orElseThrow(() -> new IllegalArgumentException("not a day: " + request.now()));
        Listing listing = known.looks().listing("content");
        Listing statics = known.looks().listing(STATIC_FOLDER);
        Content content = Content.read(listing.files(), new FileReader(config, known.memory(), entry -> known.looks().of(entry.path())), progress);
        known.memory().save();
        Outcome<Counts> counts = counts(request.site());
        List<Diagnostic> said = Stream.of(listing.skipped(), statics.skipped(), content.diagnostics(), counts.diagnostics())
                .flatMap(List::stream).toList();
        Map<String, FileEntry> staticFiles = new TreeMap<>(statics.files().stream()
                .collect(Collectors.toMap(entry -> entry.path().substring(STATIC_FOLDER.length() + 1), entry -> entry)));
        return new SiteSources(now, content, staticFiles, counts.value().orElse(Counts.none()), said, SiteLoader::size);
    }

    /** With {@code keepGoing}, articles that do not fit are left out until the rest does. */
    private Outcome<LoadedSite> library(SiteSources parts) {
        if (has(diagnostics) && !request.options().keepGoing()) {
            diagnostics.addAll(whatElse(parts));
            return failed();
        }
        SiteSources rest = parts;
        for (int round = 1;; round++) {
            Outcome<Library> library = withoutFaulty(rest);
            if (library.value().isPresent()) {
                diagnostics.addAll(library.diagnostics());
                return new Outcome.Made<>(loaded(rest, library.value().get()), diagnostics());
            }
            Set<String> named = culprits(library.diagnostics(), rest.content());
            Set<String> culprits = round <= ROUNDS_BY_FILE ? named : withNeighbours(named, rest.content());
            if (!request.options().keepGoing() || culprits.isEmpty()) {
                diagnostics.addAll(library.diagnostics());
                return failed();
            }
            diagnostics.addAll(library.diagnostics().stream().filter(Diagnostic::isError).toList());
            rest = rest.with(rest.content().without(culprits));
        }
    }

    /** Errors that the library finds besides: among the sound files, and in the links of the others as far as these can be made out. */
    private List<Diagnostic> whatElse(SiteSources parts) {
        Set<String> outlined = parts.content().outlines().stream().map(Article::path).collect(Collectors.toSet());
        Set<String> unread = new TreeSet<>(parts.content().faulty());
        unread.removeAll(outlined);
        List<Article> articles = new ArrayList<>(parts.content().articles());
        articles.addAll(parts.content().outlines());
        return library(parts, articles, unread).diagnostics().stream().filter(Diagnostic::isError)
                .filter(d -> LibraryMaker.isOfLink(d) || !outlined.contains(d.place().path().substring(
                        d.place().path().startsWith(Content.FOLDER) ? Content.FOLDER.length() : 0))).toList();
    }

    /** What lies in the folders of some files, they themselves included. */
    private static Set<String> withNeighbours(Set<String> paths, Content content) {
        Set<String> folders = paths.stream().map(SiteLoader::folder).collect(Collectors.toSet());
        return content.files().keySet().stream().filter(path -> paths.contains(path) || !folder(path).isEmpty() && folders.contains(folder(path)))
                .collect(Collectors.toSet());
    }

    /** With a slash at the end; empty for a file directly in {@code content/}. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Set<String> culprits(List<Diagnostic> diagnostics, Content content) {
        return diagnostics.stream().filter(Diagnostic::isError).map(d -> d.place().path())
                .filter(path -> path.startsWith(Content.FOLDER)).map(path -> path.substring(Content.FOLDER.length()))
                .filter(content.files()::containsKey).collect(Collectors.toSet());
    }

    private Outcome<Library> withoutFaulty(SiteSources parts) {
        return library(parts, parts.content().articles(), parts.content().faulty());
    }

    private Outcome<Library> library(SiteSources parts, List<Article> articles, Set<String> faulty) {
        Content content = parts.content();
        SiteFiles files = new SiteFiles(content.beside().keySet(), parts.statics().keySet(), faulty,
                path -> parts.sizes().apply(content.beside().get(path)));
        return LibraryMaker.make(new LibraryInput(articles,
                content.of(ReadFile.OfPage.class).stream().map(ReadFile.OfPage::page).toList(),
                content.of(ReadFile.OfCategory.class).stream().map(ReadFile.OfCategory::category).toList(),
                content.of(ReadFile.OfTopic.class).stream().map(ReadFile.OfTopic::topic).toList(),
                files, parts.counts(), LibrarySettings.of(config), parts.now(), request.options().drafts()));
    }

    private LoadedSite loaded(SiteSources parts, Library library) {
        Map<String, ReadFile.OfArticle> bodies = parts.content().of(ReadFile.OfArticle.class).stream()
                .collect(Collectors.toMap(file -> file.article().path(), file -> file));
        return new LoadedSite(config, parts.now(), library, bodies, parts.content().beside(), parts.statics(),
                parts.content().faulty().stream().map(path -> Content.FOLDER + path).collect(Collectors.toCollection(TreeSet::new)),
                diagnostics());
    }

    /** What {@code data/counts.csv} says, if it is there. */
    static Outcome<Counts> counts(Path site) {
        if (!Files.isRegularFile(site.resolve(COUNTS_FILE), LinkOption.NOFOLLOW_LINKS)) {
            return new Outcome.Made<>(Counts.none(), List.of());
        }
        Optional<FileEntry> entry = FolderWalk.walk(site, "data").files().stream()
                .filter(found -> found.path().equals(COUNTS_FILE)).findFirst();
        return entry.map(SiteLoader::counts).orElse(new Outcome.Made<>(Counts.none(), List.of()));
    }

    private static Outcome<Counts> counts(FileEntry entry) {
        List<Diagnostic> said = new ArrayList<>();
        Optional<Counts> counts = kept(SourceReader.read(entry), said).flatMap(file -> kept(SourceDecoder.decode(file), said))
                .flatMap(source -> kept(CountsReader.read(source), said));
        return counts.<Outcome<Counts>>map(made -> new Outcome.Made<>(made, said)).orElseGet(() -> new Outcome.Failed<>(said));
    }

    private static <T> Optional<T> kept(Outcome<T> outcome, List<Diagnostic> said) {
        said.addAll(outcome.diagnostics());
        return outcome.value();
    }

    static Optional<Size> size(FileEntry entry) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(entry.file(), LinkOption.NOFOLLOW_LINKS))) {
            return ImageSize.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(entry.path() + ": " + e.getMessage(), e);
        }
    }

    private static boolean has(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    private Outcome<LoadedSite> failed() {
        return new Outcome.Failed<>(diagnostics());
    }

    private List<Diagnostic> diagnostics() {
        return diagnostics.stream().distinct().sorted(Diagnostic.BY_PLACE).toList();
    }
}
