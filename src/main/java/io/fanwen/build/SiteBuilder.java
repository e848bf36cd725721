package io.fanwen.build;

import io.fanwen.address.Addresses;
import io.fanwen.address.Claim;
import io.fanwen.address.Collisions;
import io.fanwen.article.ArticleBody;
import io.fanwen.article.ArticleCodec;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.output.Output;
import io.fanwen.output.OutputFolder;
import io.fanwen.output.Refusal;
import io.fanwen.output.Staging;
import io.fanwen.output.Stamps;
import io.fanwen.page.Bodies;
import io.fanwen.page.Downloads;
import io.fanwen.page.Neighbours;
import io.fanwen.page.Page;
import io.fanwen.page.PageInput;
import io.fanwen.page.Pages;
import io.fanwen.source.Looks;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.theme.Theme;
import io.fanwen.theme.ThemeLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Builds a site: reads it, makes its pages, and puts the whole in the place of what was published before. */
public final class SiteBuilder {
    /** What is in these is what a site is made from; none of it may be published over. */
    private static final List<String> SOURCES = List.of("content", "static", "themes", "data");
    /** Files of {@code static/} that are the site's picture for tabs and bookmarks; the first there is. */
    private static final List<String> ICONS = List.of("favicon.svg", "favicon.png", "favicon.ico");

    private final BuildRequest request;
    private final Progress progress;

