package io.fanwen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Measures fanwen beside what else there is; {@code run} in {@code src/bench} says how to call it. Whatever is compared runs in turns. */
public final class Bench {
    private static final String CLEAN = "fanwen, ";
    /** Of each kind, in a round. */
    private static final int SAVES = 40;
    /** A file that changed more lately than that is read again by the next build, however it looks. */
    private static final long SETTLING_MILLISECONDS = 4000;

    private final Path repository;
    private final Path work;
    private final int rounds;
    private final Meter meter;
    private final PrintStream out;

    private Bench(Path repository, Path work, int rounds, PrintStream out) throws IOException {
        this.repository = repository;
        this.work = work;
        this.rounds = rounds;
        this.out = out;
        Files.createDirectories(work);
        this.meter = new Meter(work);
    }

    /** {@code REPOSITORY WORK ROUNDS corpus|build|changes|saves N…}. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = List.of(arguments);
        Bench bench = new Bench(Path.of(words.get(0)), Path.of(words.get(1)), Integer.parseInt(words.get(2)), out);
        for (String number : words.subList(4, words.size())) {
            int articles = Integer.parseInt(number);
            switch (words.get(3)) {
                case "corpus" -> bench.corpus(articles);
                case "build" -> bench.clean(articles);
                case "changes" -> bench.changes(articles);
                case "saves" -> bench.saves(articles);
                default -> throw new IllegalArgumentException("no such measurement: " + words.get(3));
            }
        }
    }

    private Path corpus(int articles) throws IOException {
        Site site = new Site(work.resolve(Integer.toString(articles)), repository, articles);
        site.write(Extent.EVERYTHING);
        out.println(site.folder());
        return site.folder();
    }

    /** Clean builds, in turns with Hugo and with what no builder can go below. */
    private void clean(int articles) throws IOException, InterruptedException {
        Site site = new Site(work.resolve(Integer.toString(articles)), repository, articles);
        Table table = new Table();
        Optional<Hugo> hugo = Hugo.find(repository, work.resolve(articles + "-hugo"), articles);
        warmUp();
        begin("clean builds", articles);
        for (int round = 0; round < rounds; round++) {
            for (Extent extent : Extent.values()) {
                site.write(extent);
                site.forget();
                table.add(CLEAN + extent.words(), site.build(meter));
                table.did(CLEAN + extent.words(), Work.of(meter.said()));
            }
            floor(site, table);
            if (hugo.isPresent()) {
                for (boolean related : new boolean[] {true, false}) {
                    table.add(hugo.get().version() + (related ? "" : ", no related lists"), hugo.get().build(meter, related));
                }
            }
        }
        end(table, Optional.of(CLEAN + Extent.PAGES.words()));
    }

    /** Copying what came out, and only turning Markdown into HTML. */
    private void floor(Site site, Table table) throws IOException, InterruptedException {
        Path copy = work.resolve("copy");
        Site.deleteTree(copy);
        table.add("cp -r of the site", meter.run(Map.of(), List.of("cp", "-r", site.published().toString(), copy.toString())));
        if (Meter.has("cmark")) {
            table.add("cmark of the articles", meter.run(Map.of(), List.of("sh", "-c",
                    "find \"$0\" -name '*.md' -print0 | xargs -0 cmark", site.content().toString())));
        }
    }

    /** Builds after small changes, each in a process of its own. */
    private void changes(int articles) throws IOException, InterruptedException {
        Path folder = work.resolve(articles + "-changes");
        Site.deleteTree(folder);
        Site site = new Site(folder, repository, articles);
        Table table = new Table();
        warmUp();
        begin("one change after the other", articles);
        site.write(Extent.EVERYTHING);
        table.add("clean", site.build(meter));
        table.did("clean", Work.of(meter.said()));
        for (int round = 0; round < rounds; round++) {
            // A build that a file was written just before knows less of it than the next: not what is measured here.
            Thread.sleep(SETTLING_MILLISECONDS);
            site.build(meter);
            for (Change change : Change.values()) {
                change.make(site, round);
                table.add(change.words(), site.build(meter));
                table.did(change.words(), Work.of(meter.said()));
            }
        }
        end(table, Optional.of("clean"));
    }

    /** Saves under a running preview. */
    private void saves(int articles) throws IOException, InterruptedException {
        Path folder = work.resolve(articles + "-saves");
        Site.deleteTree(folder);
        Site site = new Site(folder, repository, articles);
        site.write(Extent.EVERYTHING);
        warmUp();
        begin("saves under a running preview", articles);
        // The first preview reads every article; the second has what the first remembers, as an author's second day has.
        for (boolean first : new boolean[] {true, false}) {
            try (Previewed preview = new Previewed(site, repository.resolve("fanwen"), work.resolve("serve.err"))) {
                out.printf(Locale.ROOT, "%n%s preview: opened after %.1f s", first ? "first" : "second", preview.opened());
                if (!first) {
                    new Saves(site, preview).measure(SAVES * rounds, out);
                }
            }
        }
        end();
    }

    /** The launcher compiles what is not compiled, and makes its class archive. */
    private void warmUp() throws IOException, InterruptedException {
        Site site = new Site(work.resolve("12"), repository, 12);
        site.write(Extent.EVERYTHING);
        for (int i = 0; i < 2; i++) {
            site.forget();
            site.build(meter);
        }
    }

    private void begin(String what, int articles) {
        out.printf(Locale.ROOT, "%n%,d articles, %s; medians of %d rounds%nJava %s, %d processors, load %.1f at the beginning", articles,
                what, rounds, System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), load());
    }

    private void end(Table table, Optional<String> measure) {
        end();
        out.printf("%n%n%s", table.text(measure));
    }

    private void end() {
        out.printf(Locale.ROOT, ", load %.1f at the end", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
