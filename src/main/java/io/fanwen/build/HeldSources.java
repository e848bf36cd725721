package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.article.FrontMatter;
import io.fanwen.fields.Moment;
import io.fanwen.library.Counts;
import io.fanwen.source.FileEntry;
import io.fanwen.source.FolderWalk;
import io.fanwen.source.Look;
import io.fanwen.source.SourceFile;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a site as read, kept so that only those that changed need be read again. Not thread-safe.
 *
 * <p>Whoever hears of changes names paths, of files or of folders; more than did change is no harm. A file whose bytes are the same has
 * not changed.
 */
final class HeldSources {
    private static final int MANY = 64;
    private static final List<String> FOLDERS = List.of("content", SiteLoader.STATIC_FOLDER);

    private final Path site;
    /** By path from the site's folder, in its order. */
    private final TreeMap<String, Held> files = new TreeMap<>();
    private final TreeMap<String, Diagnostic> skipped = new TreeMap<>();
    private Outcome<Counts> counts = new Outcome.Made<>(Counts.none(), List.of());
    private int read;

    /**
     * @param look    from before it was read; empty where the system tells none
     * @param at      nanoseconds since 1970, before it was looked at
     * @param print   of its bytes; empty for what is not read
     * @param outcome of reading it; empty for what is copied
     * @param outline what could be made out of an article with errors
     */
    private record Held(FileEntry entry, Optional<Look> look, long at, Optional<Fingerprint> print, Optional<Outcome<ReadFile>> outcome,
            Optional<Article> outline) {
        boolean mayHaveChanged(FileEntry now) {
            return look.filter(seen -> seen.settledAt(at)).isEmpty() || !Look.at(now).equals(look);
        }

        boolean looksLike(Held now) {
            return entry.looksLike(now.entry) && look.equals(now.look);
        }
    }

    HeldSources(Path site) {
        this.site = site;
    }

    /** How many Markdown files have been read so far. */
    int read() {
        return read;
    }

    /** All files are to be read again when they are next looked for: what they come to depends on other settings now. */
    void forget() {
        files.clear();
        skipped.clear();
    }

    /**
     * Looks at paths again.
     *
     * @param paths relative to the site's folder, of files or folders; those outside of what is read here are passed over
     * @return the files that came, went or changed
     */
    SortedSet<String> refresh(Collection<String> paths, FileReader reader) {
        SortedSet<String> changed = new TreeSet<>();
        for (String path : outermost(paths)) {
            if (FOLDERS.stream().anyMatch(folder -> isIn(path, folder))) {
                refresh(path, reader, changed);
            }
        }
        if (paths.stream().anyMatch(path -> isIn(SiteLoader.COUNTS_FILE, path))) {
            Outcome<Counts> before = counts;
            counts = SiteLoader.counts(site);
            if (!before.equals(counts)) {
                changed.add(SiteLoader.COUNTS_FILE);
            }
        }
        return changed;
    }

    /** @param now what counts as now */
    SiteSources sources(Moment now) {
        SortedMap<String, ReadFile> read = new TreeMap<>();
        Map<String, FileEntry> beside = new TreeMap<>();
        SortedSet<String> faulty = new TreeSet<>();
        List<Article> outlines = new ArrayList<>();
        below("content").forEach((path, file) -> {
            String inside = path.substring(Content.FOLDER.length());
            if (file.outcome().isEmpty()) {
                beside.put(inside, file.entry());
            } else {
                file.outcome().get().value().ifPresentOrElse(value -> read.put(inside, value), () -> faulty.add(inside));
                file.outline().ifPresent(outlines::add);
            }
        });
        Map<String, FileEntry> statics = new TreeMap<>();
        below(SiteLoader.STATIC_FOLDER).forEach((path, file) -> statics.put(path.substring(SiteLoader.STATIC_FOLDER.length() + 1), file.entry()));
        Content content = new Content(read, beside, faulty, outlines, List.of());
        return new SiteSources(now, content, statics, counts.value().orElse(Counts.none()), said(), SiteLoader::size);
    }

    /** Everything there is to say of the files, each by itself. */
    List<Diagnostic> said() {
        return Stream.of(skipped.values().stream(), files.values().stream().flatMap(file -> file.outcome().stream())
                .flatMap(outcome -> outcome.diagnostics().stream()), counts.diagnostics().stream()).flatMap(all -> all).toList();
    }

    /** An article as read; empty if the file is none, or is faulty. @param path from the site's folder */
    Optional<ReadFile.OfArticle> article(String path) {
        return Optional.ofNullable(files.get(path)).flatMap(Held::outcome).flatMap(Outcome::value)
                .filter(ReadFile.OfArticle.class::isInstance).map(ReadFile.OfArticle.class::cast);
    }

