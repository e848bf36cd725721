package io.fanwen.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search index of several segments, brought up to date again and again. */
class SearchFilesTest {
    private static final String ROOT = "search/index.bin";
    private static final int STEPS = Integer.getInteger("fanwen.steps", 4);

    @TempDir
    Path folder;

    private final long seed = Long.getLong("fanwen.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<Path> articles = new ArrayList<>();

    @BeforeEach
    void writeSite() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "title: 范文\naddress: https://example.org/\nword: off\n");
        for (int i = 0; i < 13; i++) {
            write("a" + i, LocalDate.of(2020, 1, 1).plusDays(20L * i), 50_000);
        }
        for (int i = 0; i < 4; i++) {
            write("b" + i, LocalDate.of(2025, 1, 1).plusDays(i), 500);
        }
    }

    @Test
    void equalsACleanBuildAfterAnyEdits() throws Exception {
        build(folder);
        for (int step = 0; step < STEPS; step++) {
            String at = "seed " + seed + ", step " + step + ": " + edit(step);

            build(folder);
            build(copy("clean" + step));

            SortedMap<String, byte[]> expected = index(folder.resolve("clean" + step));
            SortedMap<String, byte[]> actual = index(folder);
            assertEquals(expected.keySet(), actual.keySet(), at);
            expected.forEach((path, bytes) -> assertArrayEquals(bytes, actual.get(path), at + ": " + path));
            assertTrue(actual.size() > 20, at + ": " + actual.size());
        }
    }

    @Test
    void writesTheNewestArticleIntoTheRootAlone() throws Exception {
        build(folder);
        int all = index(folder).size();

        write("new", LocalDate.of(2026, 1, 1), 400);
        BuildResult.Published after = build(folder);

        Set<String> touched = new HashSet<>(after.report().made());
        touched.addAll(after.report().changed());
        touched.addAll(after.report().removed());
        touched.removeIf(path -> !path.startsWith("search/"));
        assertEquals(Set.of(ROOT), touched, "of " + all + " files");
    }

    @Test
    void makesASegmentAgainWhoseFileIsGone() throws Exception {
        build(folder);
        SortedMap<String, byte[]> before = index(folder);
        Files.delete(folder.resolve("site").resolve(before.firstKey()));

        build(folder);

        SortedMap<String, byte[]> after = index(folder);
        assertEquals(before.keySet(), after.keySet());
        assertArrayEquals(before.get(before.firstKey()), after.get(before.firstKey()));
    }

    /** Each kind of change comes up. */
    private String edit(int step) throws IOException {
        Path one = articles.get(random.nextInt(articles.size()));
        switch (step % 4) {
            case 0:
                write("n" + step, LocalDate.of(2025, 6, 1).plusDays(step), 2000 + random.nextInt(40_000));
                return "newest";
            case 1:
                Files.writeString(one, Files.readString(one) + "\n补一句话。\n");
                return "edited " + one;
            case 2:
                write("o" + step, LocalDate.of(2020, 1, 1).plusDays(random.nextInt(300)), random.nextInt(9000));
                return "older";
            default:
                articles.remove(one);
                Files.delete(one);
                return "deleted " + one;
        }
    }

    private void write(String name, LocalDate day, int characters) throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: 岗位职责" + name + "\ndate: " + day + "\n---\n\n");
        // Beyond the first characters there is nothing new, so that the index is parted by lengths and still has few files.
        for (int i = 0; i < characters; i++) {
            text.append(i > 8000 ? '文' : (char) (0x4e00 + Math.min(random.nextInt(3000), random.nextInt(3000))));
            text.append(i % 40 == 39 ? "。\n" : "");
        }
        Path file = folder.resolve("content/岗位").resolve(name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.append("\n"));
        articles.add(file);
    }

    /** The sources alone, so that nothing is remembered. */
    private Path copy(String name) throws IOException {
        Path to = folder.resolve(name);
        Files.createDirectories(to.resolve("content/岗位"));
        Files.copy(folder.resolve("site.yaml"), to.resolve("site.yaml"));
        for (Path article : articles) {
            Files.copy(article, to.resolve(folder.relativize(article)));
        }
        return to;
    }

    private static BuildResult.Published build(Path site) throws Exception {
        BuildResult result = SiteBuilder.build(new BuildRequest(site, site.resolve("site"), Map.of(), Optional.of("2026-06-15"), Instant.EPOCH,
                BuildRequest.Options.PUBLISHED), Progress.SILENT);
        return assertInstanceOf(BuildResult.Published.class, result, () -> result.diagnostics().toString());
    }

    private static SortedMap<String, byte[]> index(Path of) throws IOException {
        Path site = of.resolve("site");
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (var all = Files.walk(site.resolve("search"))) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(site.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
