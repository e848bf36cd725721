package io.fanwen.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Diagnostic;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incremental build leaves the very bytes that a clean one makes, and does no more than the change asks for. */
class IncrementalBuildTest {
    /** {@code mvn test -Dtest=IncrementalBuildTest -Dfanwen.steps=10000} for the long run. */
    private static final int STEPS = Integer.getInteger("fanwen.steps", 30);

    /** By this clock all files have been as they are for long, so that how they look is believed. */
    private static final Instant LONG_AFTER = Instant.now().plus(1, ChronoUnit.DAYS);

    @TempDir
    Path folder;

    @Test
    void equalsACleanBuildAfterAnyEdits() throws Exception {
        long seed = Long.getLong("fanwen.seed", new Random().nextLong());
        RandomSite site = new RandomSite(folder.resolve("edited"), new Random(seed));
        copyOfSources(site.folder(), folder.resolve("good"));
        int published = 0;
        for (int step = 0; step < STEPS; step++) {
            String at = "seed " + seed + ", step " + step + ": " + site.edit();

            BuildResult edited = build(site.folder(), site.now(), step % 4 == 0 ? Instant.EPOCH : LONG_AFTER);
            Path clean = copyOfSources(site.folder(), folder.resolve("clean"));
            BuildResult afresh = build(clean, site.now());

            assertEquals(said(afresh), said(edited), at);
            assertEquals(afresh.getClass(), edited.getClass(), at);
            if (edited instanceof BuildResult.Published) {
                assertSame(tree(clean.resolve("site")), tree(site.folder().resolve("site")), at);
                published++;
                deleteTree(folder.resolve("good"));
                copyOfSources(site.folder(), folder.resolve("good"));
            } else {
                takeBack(site.folder(), folder.resolve("good"));
            }
            deleteTree(clean);
        }
        assertTrue(published > STEPS / 2, "seed " + seed + ": too few of the edits could be published: " + published);
    }

    @Test
    void readsOnlyTheEditedArticle() throws Exception {
        RandomSite site = site(folder, 1, 12);

        site.append("content/甲/a0.md", "\n又及：时间改为下午三点。\n");
        BuildResult.Published after = published(site);

        assertEquals(1, after.work().articlesRead());
        assertEquals(List.of(), List.copyOf(after.report().made()));
        assertTrue(after.work().pagesRendered() < 8, "rendered " + after.work().pagesRendered() + ": " + after.report().changed());
    }

    @Test
    void noticesAnEditOfTheSameLengthThatIsGivenTheOldTime() throws Exception {
        RandomSite site = site(folder, 8, 6);
        Path article = folder.resolve("content/甲/a0.md");
        assertInstanceOf(BuildResult.Published.class, build(folder, site.now(), LONG_AFTER));
        FileTime before = Files.getLastModifiedTime(article);
        String text = Files.readString(article);

        Files.writeString(article, text.replaceFirst("heat: \\d", "heat: 9").replaceFirst("第1份", "第7份"));
        Files.setLastModifiedTime(article, before);
        BuildResult.Published after = assertInstanceOf(BuildResult.Published.class, build(folder, site.now(), LONG_AFTER));

        assertEquals(text.length(), Files.readString(article).length());
        assertEquals(1, after.work().articlesRead());
    }

    @Test
    void doesNothingWhenNothingChanged() throws Exception {
        RandomSite site = site(folder, 2, 12);

        BuildResult.Published after = published(site);

        assertEquals(new BuildResult.Work(0, 0, false), after.work());
        assertEquals(0, after.report().made().size() + after.report().changed().size() + after.report().removed().size());
    }

