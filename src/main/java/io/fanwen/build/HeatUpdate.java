package io.fanwen.build;

import io.fanwen.article.Article;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.heat.Asked.Part;
import io.fanwen.heat.Asked;
import io.fanwen.heat.HeatCounter.Kind;
import io.fanwen.heat.HeatCounter;
import io.fanwen.heat.LogChunks;
import io.fanwen.heat.RecentVisitors;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.CountsFile;
import io.fanwen.library.Library;
import io.fanwen.library.LibraryArticle;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Counts the visits, votes, downloads and copies that web-server logs tell of into {@code data/counts.csv}. Not thread-safe; another process waits. */
public final class HeatUpdate {
    private static final int MEGABYTE = 1 << 20;

    private final BuildRequest request;
    private final Progress progress;
    private final HeatFiles files;

    private HeatUpdate(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.files = new HeatFiles(request.site(), request.cache());
    }

    /**
     * A log to read.
     *
     * @param name for messages
     * @param size bytes, if that is known; else 0
     */
    public record Log(String name, long size, Opening opening) {}

    /** Opens a log from its beginning; the one who opened it closes it. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * What came of it.
     *
     * @param visits new ones, by path of the article
     * @param parts  new votes, downloads and copies
     * @param lines  how many lines of the logs came to what
     * @param cutOff names of gzipped logs that ended too early
     */
    public record Report(Map<String, Integer> visits, Map<Kind, Map<Part, Integer>> parts, Map<Kind, Long> lines, List<String> cutOff) {
        public Report {
            visits = Map.copyOf(visits);
            parts = Map.copyOf(parts);
            lines = Map.copyOf(lines);
            cutOff = List.copyOf(cutOff);
        }
    }

    /**
     * Reads the logs in their order and writes the counts.
     *
     * @throws IOException if a log cannot be read or the counts cannot be written; then no count has changed
     */
    public static Outcome<Report> run(BuildRequest request, List<Log> logs, Progress progress) throws IOException {
        Files.createDirectories(request.cache());
        try (FileChannel file = FileChannel.open(request.cache().resolve("heat.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Held until the file is closed, or the process ends.
            file.lock();
            return new HeatUpdate(request, progress).run(logs);
        }
    }

    private Outcome<Report> run(List<Log> logs) throws IOException {
        Outcome<SiteConfig> config = SiteConfigReader.read(request.site(), request.environment());
        if (config.value().isEmpty()) {
            return new Outcome.Failed<>(config.diagnostics());
        }
        Outcome<LoadedSite> site = SiteLoader.load(request, config.value().get(), Progress.SILENT);
        Outcome<Map<Long, LogChunks.Chunk>> known = files.chunks();
        if (site.value().isEmpty() || known.value().isEmpty()) {
            List<Diagnostic> wrong = new ArrayList<>(site.diagnostics());
            wrong.addAll(known.diagnostics());
            return new Outcome.Failed<>(wrong);
        }
        LogChunks chunks = new LogChunks(known.value().get());
        RecentVisitors visitors = files.visitors();
        RecentVisitors voters = files.voters();
        HeatCounter counter = new HeatCounter(asked(site.value().get()), chunks, visitors, voters);
        List<String> cutOff = read(logs, counter);
        files.write(counts(site.value().get().library(), counter), chunks, visitors, voters);
        return new Outcome.Made<>(report(counter, cutOff), site.diagnostics());
    }

    private static Report report(HeatCounter counter, List<String> cutOff) {
        Map<Kind, Long> lines = new EnumMap<>(Kind.class);
        Map<Kind, Map<Part, Integer>> parts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            lines.put(kind, counter.lines(kind));
        }
        List.of(Kind.VOTE, Kind.DOWNLOAD, Kind.COPY).forEach(kind -> parts.put(kind, counter.parts(kind)));
        return new Report(counter.visits(), parts, lines, cutOff);
    }

    private static Asked asked(LoadedSite site) {
        String base = URI.create(site.config().address().basePath()).getPath();
        Map<String, Part> files = new HashMap<>();
        WordFiles.files(site).forEach(word -> files.put(base + "/" + word.outputPath(),
                new Part(word.article().path(), word.piece().map(Article.Piece::number).orElse(0))));
        Map<String, Integer> pieces = new HashMap<>();
        site.library().articles().forEach(article -> pieces.put(article.path(), article.article().pieces().size()));
        Optional<String> ballot = site.config().votes() ? Optional.of(base + BuiltIn.BALLOT) : Optional.empty();
        return new Asked(articles(site), files, ballot, pieces);
    }

    /** A page is also asked for without what servers add by themselves. */
    private static Map<String, String> articles(LoadedSite site) {
        String base = URI.create(site.config().address().basePath()).getPath();
        Map<String, String> articles = new HashMap<>();
        for (LibraryArticle article : site.library().articles()) {
            String address = base + article.address();
            articles.put(address, article.path());
            if (address.endsWith("/")) {
                articles.put(address + "index.html", article.path());
            }
        }
        for (LibraryArticle article : site.library().articles()) {
            String address = base + article.address();
            if (address.endsWith(".html")) {
                articles.putIfAbsent(address.substring(0, address.length() - ".html".length()), article.path());
            }
        }
        return articles;
    }

    /** Heat and useful counts as they are now; of downloads and copies only what is new, for nothing else shows them. */
    private static List<CountsFile.Count> counts(Library library, HeatCounter counter) {
        List<CountsFile.Count> counts = new ArrayList<>();
        counter.visits().forEach((path, more) -> counts.add(new CountsFile.Count(path, 0, CountsFile.Column.HEAT,
                sum(library.article(path).orElseThrow().heat(), more))));
        counter.parts(Kind.VOTE).forEach((part, more) -> {
            LibraryArticle article = library.article(part.article()).orElseThrow();
            counts.add(new CountsFile.Count(part.article(), part.piece(), CountsFile.Column.USEFUL,
                    sum(article.useful(article.article().pieces().get(part.piece() - 1)), more)));
        });
        counter.parts(Kind.DOWNLOAD).forEach((part, more) -> counts.add(new CountsFile.Count(part.article(), part.piece(),
                CountsFile.Column.DOWNLOADS, more)));
        counter.parts(Kind.COPY).forEach((part, more) -> counts.add(new CountsFile.Count(part.article(), part.piece(),
                CountsFile.Column.COPIES, more)));
        return counts;
    }

    private static int sum(OptionalInt before, int more) {
        return (int) Math.min(Integer.MAX_VALUE, (long) before.orElse(0) + more);
    }

    private List<String> read(List<Log> logs, HeatCounter counter) throws IOException {
        progress.begin(Progress.Stage.LOGS, (int) (logs.stream().mapToLong(Log::size).sum() / MEGABYTE));
        List<String> cutOff = new ArrayList<>();
        for (Log log : logs) {
            try (InputStream in = new Watched(log.opening().open(), progress)) {
                if (!counter.read(in)) {
                    cutOff.add(log.name());
                }
            }
        }
        return cutOff;
    }

    /** Says how far a log was read, a megabyte a step. */
    private static final class Watched extends FilterInputStream {
        private final Progress progress;
        private long read;

        Watched(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int more = super.read(bytes, from, most);
            long before = read;
            read += Math.max(0, more);
            for (long step = before / MEGABYTE; step < read / MEGABYTE; step++) {
                progress.step();
            }
            return more;
        }
    }
}