    private SiteBuilder(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * Builds the site.
     *
     * @throws IOException          if the machine fails; what was published before is untouched, or will be made whole by the next command
     * @throws UncheckedIOException likewise
     * @throws Refusal              if the published folder may not be written to
     */
    public static BuildResult build(BuildRequest request, Progress progress) throws IOException, Refusal {
        return new SiteBuilder(request, progress).build();
    }

    /** The folders of a site that hold what it is made from. */
    public static List<Path> sources(Path site) {
        return SOURCES.stream().map(site::resolve).toList();
    }

    private BuildResult build() throws IOException, Refusal {
        List<Path> sources = sources(request.site());
        OutputFolder.finish(request.out(), request.site(), sources);
        Outcome<SiteConfig> config = SiteConfigReader.read(request.site(), request.environment());
        if (config.value().isEmpty()) {
            return new BuildResult.Faulty(config.diagnostics());
        }
        Optional<Early> early = early();
        Looks looks = SiteLoader.looks(request);
        Optional<BuildResult.Published> quick = early.isPresent() ? quick(early.get(), config.value().get(), looks, sources) : Optional.empty();
        return quick.isPresent() ? quick.get() : build(config, looks, early, sources);
    }

    /** What is known of the published folder; read while the sources are looked at. */
    private record Early(FolderMemory memory, CompletableFuture<Stamps> stamps) {}

    private Optional<Early> early() throws IOException {
        if (!Files.isDirectory(request.out())) {
            return Optional.empty();
        }
        FolderMemory memory = FolderMemory.of(request.cache(), request.out().toRealPath());
        return Optional.of(new Early(memory, CompletableFuture.supplyAsync(memory::known)));
    }

    /** What this build comes to, if that is what the last one did, or only assets have changed since. */
    private Optional<BuildResult.Published> quick(Early early, SiteConfig config, Looks looks, List<Path> sources) throws IOException, Refusal {
        if (request.options().clean() || looks.besides().isEmpty()) {
            return Optional.empty();
        }
        FolderMemory memory = early.memory();
        LastBuild.Inputs inputs = LastBuild.Inputs.of(request, looks);
        Optional<LastBuild> last = memory.last().read(LastBuild::read).filter(found -> found.inputs().besides().equals(inputs.besides())
                && Today.of(request.now(), request.clock(), config.zone()).filter(found.turns()::hold).isPresent());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        try (OutputFolder folder = OutputFolder.open(request.out(), request.site(), sources)) {
            Stamps known = joined(early.stamps());
            if (!folder.fingerprint().equals(last.get().site()) || !folder.isAsLeft(known)) {
                return Optional.empty();
            }
            return inputs.whole().isPresent() && inputs.equals(last.get().inputs()) ? last.map(LastBuild::again)
                    : new AssetUpdate(request.site(), config, memory).publish(folder, known, last.get().with(inputs));
        }
    }

    private BuildResult build(Outcome<SiteConfig> config, Looks looks, Optional<Early> early, List<Path> sources) throws IOException, Refusal {
        // Neither needs the other, and compiling templates takes a small site as long as all the rest.
        CompletableFuture<Outcome<Theme>> compiling = CompletableFuture.supplyAsync(() -> theme(config.value().get()));
        try (ArticleMemory memory = SiteLoader.memory(request, config.value().get())) {
            Outcome<LoadedSite> site = SiteLoader.load(request, config.value().get(), new SiteLoader.Known(memory, looks), progress);
            Outcome<Theme> theme = joined(compiling);
            List<Diagnostic> said = joined(List.of(config.diagnostics(), theme.diagnostics(), site.diagnostics()));
            if (theme.value().isEmpty() || site.value().isEmpty()) {
                return new BuildResult.Faulty(said);
            }
            try (OutputFolder folder = OutputFolder.open(request.out(), request.site(), sources)) {
                return publish(folder, new Found(site.value().get(), theme.value().get(), looks, early, memory, said));
            }
        }
    }

    /** What is to be published, and what finding it took. */
    private record Found(LoadedSite site, Theme theme, Looks looks, Optional<Early> early, ArticleMemory memory, List<Diagnostic> said) {}

    private Outcome<Theme> theme(SiteConfig config) {
        return ThemeLoader.load(request.site().resolve("themes"), config.theme(), config.language());
    }

    private BuildResult publish(OutputFolder folder, Found found) throws IOException, Refusal {
        LoadedSite site = found.site();
        WordMaker words = new WordMaker(site, found.theme(), bodies(site));
        RelatedNeighbours.Memory related = RelatedNeighbours.Memory.of(request.cache(), SiteLoader.articleKey(site.config()));
        RelatedNeighbours neighbours = new RelatedNeighbours(site, related);
        List<Page> pages = pages(site, found.theme(), words.downloads(), neighbours);
        List<Output> copies = copies(site, found.theme());
        List<Diagnostic> wrong = new ArrayList<>(collisions(pages, copies, words.files()));
        FolderMemory remembered = found.early().map(Early::memory).orElseGet(() -> FolderMemory.of(request.cache(), folder.folder()));
        PageMemory memory = PageMemory.load(remembered.pages());
        Staging staging = folder.stage(request.options().clean(), found.early().map(early -> joined(early.stamps())).orElseGet(remembered::known));
        PageMaker maker = new PageMaker(found.theme(), staging, memory);
        SearchFiles search = new SearchFiles(site, staging, SearchMemory.file(request.cache()),
                new SearchFiles.Earlier(folder.folder(), found.memory()));
        if (wrong.isEmpty()) {
            // No page shows anything of the index, and making it uses one core.
            CompletableFuture<Void> indexing = CompletableFuture.runAsync(() -> search.make(memory));
            copies.parallelStream().forEach(output -> PageMaker.add(staging, output));
            words.make(staging, memory, progress);
            neighbours.await();
            wrong.addAll(render(pages, maker));
            joined(indexing);
        }
        if (!wrong.isEmpty()) {
            return new BuildResult.Faulty(joined(List.of(found.said(), wrong)));
        }
        Staging.Report report = staging.commit();
        Map<String, PageMemory.MadePage> made = new HashMap<>();
        Stream.of(maker.from(), words.from(), search.from()).forEach(all -> all.forEach(
                (path, fingerprint) -> made.put(path, new PageMemory.MadePage(fingerprint, staging.fingerprint(path)))));
        int total = (int) Stream.concat(pages.stream().map(Page::outputPath), copies.stream().map(Output::path))
                .filter(BuildResult.Tally::isPage).count();
        boolean forgot = found.memory().forgot() || remembered.lost() || related.lost() || search.forgot();
        BuildResult.Published published = new BuildResult.Published(BuildResult.Tally.of(true, total, report),
                BuildResult.Tally.of(false, pages.size() + copies.size() + words.files().size() + search.from().size() - total, report), report,
                new BuildResult.Work(found.memory().read(), maker.rendered().get(), forgot), site.library().heldBack(),
                site.leftOut(), found.said());
        remembered.pages().write(new PageMemory(made)::write);
        remembered.stamps().write(staging.stamps()::writeTo);
        remember(published, found, staging.fingerprint(), remembered.last());
        return published;
    }

    /** Not where something was left out: what would be said of it is not all kept. */
    private void remember(BuildResult.Published published, Found found, Fingerprint folder, CacheFile file) {
        if (found.looks().besides().isEmpty() || !published.leftOut().isEmpty()) {
            file.delete();
            return;
        }
        file.write(new LastBuild(LastBuild.Inputs.of(request, found.looks()), found.site().library().turns(), folder, published.pages().total(),
                published.files().total(), published.heldBack(), published.diagnostics())::write);
    }

    static List<Page> pages(LoadedSite site, Theme theme, Downloads downloads, Neighbours neighbours) {
        return Pages.of(new PageInput(site.config(), site.library(), neighbours, bodies(site), downloads, icon(site),
                theme.pageWords(), theme.markdownWords()));
    }

    static Optional<String> icon(LoadedSite site) {
        return ICONS.stream().filter(site.statics()::containsKey).findFirst();
    }

    static Bodies bodies(LoadedSite site) {
        ArticleCodec codec = new ArticleCodec();
        return new Bodies() {
            @Override
            public ArticleBody of(String path) {
                return codec.decodeBody(site.bodies().get(path).body().bytes());
            }

            @Override
            public Fingerprint fingerprint(String path) {
                return site.bodies().get(path).fingerprint();
            }
        };
    }

    static List<Output> copies(LoadedSite site, Theme theme) {
        List<Output> copies = new ArrayList<>();
        theme.assets().forEach(asset -> copies.add(AssetUpdate.output(asset)));
        site.statics().forEach((path, entry) -> copies.add(new Output(path, new Output.Copy(entry.file()), entry.path())));
        site.library().attachments().forEach(attachment -> copies.add(new Output(Addresses.file(attachment.address()),
                new Output.Copy(site.beside().get(attachment.path()).file()), Content.FOLDER + attachment.path())));
        return copies;
    }

    /** The library has compared what authors name; here everything meets everything, lists and feeds and the theme's files included. */
    static List<Diagnostic> collisions(List<Page> pages, List<Output> copies, List<WordFile> words) {
        List<Claim> claims = new ArrayList<>(pages.size() + copies.size() + words.size());
        pages.forEach(page -> claims.add(new Claim(page.outputPath(), page.source(), Place.file(page.source()))));
        copies.forEach(copy -> claims.add(new Claim(copy.path(), copy.source(), Place.file(copy.source()))));
        words.forEach(word -> claims.add(new Claim(word.outputPath(), word.source(), word.article().article().place())));
        return Collisions.find(claims);
    }

    private Collection<Diagnostic> render(List<Page> pages, PageMaker maker) {
        Set<Diagnostic> wrong = ConcurrentHashMap.newKeySet();
        progress.begin(Progress.Stage.PAGES, pages.size());
        pages.parallelStream().forEach(page -> {
            maker.make(page).ifPresent(wrong::add);
            progress.step();
        });
        return wrong;
    }

    /** What another thread makes, or its fault as if it had been made here. */
    static <T> T joined(CompletableFuture<T> making) {
        try {
            return making.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw e;
        }
    }

    static List<Diagnostic> joined(List<Collection<Diagnostic>> parts) {
        return parts.stream().flatMap(Collection::stream).distinct().sorted(Diagnostic.BY_PLACE).toList();
    }
}