    @Test
    void looksAtNothingButFilesWhenTheyAreAsTheyWereForLong() throws Exception {
        RandomSite site = site(folder, 9, 12);
        site.write("content/甲/later.md", "---\ntitle: 以后\ndate: 2026-07-01\ncolour: red\n---\n\n正文。\n");
        BuildResult first = build(folder, site.now(), LONG_AFTER);
        SortedMap<String, String> before = tree(folder.resolve("site"));
        // Whoever reads texts or headers will stumble.
        Files.write(folder.resolve(".fanwen/articles.data"), new byte[] {1});

        BuildResult.Published same = assertInstanceOf(BuildResult.Published.class, build(folder, site.now(), LONG_AFTER));
        assertEquals(new BuildResult.Work(0, 0, false), same.work());
        assertEquals(said(first), said(same));
        assertEquals(((BuildResult.Published) first).heldBack(), same.heldBack());
        assertEquals(((BuildResult.Published) first).pages().total(), same.pages().total());
        assertEquals(((BuildResult.Published) first).files().total(), same.files().total());
        assertEquals(before, tree(folder.resolve("site")));

        // A day later the held-back article is due.
        BuildResult.Published due = assertInstanceOf(BuildResult.Published.class, build(folder, "2026-07-02", LONG_AFTER));
        assertTrue(due.heldBack().stream().noneMatch(held -> held.path().equals("甲/later.md")), due.heldBack().toString());
        assertTrue(due.report().made().stream().anyMatch(path -> path.endsWith("/later.html")), due.report().made().toString());
    }

    @Test
    void putsRightWhatOthersDidThoughTheSourcesAreAsTheyWere() throws Exception {
        RandomSite site = site(folder, 10, 6);
        assertInstanceOf(BuildResult.Published.class, build(folder, site.now(), LONG_AFTER));
        SortedMap<String, String> before = tree(folder.resolve("site"));
        Files.writeString(folder.resolve("site/404.html"), "x");

        BuildResult.Published after = assertInstanceOf(BuildResult.Published.class, build(folder, site.now(), LONG_AFTER));

        assertEquals(List.of("404.html"), List.copyOf(after.report().changed()));
        assertEquals(before, tree(folder.resolve("site")));
    }

    @Test
    void makesNoPageAgainForHeatThatLooksTheSame() throws Exception {
        RandomSite site = site(folder, 3, 12);
        site.write("data/counts.csv", "path,piece,heat,useful\n甲/a0.md,,12345,\n");
        published(site);

        site.write("data/counts.csv", "path,piece,heat,useful\n甲/a0.md,,12346,\n");
        BuildResult.Published after = published(site);

        assertEquals(new BuildResult.Work(0, 0, false), after.work());
    }

    @Test
    void rewritesTheStyleSheetAloneForAByteOfIt() throws Exception {
        RandomSite site = site(folder, 7, 12);
        site.write("themes/default/assets/style.css", "body { margin: 0 }\n");
        published(site);

        site.write("themes/default/assets/style.css", "body { margin: 1px }\n");
        BuildResult.Published after = published(site);

        assertEquals(new BuildResult.Work(0, 0, false), after.work());
        assertEquals(List.of("assets/style.css"), List.copyOf(after.report().changed()));
        assertEquals(0, after.report().made().size() + after.report().removed().size());
    }

    @Test
    void readsNothingButAssetsWhenTheyAloneHaveChanged() throws Exception {
        RandomSite site = site(folder, 11, 12);
        site.write("themes/default/assets/style.css", "body { margin: 0 }\n");
        site.write("content/甲/later.md", "---\ntitle: 以后\ndate: 2026-07-01\ncolour: red\n---\n\n正文。\n");
        BuildResult first = build(folder, site.now(), LONG_AFTER);
        // Whoever reads texts or headers will stumble.
        Files.write(folder.resolve(".fanwen/articles.data"), new byte[] {1});

        for (int margin = 1; margin <= 3; margin++) {
            site.write("themes/default/assets/style.css", "body { margin: " + margin + "px }\n");
            BuildResult.Published after = assertInstanceOf(BuildResult.Published.class, build(folder, site.now(), LONG_AFTER));

            assertEquals(new BuildResult.Work(0, 0, false), after.work());
            assertEquals(List.of("assets/style.css"), List.copyOf(after.report().changed()));
            assertEquals(said(first), said(after));
            assertEquals(((BuildResult.Published) first).pages(), after.pages());
        }
        assertEquals("body { margin: 3px }\n", Files.readString(folder.resolve("site/assets/style.css")));
        BuildResult.Published same = assertInstanceOf(BuildResult.Published.class, build(folder, site.now(), LONG_AFTER));
        assertEquals(List.of(), List.copyOf(same.report().changed()));

        site.write("themes/default/assets/style.css", "body { background: url(none.png) }\n");
        assertTrue(said(build(folder, site.now(), LONG_AFTER)).toString().contains("none.png"));
    }

