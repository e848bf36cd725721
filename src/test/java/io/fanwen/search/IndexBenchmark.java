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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        for (int round = 1; round <= 2; round++) {
            round(loaded, terms, out);
        }
    }

    private static long read(ArticleReader reader, Path site, SearchDocument document, Map<String, SearchTerms> terms) throws IOException {
        String path = "content/" + document.id();
        ReadArticle read = reader.read(new Source(path, Files.readString(site.resolve(path))), Fingerprint.of(path)).value().orElseThrow();
        long before = System.nanoTime();
        terms.put(document.id(), SearchTexts.terms(read.article(), read.body()));
        return System.nanoTime() - before;
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