    /** Whether something comes or goes between two moments by what the files say of themselves. */
    boolean turns(Moment from, Moment to) {
        return from.compareTo(to) != 0 && files.values().stream().flatMap(file -> file.outcome().flatMap(Outcome::value).stream())
                .flatMap(HeldSources::fronts).flatMap(front -> Stream.of(front.date(), front.expires())).flatMap(Optional::stream)
                .anyMatch(turn -> from.compareTo(turn) < 0 && turn.compareTo(to) <= 0);
    }

    private static Stream<FrontMatter> fronts(ReadFile file) {
        if (file instanceof ReadFile.OfArticle article) {
            return Stream.of(article.article().front());
        }
        return file instanceof ReadFile.OfPage page ? Stream.of(page.page().front())
                : file instanceof ReadFile.OfCategory category ? Stream.of(category.category().defaults()) : Stream.of();
    }

    private void refresh(String path, FileReader reader, SortedSet<String> changed) {
        Instant clock = Instant.now();
        long at = TimeUnit.SECONDS.toNanos(clock.getEpochSecond()) + clock.getNano();
        FolderWalk.Listing listing = FolderWalk.below(site, path);
        Map<String, FileEntry> there = listing.files().stream().collect(Collectors.toMap(FileEntry::path, entry -> entry));
        SortedMap<String, Held> known = below(path);
        List<String> gone = known.keySet().stream().filter(name -> !there.containsKey(name)).toList();
        List<FileEntry> suspects = there.values().stream().filter(entry -> !known.containsKey(entry.path())
                || known.get(entry.path()).mayHaveChanged(entry)).sorted(Comparator.comparing(FileEntry::path)).toList();
        List<Optional<Held>> looks = (suspects.size() > 1 ? suspects.parallelStream() : suspects.stream())
                .map(entry -> look(entry, at, Optional.ofNullable(known.get(entry.path())), reader)).toList();
        gone.forEach(name -> forget(name, changed));
        for (int i = 0; i < looks.size(); i++) {
            keep(suspects.get(i).path(), looks.get(i), changed);
        }
        skipped.keySet().removeIf(name -> isIn(name, path));
        listing.skipped().forEach(diagnostic -> skipped.put(diagnostic.place().path(), diagnostic));
    }

    private void forget(String path, SortedSet<String> changed) {
        if (files.remove(path) != null) {
            changed.add(path);
        }
    }

    private void keep(String path, Optional<Held> look, SortedSet<String> changed) {
        if (look.isEmpty()) {
            forget(path, changed);
            return;
        }
        Held before = files.put(path, look.get());
        boolean same = before != null && before.print().equals(look.get().print())
                && (before.print().isPresent() || before.looksLike(look.get()));
        if (!same) {
            changed.add(path);
            read += look.get().outcome().isPresent() ? 1 : 0;
        }
    }

    /** Empty for a file that is gone by now. */
    private static Optional<Held> look(FileEntry entry, long at, Optional<Held> before, FileReader reader) {
        Optional<Look> look = Look.at(entry);
        if (!FileReader.reads(entry) || !isIn(entry.path(), "content")) {
            return Optional.of(new Held(entry, look, at, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        try {
            Optional<Fingerprint> print = SourceReader.read(entry).value().map(SourceFile::fingerprint);
            if (print.isPresent() && before.isPresent() && before.get().print().equals(print)) {
                return Optional.of(new Held(entry, look, at, print, before.get().outcome(), before.get().outline()));
            }
            Outcome<ReadFile> outcome = reader.read(entry);
            Optional<Article> outline = outcome.value().isEmpty() && FileReader.isArticle(entry) ? reader.outline(entry) : Optional.empty();
            return Optional.of(new Held(entry, look, at, print, Optional.of(outcome), outline));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What is at a path and below it. */
    private SortedMap<String, Held> below(String path) {
        SortedMap<String, Held> all = new TreeMap<>(files.subMap(path + "/", path + "0"));
        Optional.ofNullable(files.get(path)).ifPresent(file -> all.put(path, file));
        return all;
    }

    /** Without those that lie below another one. */
    private static List<String> outermost(Collection<String> paths) {
        return paths.size() > MANY ? topFolders(paths) : paths.stream().distinct()
                .filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && isIn(path, other))).toList();
    }

    /** Of very many paths the top folders: walking these once costs less than comparing and looking at each. */
    private static List<String> topFolders(Collection<String> paths) {
        return FOLDERS.stream().filter(folder -> paths.stream().anyMatch(path -> isIn(path, folder))).toList();
    }

    private static boolean isIn(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder) && path.length() > folder.length() && path.charAt(folder.length()) == '/';
    }
}