    @Test
    void throwsDamagedMemoryAway() throws Exception {
        for (String file : List.of("articles.index", "articles.data", "pages", "stamps", "last", "search", "related")) {
            RandomSite site = site(folder.resolve(file), 4, 6);
            assertInstanceOf(BuildResult.Published.class, build(site.folder(), site.now(), LONG_AFTER));
            SortedMap<String, String> before = tree(site.folder().resolve("site"));
            Path memory = site.folder().resolve(".fanwen").resolve(file);
            byte[] bytes = Files.readAllBytes(memory);
            for (int i = 0; i < bytes.length; i += 7) {
                bytes[i] ^= 0x55;
            }
            Files.write(memory, bytes);
            Files.delete(site.folder().resolve("site/index.html"));

            BuildResult.Published after = assertInstanceOf(BuildResult.Published.class, build(site.folder(), site.now(), LONG_AFTER));

            assertEquals(before, tree(site.folder().resolve("site")), file);
            assertTrue(after.work().forgot(), file);
            Files.delete(site.folder().resolve("site/index.html"));
            BuildResult.Published next = assertInstanceOf(BuildResult.Published.class, build(site.folder(), site.now(), LONG_AFTER));
            assertEquals(new BuildResult.Work(0, 1, false), next.work(), file);
        }
    }

    @Test
    void survivesMemoryThatIsCutShortOrAFolder() throws Exception {
        RandomSite site = site(folder, 5, 6);
        SortedMap<String, String> before = tree(folder.resolve("site"));
        try (FileChannel file = FileChannel.open(folder.resolve(".fanwen/articles.data"), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        Files.delete(folder.resolve(".fanwen/pages"));
        Files.createDirectories(folder.resolve(".fanwen/pages/x"));

        published(site);

        assertEquals(before, tree(folder.resolve("site")));
    }

    @Test
    void putsRightWhatOthersDidToAPageThatIsKept() throws Exception {
        RandomSite site = site(folder, 6, 6);
        SortedMap<String, String> before = tree(folder.resolve("site"));
        Path page = folder.resolve("site/index.html");
        byte[] bytes = Files.readAllBytes(page);
        bytes[100] ^= 1;
        Files.write(page, bytes);
        Files.delete(folder.resolve("site/404.html"));

        published(site);

        assertEquals(before, tree(folder.resolve("site")));
    }

    private static RandomSite site(Path folder, long seed, int articles) throws Exception {
        RandomSite site = new RandomSite(folder, new Random(seed));
        site.addArticles(articles);
        published(site);
        return site;
    }

    private static BuildResult.Published published(RandomSite site) throws Exception {
        BuildResult result = build(site.folder(), site.now());
        return assertInstanceOf(BuildResult.Published.class, result, () -> said(result).toString());
    }

    private static BuildResult build(Path site, String now) throws Exception {
        return build(site, now, Instant.EPOCH);
    }

    private static BuildResult build(Path site, String now, Instant clock) throws Exception {
        return SiteBuilder.build(new BuildRequest(site, site.resolve("site"), Map.of(), Optional.of(now), clock,
                BuildRequest.Options.PUBLISHED), Progress.SILENT);
    }

    private static List<String> said(BuildResult result) {
        return result.diagnostics().stream().map(Diagnostic::toString).toList();
    }

    /** Names the files that differ, and not their whole text. */
    private static void assertSame(SortedMap<String, String> expected, SortedMap<String, String> actual, String at) {
        assertEquals(expected.keySet(), actual.keySet(), at);
        assertEquals(List.of(), expected.keySet().stream().filter(path -> !expected.get(path).equals(actual.get(path))).toList(), at);
    }

    /** Everything published, the manifest too. */
    private static SortedMap<String, String> tree(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))::iterator) {
                files.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static Path copyOfSources(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path inside = from.relativize(path);
                if (inside.startsWith("site") || inside.startsWith(".fanwen")) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to.resolve(inside));
                } else {
                    Files.copy(path, to.resolve(inside));
                }
            }
        }
        return to;
    }

    /** What an author does about an edit that cannot be published. */
    private static void takeBack(Path site, Path good) throws IOException {
        for (String sources : List.of("content", "data", "static", "themes", "site.yaml")) {
            deleteTree(site.resolve(sources));
        }
        copyOfSources(good, site);
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
