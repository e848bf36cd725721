package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.fields.Moment;
import io.fanwen.library.LibrarySettings;
import io.fanwen.source.Look;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.theme.Asset;
import io.fanwen.theme.Theme;
import io.fanwen.theme.ThemeLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A site that is kept in memory while its author works on it. {@link #update} takes in what changed; {@link #state} says what there is now.
 *
 * <p>What only gives articles other texts, or moves them in lists, costs little more than reading them; anything else makes the library or
 * the list of pages anew, from articles that are not read again. Nothing is written but what builds remember in {@code .fanwen/}, and that when the site is
 * opened or its content settings change.
 *
 * <p>Thread-safe; one update at a time.
 */
public final class LiveSite implements AutoCloseable {
    /** What to look at if anything may have changed, relative to the site's folder. */
    public static final Set<String> EVERYTHING = Set.of("content", SiteLoader.STATIC_FOLDER, "themes", "data", SiteConfigReader.SETTINGS,
            SiteConfigReader.LOCAL_SETTINGS);

    private final BuildRequest request;
    private final HeldSources sources;
    private EditionMemory memory = new EditionMemory();
    private final Reading reading = new Reading();
    private Outcome<SiteConfig> config;
    private Optional<Outcome<Theme>> theme = Optional.empty();
    private Optional<Whole> whole = Optional.empty();
    /** Files that changed since the site was last put together without errors. */
    private final SortedSet<String> pending = new TreeSet<>();
    private boolean otherSettings = true;
    private boolean otherTheme = true;
    private volatile State state = new State(0, Optional.empty(), List.of());

    /**
     * @param number      of the update that made it, from 1
     * @param edition     the last that had no errors; empty if there was none yet
     * @param diagnostics everything there is to say of the sources as they are now; with errors if the edition is older than they are
     */
    public record State(long number, Optional<Edition> edition, List<Diagnostic> diagnostics) {
        /** Whether the edition is what the sources come to now. */
        public boolean isSound() {
            return edition.isPresent() && diagnostics.stream().noneMatch(Diagnostic::isError);
        }
    }

    /**
     * What an update did.
     *
     * @param changed files of the site that came, went or changed, by path; folders of the theme as they were named
     * @param read    how many Markdown files were read
     * @param extent  how much was put together again
     */
    public record Update(SortedSet<String> changed, int read, Extent extent) {}

    /** How much an update put together again; {@link #ARTICLES}: some articles, and the lists they stand in. */
    public enum Extent { NOTHING, ARTICLES, SITE }

    /** @param said by the library alone, not of single files */
    private record Whole(LoadedSite site, Edition edition, List<Diagnostic> said) {}

    private LiveSite(BuildRequest request) {
        this.request = request;
        config = SiteConfigReader.read(request.site(), request.environment());
        sources = new HeldSources(request.site());
    }

    /**
     * Reads a site whole.
     *
     * @param request the folder to publish to is not looked at; faulty articles are never left out
     * @throws IOException          if the machine cannot read a file
     * @throws UncheckedIOException likewise
     */
    public static LiveSite open(BuildRequest request) throws IOException {
        LiveSite site = new LiveSite(request);
        site.update(EVERYTHING, request.clock());
        return site;
    }

    /** What there is now. */
    public State state() {
        return state;
    }

    /**
     * Takes in changes.
     *
     * @param paths what may have changed, relative to the site's folder: files or folders. What changed and is not named is missed
     * @param clock the machine's time
     * @throws IOException          if the machine cannot read a file; the state stays, and the paths are to be named again
     * @throws UncheckedIOException likewise
     */
    public synchronized Update update(Collection<String> paths, Instant clock) throws IOException {
        int before = sources.read();
        SortedSet<String> changed = new TreeSet<>();
        readSettings(paths, changed);
        if (config.value().isPresent()) {
            changed.addAll(read(config.value().get(), paths));
            readTheme(config.value().get(), paths, changed);
        }
        pending.addAll(changed);
        Optional<Moment> now = config.value().map(known -> now(known, clock));
        boolean due = now.isPresent() && whole.isPresent() && sources.turns(whole.get().site().now(), now.get());
        boolean nothing = changed.isEmpty() && !due && state.number() > 0;
        Extent extent = nothing ? Extent.NOTHING : put(now, due);
        return new Update(changed, sources.read() - before, extent);
    }

    /**
     * All articles, those that are held back among them, without those that have errors: for their author, not for readers. Waits for an
     * update that is under way.
     *
     * @return with what there is to say of them; without a value if there are no settings or no library can be made
     */
    public Outcome<LoadedSite> everything(Instant clock) {
        BuildRequest all = new BuildRequest(request.site(), request.out(), request.environment(), request.now(), clock,
                new BuildRequest.Options(true, true, false));
        SiteConfig settings;
        SiteSources read;
        synchronized (this) {
            if (config.value().isEmpty()) {
                return new Outcome.Failed<>(config.diagnostics());
            }
            settings = config.value().get();
            Moment now = now(settings, clock);
            if (holdsNothingBack(now)) {
                LoadedSite site = whole.orElseThrow().site();
                return new Outcome.Made<>(site, site.diagnostics());
            }
            read = sources.sources(now);
        }
        return SiteLoader.assemble(all, settings, read);
    }

    /** Whether what readers see is all there is. */
    private boolean holdsNothingBack(Moment now) {
        return state.isSound() && pending.isEmpty() && whole.filter(made -> made.site().library().heldBack().isEmpty()
                && !sources.turns(made.site().now(), now)).isPresent();
    }

    @Override
    public void close() throws IOException {
        reading.close();
    }

    private void readSettings(Collection<String> paths, SortedSet<String> changed) {
        List<String> named = paths.stream().filter(path -> path.equals(SiteConfigReader.SETTINGS) || path.equals(SiteConfigReader.LOCAL_SETTINGS))
                .toList();
        if (!named.isEmpty()) {
            Outcome<SiteConfig> read = SiteConfigReader.read(request.site(), request.environment());
            if (!read.equals(config)) {
                config = read;
                otherSettings = true;
                changed.addAll(named);
            }
        }
    }

    private SortedSet<String> read(SiteConfig settings, Collection<String> paths) throws IOException {
        return reading.isFor(settings) ? sources.refresh(paths, reading.reader) : reading.open(settings);
    }

    private void readTheme(SiteConfig settings, Collection<String> paths, SortedSet<String> changed) {
        List<String> named = paths.stream().filter(path -> path.equals("themes") || path.startsWith("themes/")).toList();
        if (otherSettings || !named.isEmpty()) {
            theme = Optional.of(ThemeLoader.load(request.site().resolve("themes"), settings.theme(), settings.language()));
            otherTheme = true;
            changed.addAll(named);
        }
    }

    private Moment now(SiteConfig settings, Instant clock) {
        return Today.of(request.now(), clock, settings.zone())
                .orElseThrow(() -> new IllegalArgumentException("not a day: " + request.now()));
    }

    private Extent put(Optional<Moment> now, boolean due) {
        boolean sound = theme.flatMap(Outcome::value).isPresent() && sources.said().stream().noneMatch(Diagnostic::isError);
        Optional<Whole> before = sound && !due ? whole : Optional.empty();
        Optional<Whole> changed = otherSettings ? Optional.empty() : before.flatMap(this::withArticles);
        if (changed.isPresent()) {
            accept(changed.get());
            return Extent.ARTICLES;
        }
        List<Diagnostic> wrong = now.map(known -> putAll(known, before.flatMap(this::underSettings))).orElse(config.diagnostics());
        if (!wrong.isEmpty()) {
            state = new State(state.number() + 1, state.edition(), wrong);
        }
        return Extent.SITE;
    }

    /** The site with some of its articles changed, if nothing else did since it was put together. */
    private Optional<Whole> withArticles(Whole before) {
        LoadedSite site = before.site();
        Map<String, ReadFile.OfArticle> bodies = new HashMap<>(site.bodies());
        List<Article> articles = new ArrayList<>();
        for (String path : pending) {
            Optional<ReadFile.OfArticle> article = sources.article(path);
            if (article.isPresent() && before.said().stream().allMatch(said -> holds(said, path, article.get().article()))) {
                articles.add(article.get().article());
                bodies.put(article.get().article().path(), article.get());
            } else if (!path.startsWith("themes")) {
                return Optional.empty();
            }
        }
        return site.library().with(articles).map(library -> new LoadedSite(site.config(), site.now(), library, bodies, site.beside(),
                site.statics(), site.leftOut(), joined(before.said())))
                .flatMap(changed -> edition(changed, before.edition()).map(edition -> new Whole(changed, edition, before.said())));
    }

    /** The site as it was under other settings, if these are nothing to its library and nothing else changed. */
    private Optional<Outcome<LoadedSite>> underSettings(Whole before) {
        LoadedSite site = before.site();
        SiteConfig settings = config.value().orElseThrow();
        boolean same = LibrarySettings.of(settings).equals(LibrarySettings.of(site.config())) && pending.stream().allMatch(path ->
                path.startsWith("themes") || path.equals(SiteConfigReader.SETTINGS) || path.equals(SiteConfigReader.LOCAL_SETTINGS));
        List<Diagnostic> said = SiteBuilder.joined(List.of(sources.said(), before.said()));
        return same ? Optional.of(new Outcome.Made<>(new LoadedSite(settings, site.now(), site.library(), site.bodies(), site.beside(),
                site.statics(), site.leftOut(), said), said)) : Optional.empty();
    }

    /** Whether what the library said is still to be said, in the same place, when an article has another text. */
    private static boolean holds(Diagnostic said, String path, Article after) {
        return !said.place().path().equals(path) || said.place().span().isEmpty() || after.front().places().containsValue(said.place())
                || after.references().stream().anyMatch(reference -> reference.place().equals(said.place()));
    }

    /** Of a site that differs in articles alone; empty if a new theme's files, or pages of lists, stand in the way of others. */
    private Optional<Edition> edition(LoadedSite changed, Edition before) {
        Theme shown = theme.flatMap(Outcome::value).orElseThrow();
        Edition edition = before.with(changed, shown, memory);
        // Only a file that the theme did not have before can be in the way, or a page that a list did not have.
        boolean sameFiles = (!otherTheme || assets(shown).equals(assets(before.theme())))
                && (changed.library().hasFilesOf(before.site().library()) || !before.isCrowded());
        return sameFiles || edition.collisions().isEmpty() ? Optional.of(edition) : Optional.empty();
    }

    private static Set<String> assets(Theme theme) {
        return theme.assets().stream().map(Asset::path).collect(Collectors.toSet());
    }

    /** Everything there is to say if something is wrong; otherwise the site is accepted. */
    private List<Diagnostic> putAll(Moment now, Optional<Outcome<LoadedSite>> again) {
        SiteSources read = sources.sources(now);
        Outcome<LoadedSite> loaded = again.orElseGet(() -> SiteLoader.assemble(request, config.value().orElseThrow(), read));
        Optional<Theme> shown = theme.flatMap(Outcome::value);
        if (loaded.value().isEmpty() || shown.isEmpty()) {
            return joined(loaded.diagnostics());
        }
        Edition edition = new Edition(loaded.value().get(), shown.get(), memory);
        List<Diagnostic> collisions = edition.collisions();
        if (!collisions.isEmpty()) {
            return SiteBuilder.joined(List.of(joined(loaded.diagnostics()), collisions));
        }
        memory.keepWords(WordFiles.files(loaded.value().get()));
        Set<Diagnostic> known = new HashSet<>(read.said());
        accept(new Whole(loaded.value().get(), edition,
                loaded.diagnostics().stream().filter(diagnostic -> !known.contains(diagnostic)).toList()));
        return List.of();
    }

    private void accept(Whole made) {
        whole = Optional.of(made);
        pending.clear();
        otherSettings = false;
        otherTheme = false;
        state = new State(state.number() + 1, Optional.of(made.edition()), joined(made.said()));
    }

    private List<Diagnostic> joined(List<Diagnostic> more) {
        return SiteBuilder.joined(List.of(config.diagnostics(), theme.map(Outcome::diagnostics).orElse(List.of()), sources.said(), more));
    }

    /** How files are read under the settings of now. */
    private final class Reading {
        private Optional<Fingerprint> key = Optional.empty();
        private Optional<ArticleMemory> remembered = Optional.empty();
        private FileReader reader;

        boolean isFor(SiteConfig settings) {
            return key.equals(Optional.of(SiteLoader.articleKey(settings)));
        }

        /** Reads everything, from memory where a build remembers it. */
        SortedSet<String> open(SiteConfig settings) throws IOException {
            close();
            ArticleMemory opened = SiteLoader.memory(request, settings);
            remembered = Optional.of(opened);
            reader = new FileReader(settings, opened, Look::at);
            sources.forget();
            // What is made of a file that is still the same may be something else under other settings.
            memory = new EditionMemory();
            SortedSet<String> all = sources.refresh(EVERYTHING, reader);
            opened.save();
            // From here on a build may have it: this one keeps in memory what it reads.
            opened.release();
            key = Optional.of(SiteLoader.articleKey(settings));
            return all;
        }

        void close() throws IOException {
            if (remembered.isPresent()) {
                remembered.get().close();
                remembered = Optional.empty();
            }
        }
    }
}
