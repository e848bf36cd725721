package io.fanwen.search;

import io.fanwen.article.ArticleReader;
import io.fanwen.article.ReadArticle;
import io.fanwen.build.BuildRequest;
import io.fanwen.build.LoadedSite;
import io.fanwen.build.Progress;
import io.fanwen.build.SiteLoader;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Indexes a site outside of any build and says what it cost: {@code docs/search.md} has the command. Not a test. */
final class IndexBenchmark {
    private static final int ROUNDS = 200;

    private IndexBenchmark() {}

    /** @param arguments the site's folder, and the folder to write {@code search/} into */
    public static void main(String... arguments) throws IOException {
        Path site = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        BuildRequest request = new BuildRequest(site, out, Map.of(), Optional.empty(), Instant.now(), BuildRequest.Options.PUBLISHED);
        LoadedSite loaded = SiteLoader.load(request, SiteConfigReader.read(site, Map.of()).value().orElseThrow(), Progress.SILENT)
                .value().orElseThrow();
        ArticleReader reader = new ArticleReader(loaded.config().content(), loaded.config().zone());
        Map<String, SearchTerms> terms = new HashMap<>();
        long before = cpu();
        long terms0 = 0;
        for (SearchDocument document : SearchTexts.documents(loaded.library())) {
            terms0 += read(reader, site, document, terms);
        }
        System.out.printf(Locale.ROOT, "reading and terms: %,d ms of CPU, of it terms %,d ms%n", (cpu() - before) / 1_000_000, terms0 / 1_000_000);
        round(loaded, terms, out);
        round(loaded, terms, out);
        changes(SearchTexts.documents(loaded.library()), terms);
    }

    private static long read(ArticleReader reader, Path site, SearchDocument document, Map<String, SearchTerms> terms) throws IOException {
        String path = "content/" + document.id();
        ReadArticle read = reader.read(new Source(path, Files.readString(site.resolve(path))), Fingerprint.of(path)).value().orElseThrow();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        terms.put(document.id(), SearchTexts.terms(read.article(), read.body()));
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static void round(LoadedSite site, Map<String, SearchTerms> terms, Path out) {
        AtomicLong files = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        long before = cpu();
        SearchIndex.write(SearchTexts.documents(site.library()), terms::get, file -> {
            files.incrementAndGet();
            bytes.addAndGet(file.bytes().length);
            write(out.resolve(file.path()), file.bytes());
        });
        System.out.printf(Locale.ROOT, "index: %,d files, %,d bytes, %,d ms of CPU; terms %,d bytes%n", files.get(), bytes.get(),
                (cpu() - before) / 1_000_000, terms.values().stream().mapToLong(t -> t.toBytes().length).sum());
    }

    /** What is new when articles come one after the other, each the newest, and when one comes among the others of an old day. */
    private static void changes(List<SearchDocument> newestFirst, Map<String, SearchTerms> terms) {
        SegmentCache cache = new SegmentCache(terms);
        List<long[]> costs = new ArrayList<>();
        Map<String, Integer> before = cache.files(newestFirst.subList(ROUNDS, newestFirst.size()));
        for (int left = ROUNDS - 1; left >= 0; left--) {
            Map<String, Integer> after = cache.files(newestFirst.subList(left, newestFirst.size()));
            costs.add(cost(before, after));
            before = after;
        }
        say(ROUNDS + " newest, the middle one", costs.stream().sorted((a, b) -> Long.compare(a[1], b[1])).toList().get(ROUNDS / 2));
        say(ROUNDS + " newest, on average", new long[] {costs.stream().mapToLong(cost -> cost[0]).sum() / ROUNDS, costs.stream().mapToLong(cost -> cost[1]).sum() / ROUNDS});
        List<SearchDocument> fewer = new ArrayList<>(newestFirst);
        fewer.remove(newestFirst.size() / 2);
        say("one of an old day", cost(cache.files(fewer), before));
    }

    private static void say(String what, long[] cost) {
        System.out.printf(Locale.ROOT, "%s: %,d files new, %,d bytes%n", what, cost[0], cost[1]);
    }

    private static long[] cost(Map<String, Integer> before, Map<String, Integer> after) {
        long[] cost = new long[2];
        after.forEach((path, size) -> {
            if (path.equals(SearchIndex.ROOT) || !before.containsKey(path)) {
                cost[0]++;
                cost[1] += size;
            }
        });
        return cost;
    }

    /** Makes segments once. */
    private static final class SegmentCache {
        private final Map<String, SearchTerms> terms;
        private Map<List<SearchDocument>, Made> last = Map.of();

        private record Made(SearchPart part, Map<String, Integer> files) {}

        SegmentCache(Map<String, SearchTerms> terms) {
            this.terms = terms;
        }

        Map<String, Integer> files(List<SearchDocument> documents) {
            Map<List<SearchDocument>, Made> now = new HashMap<>();
            List<SearchPart> parts = new ArrayList<>();
            Map<String, Integer> files = new HashMap<>();
            for (SearchSegment segment : SearchIndex.segments(documents)) {
                Made made = last.containsKey(segment.documents()) ? last.get(segment.documents()) : make(segment);
                now.put(segment.documents(), made);
                parts.add(made.part());
                files.putAll(made.files());
            }
            files.put(SearchIndex.ROOT, SearchIndex.root(parts).bytes().length);
            last = now;
            return files;
        }

        private Made make(SearchSegment segment) {
            Map<String, Integer> files = new HashMap<>();
            SearchPart part = segment.write(terms::get, file -> files.put(file.path(), file.bytes().length));
            return new Made(part, files);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
