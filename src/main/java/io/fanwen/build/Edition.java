package io.fanwen.build;

import io.fanwen.address.Addresses;
import io.fanwen.address.Collisions;
import io.fanwen.library.Library;
import io.fanwen.library.LibraryArticle;
import io.fanwen.output.Output;
import io.fanwen.page.Page;
import io.fanwen.page.PageInput;
import io.fanwen.page.Pages;
import io.fanwen.text.Diagnostic;
import io.fanwen.theme.RenderException;
import io.fanwen.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A site as it would be published at one moment, each file of it made when it is asked for. Immutable; may be asked by several threads.
 *
 * <p>What it answers are the bytes that {@link SiteBuilder} would publish of the same sources. The pictures and files that a site copies are
 * read from where they lie, and so are as they are now.
 */
public final class Edition {
    private static final String SEARCH = "search/";

    private final LoadedSite site;
    private final Theme theme;
    private final PageInput input;
    private final LiveWords words;
    private final Lazy<List<Page>> pages;
    private final Lazy<SortedMap<String, Supplier<Output>>> outputs;
    private final Lazy<Map<String, byte[]>> search;
    private final Lazy<Boolean> crowded;
    /** Paths of articles by that of their page. */
    private final Map<String, String> articles;

    /** @param memory what editions hand on to the next */
    Edition(LoadedSite site, Theme theme, EditionMemory memory) {
        this(site, theme, memory, articles(site.library()), Optional.empty());
    }

    private Edition(LoadedSite site, Theme theme, EditionMemory memory, Map<String, String> articles, Optional<Lazy<Boolean>> crowded) {
        this.site = site;
        this.theme = theme;
        this.articles = articles;
        words = new LiveWords(site, theme, memory);
        input = new PageInput(site.config(), site.library(), memory.neighbours(site), SiteBuilder.bodies(site), words.downloads(),
                SiteBuilder.icon(site), theme.pageWords(), theme.markdownWords());
        pages = new Lazy<>(() -> Pages.of(input));
        outputs = new Lazy<>(this::allOutputs);
        search = new Lazy<>(() -> memory.search(site));
        this.crowded = crowded.orElseGet(() -> new Lazy<>(this::looksCrowded));
    }

    /** An edition of a site of which some articles have changed, though none its address; with the same files beside articles. */
    Edition with(LoadedSite changed, Theme shown, EditionMemory memory) {
        return new Edition(changed, shown, memory, articles, shown == theme ? Optional.of(crowded) : Optional.empty());
    }

    /** Whether a page that comes only because articles move in lists may meet what is there already. */
    boolean isCrowded() {
        return crowded.get();
    }

    private boolean looksCrowded() {
        Library library = site.library();
        return Stream.of(articles.keySet().stream(), library.pages().stream().map(page -> Addresses.file(page.address())),
                library.redirects().stream().map(redirect -> Addresses.file(redirect.from())),
                SiteBuilder.copies(site, theme).stream().map(Output::path))
                .flatMap(paths -> paths).map(Collisions::key).anyMatch(Pages::mayCome);
    }

    /** What is wrong with how all the files stand beside each other. */
    List<Diagnostic> collisions() {
        return SiteBuilder.collisions(pages.get(), SiteBuilder.copies(site, theme), WordFiles.files(site));
    }

    /**
     * A file of the site.
     *
     * @param path as in {@link Output#path()}
     * @return empty if the site has no such file
     * @throws RenderException if the theme's template cannot show the page
     */
    public Optional<Output> output(String path) {
        String article = articles.get(path);
        if (article != null) {
            // Without the list of all pages, which takes longer to make than the page.
            return site.library().article(article).map(found -> output(Pages.article(input, found)));
        }
        if (path.startsWith(SEARCH)) {
            return Optional.ofNullable(search.get().get(path)).map(bytes -> new Output(path, new Output.Bytes(bytes), SearchFiles.SOURCE));
        }
        return Optional.ofNullable(outputs.get().get(path)).map(Supplier::get);
    }

    /** The paths of all files. Makes the search index if it was not asked for yet. */
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>(outputs.get().keySet());
        paths.addAll(search.get().keySet());
        return Collections.unmodifiableSortedSet(paths);
    }

    /** What the site was made of. */
    public LoadedSite site() {
        return site;
    }

    /** The theme that shows it. */
    public Theme theme() {
        return theme;
    }

    private SortedMap<String, Supplier<Output>> allOutputs() {
        SortedMap<String, Supplier<Output>> all = new TreeMap<>();
        pages.get().forEach(page -> all.put(page.outputPath(), () -> output(page)));
        SiteBuilder.copies(site, theme).forEach(copy -> all.put(copy.path(), () -> copy));
        WordFiles.files(site).forEach(word -> all.put(word.outputPath(), () -> words.output(word)));
        return all;
    }

    private Output output(Page page) {
        byte[] bytes = page.content() instanceof Page.Templated templated
                ? theme.render(templated.template(), templated.view().get()).getBytes(StandardCharsets.UTF_8)
                : ((Page.Made) page.content()).bytes().get();
        return new Output(page.outputPath(), new Output.Bytes(bytes), page.source());
    }

    private static Map<String, String> articles(Library library) {
        Map<String, String> articles = new HashMap<>(library.articles().size() * 4 / 3 + 1);
        for (LibraryArticle article : library.articles()) {
            articles.put(Addresses.file(article.address()), article.path());
        }
        return articles;
    }
}
