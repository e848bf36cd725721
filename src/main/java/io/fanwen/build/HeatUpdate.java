package io.fanwen.build;

import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.heat.HeatCounter;
import io.fanwen.heat.LogChunks;
import io.fanwen.heat.RecentVisitors;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the visits that web-server logs tell of into {@code data/counts.csv}. Not thread-safe; another process waits. */
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
     * @param lines  how many lines of the logs came to what
     * @param cutOff names of gzipped logs that ended too early
     */
    public record Report(Map<String, Integer> visits, Map<HeatCounter.Kind, Long> lines, List<String> cutOff) {
        public Report {
            visits = Map.copyOf(visits);
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
        HeatCounter counter = new HeatCounter(articles(site.value().get()), chunks, visitors);
        List<String> cutOff = read(logs, counter);
        files.write(heat(site.value().get(), counter.visits()), chunks, visitors);
        Map<HeatCounter.Kind, Long> lines = new HashMap<>();
        for (HeatCounter.Kind kind : HeatCounter.Kind.values()) {
            lines.put(kind, counter.lines(kind));
        }
        return new Outcome.Made<>(new Report(counter.visits(), lines, cutOff), site.diagnostics());
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

    /** What the visited articles have now. */
    private static Map<String, Integer> heat(LoadedSite site, Map<String, Integer> visits) {
        Map<String, Integer> heat = new HashMap<>();
        visits.forEach((path, more) -> {
            long before = site.library().article(path).orElseThrow().heat().orElse(0);
            heat.put(path, (int) Math.min(Integer.MAX_VALUE, before + more));
        });
        return heat;
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
