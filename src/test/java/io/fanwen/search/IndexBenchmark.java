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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Indexes a site outside of any build and says what it cost: {@code docs/search.md} has the command. Not a test. */
final class IndexBenchmark {
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

    /** How many files are new when an article comes: the first of a new day, and one among the others of an old day. */
    private static void changes(List<SearchDocument> newestFirst, Map<String, SearchTerms> terms) {
        SearchDocument middle = newestFirst.get(newestFirst.size() / 2);
        List<SearchDocument> fewer = new ArrayList<>(newestFirst);
        fewer.remove(middle);
        Set<String> before = paths(fewer, terms);
        SearchDocument today = new SearchDocument(middle.id(), middle.address(), middle.title(), middle.topics(), middle.category(),
                middle.trail(), newestFirst.get(0).day().map(day -> day.plusDays(1)), middle.heat(), middle.length());
        for (SearchDocument comes : List.of(today, middle)) {
            List<SearchDocument> all = new ArrayList<>(fewer);
            all.add(comes);
            Set<String> fresh = paths(all, terms);
            int size = fresh.size();
            fresh.removeAll(before);
            System.out.printf(Locale.ROOT, "an article of %s comes: %,d files new of %,d%n", comes.day().orElseThrow(), fresh.size() + 1, size);
        }
    }

    private static Set<String> paths(List<SearchDocument> documents, Map<String, SearchTerms> terms) {
        Set<String> paths = new HashSet<>();
        SearchIndex.write(documents, terms::get, file -> paths.add(file.path()));
        return paths;
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
