package io.fanwen.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.Tree;
import io.fanwen.library.Library;
import io.fanwen.output.Output;
import io.fanwen.text.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site in memory answers, after any edits, with the bytes that a clean build publishes, and does no more than the change asks for. */
class LiveSiteTest {
    /** {@code mvn test -Dtest=LiveSiteTest -Dfanwen.steps=1000} for the long run. */
    private static final int STEPS = Integer.getInteger("fanwen.steps", 25);

    @TempDir
    Path folder;

    @Test
    void answersWithTheBytesOfACleanBuildAfterAnyEdits() throws Exception {
        long seed = Long.getLong("fanwen.seed", new Random().nextLong());
        RandomSite site = new RandomSite(folder.resolve("edited"), new Random(seed));
        SortedMap<String, byte[]> before = sources(site.folder());
        int sound = 0;
        LiveSite live = open(site);
        String now = site.now();
        for (int step = 0; step < STEPS; step++) {
            String at = "seed " + seed + ", step " + step + ": " + site.edit();
            SortedMap<String, byte[]> after = sources(site.folder());
            if (now.equals(site.now())) {
                live.update(named(before, after), Instant.EPOCH);
            } else {
                // A day that was named is a live site's for good.
                live.close();
                live = open(site);
                now = site.now();
            }
            assertSameAsABuild(live, site, folder.resolve("clean"), at);
            if (live.state().isSound()) {
                sound++;
                before = after;
            } else {
                takeBack(site.folder(), before);
                live.update(named(before, after), Instant.EPOCH);
                assertSameAsABuild(live, site, folder.resolve("clean"), at + ", taken back");
            }
        }
        live.close();
        assertTrue(sound > STEPS / 3, "seed " + seed + ": too few of the edits could be published: " + sound);
    }

    @Test
    void putsOnlyTextsInPlaceWhenATextChanges() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(1));
        site.addArticles(12);
        site.write("content/甲/a0.md", "---\ntitle: 通知\ndate: 2026-01-02\ntopics: [会议]\n---\n\n周五开会。\n");
        try (LiveSite live = open(site)) {
            site.append("content/甲/a0.md", "\n又及：时间改为下午三点。\n");

            LiveSite.Update update = live.update(Set.of("content/甲/a0.md"), Instant.EPOCH);

            assertEquals(new LiveSite.Update(new TreeSet<>(Set.of("content/甲/a0.md")), 1, LiveSite.Extent.ARTICLES), update);
            assertSameAsABuild(live, site, folder.resolve("clean"), "a text");
        }
    }

    @Test
    void movesArticlesInListsWithoutMakingTheLibraryAnew() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(9));
        for (int i = 0; i < 14; i++) {
            site.write("content/甲/b" + i + ".md", "---\ntitle: 通知" + i + "\ndate: 2026-01-0" + (1 + i % 9) + "\ntopics: [会议, 值班]\nheat: " + i * 100
                    + "\n---\n\n周五开会，第" + i + "次。\n");
            Files.deleteIfExists(site.folder().resolve("content/甲/a" + i + ".md"));
        }
        Tree.delete(site.folder().resolve("content/乙"));
        Tree.delete(site.folder().resolve("content/丙"));
        Tree.delete(site.folder().resolve("content/甲/一"));
        String article = Files.readString(site.folder().resolve("content/甲/b3.md"));
        try (LiveSite live = open(site)) {
            for (String changed : List.of("date: 2024-07-08", "date: 2026-03-04", "heat: 99999", "heat: 0", "topics: [值班]", "topics: [会议, 值班]",
                    "rating: 4.5", "summary: 一句话", "author: 张三", "expires: 2026-12-01", "updated: 2026-02-03", "colour: red")) {
                article = article.replaceFirst("(?m)^" + changed.substring(0, changed.indexOf(':') + 1) + ".*\n", "").replaceFirst("---\n", "---\n" + changed + "\n");
                site.write("content/甲/b3.md", article);

                assertEquals(LiveSite.Extent.ARTICLES, live.update(Set.of("content/甲/b3.md"), Instant.EPOCH).extent(), changed);
                assertSameAsABuild(live, site, folder.resolve("clean"), changed);
            }
            for (String more : List.of("## 样例一\n\n甲。\n\n## 样例二\n\n乙。\n", "[另见](b4.md)\n", "[上面](#样例二)\n")) {
                article += "\n" + more;
                site.write("content/甲/b3.md", article);

                assertEquals(LiveSite.Extent.ARTICLES, live.update(Set.of("content/甲/b3.md"), Instant.EPOCH).extent(), more);
                assertSameAsABuild(live, site, folder.resolve("clean"), more);
            }
        }
    }

    @Test
    void tellsOfAPageThatComesWhereAFileIs() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(10));
        site.write("content/甲/a0.md", "---\ntitle: 通知\ndate: 2026-01-02\n---\n\n周五开会。\n");
        site.write("static/archive/2019/03", "a file");
        try (LiveSite live = open(site)) {
            site.write("content/甲/a0.md", "---\ntitle: 通知\ndate: 2019-03-02\n---\n\n周五开会。\n");
            live.update(Set.of("content/甲/a0.md"), Instant.EPOCH);

            assertFalse(live.state().isSound());
            assertSameAsABuild(live, site, folder.resolve("clean"), "a month that a file is in the way of");
        }
    }

    @Test
    void keepsItsLibraryUnderSettingsThatAreNothingToIt() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(11));
        String settings = Files.readString(site.folder().resolve("site.yaml"));
        try (LiveSite live = open(site)) {
            Library before = live.state().edition().orElseThrow().site().library();
            site.write("site.yaml", settings.replaceFirst("title: .*", "title: 新名字"));
            live.update(Set.of("site.yaml"), Instant.EPOCH);
            assertSame(before, live.state().edition().orElseThrow().site().library());
            assertSameAsABuild(live, site, folder.resolve("clean"), "another title");

            site.write("site.yaml", settings.replaceFirst("page-size: .", "page-size: 1"));
            live.update(Set.of("site.yaml"), Instant.EPOCH);
            assertSameAsABuild(live, site, folder.resolve("clean"), "shorter pages");

            site.write("site.yaml", settings.replaceFirst("hottest: .", "hottest: 1"));
            live.update(Set.of("site.yaml"), Instant.EPOCH);
            assertSameAsABuild(live, site, folder.resolve("clean"), "a shorter order");
        }
    }

    @Test
    void showsItsAuthorTheSameLibraryWhileNothingIsHeldBack() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(12));
        Tree.delete(site.folder().resolve("content"));
        site.write("content/甲/a0.md", "---\ntitle: 通知\ndate: 2026-01-02\n---\n\n周五开会。\n");
        try (LiveSite live = open(site)) {
            assertSame(live.state().edition().orElseThrow().site().library(), live.everything(Instant.EPOCH).value().orElseThrow().library());

            site.write("content/甲/later.md", "---\ntitle: 以后\ndate: 2030-01-02\n---\n\n到时再看。\n");
            live.update(Set.of("content/甲/later.md"), Instant.EPOCH);
            assertTrue(live.everything(Instant.EPOCH).value().orElseThrow().library().article("甲/later.md").isPresent());
        }
    }

    @Test
    void readsWhatIsNamedThoughItHasTheTimeAndSizeItHad() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(8));
        site.addArticles(3);
        Path article = site.folder().resolve("content/甲/a0.md");
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        site.write("content/甲/a0.md", "---\ntitle: 通知\ndate: 2026-01-02\n---\n\n周五开会。\n");
        Files.setLastModifiedTime(article, longAgo);
        try (LiveSite live = open(site)) {
            site.write("content/甲/a0.md", "---\ntitle: 通知\ndate: 2026-01-02\n---\n\n周四开会。\n");
            Files.setLastModifiedTime(article, longAgo);

            LiveSite.Update update = live.update(Set.of("content/甲/a0.md"), Instant.EPOCH);

            assertEquals(Set.of("content/甲/a0.md"), update.changed());
            assertSameAsABuild(live, site, folder.resolve("clean"), "the time it had");
        }
    }

    @Test
    void readsTheSameFilesOtherwiseUnderOtherSettings() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(5));
        site.addArticles(6);
        site.write("content/甲/a0.md", "---\ntitle: 通知\ndate: 2026-01-02\n---\n\n    缩进的会议安排\n\n姓名___，电话138****5678\n");
        String settings = Files.readString(site.folder().resolve("site.yaml"));
        try (LiveSite live = open(site)) {
            assertSameAsABuild(live, site, folder.resolve("clean"), "at first");
            site.write("site.yaml", settings + "dialect: commonmark\n");
            live.update(Set.of("site.yaml"), Instant.EPOCH);

            assertSameAsABuild(live, site, folder.resolve("clean"), "another dialect");
        }
    }

    @Test
    void makesTheListOfPagesAnewForNoStyleSheet() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(6));
        site.write("themes/own/theme.yaml", "extends: default\nstyles: [own.css]\n");
        site.write("themes/own/assets/own.css", "h1 { order: 1 }\n");
        site.write("site.yaml", Files.readString(site.folder().resolve("site.yaml")).replaceAll("(?m)^theme:.*\n", "") + "theme: own\n");
        try (LiveSite live = open(site)) {
            site.write("themes/own/assets/own.css", "h1 { order: 2 }\n");
            assertEquals(LiveSite.Extent.ARTICLES, live.update(Set.of("themes/own/assets/own.css"), Instant.EPOCH).extent());
            assertSameAsABuild(live, site, folder.resolve("clean"), "a style sheet");

            site.write("themes/own/assets/new.css", "h1 { order: 3 }\n");
            live.update(Set.of("themes/own/assets/new.css"), Instant.EPOCH);
            assertSameAsABuild(live, site, folder.resolve("clean"), "one more");

            site.write("static/assets/later.css", "p { order: 1 }\n");
            live.update(Set.of("static/assets/later.css"), Instant.EPOCH);
            site.write("themes/own/assets/later.css", "h1 { order: 4 }\n");
            live.update(Set.of("themes/own/assets/later.css"), Instant.EPOCH);
            assertFalse(live.state().isSound(), "two files of one name");
        }
    }

    @Test
    void doesNothingWhenBytesAreTheSame() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(2));
        try (LiveSite live = open(site)) {
            long number = live.state().number();
            site.append("content/甲/a0.md", "");

            LiveSite.Update update = live.update(Set.of("content/甲/a0.md", "content/甲/.a0.md.swp", "content/甲/4913"), Instant.EPOCH);

            assertEquals(LiveSite.Extent.NOTHING, update.extent());
            assertEquals(number, live.state().number());
        }
    }

    @Test
    void keepsTheLastGoodEditionWhileSomethingIsWrong() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(3));
        site.write("content/甲/a0.md", "---\ntitle: 通知\ndate: 2026-01-02\ntopics: [会议]\n---\n\n周五开会。\n");
        try (LiveSite live = open(site)) {
            byte[] good = bytes(live, "index.html");
            String text = Files.readString(site.folder().resolve("content/甲/a0.md"));
            site.write("content/甲/a0.md", text.replace("date: ", "date: 昨天"));
            live.update(Set.of("content/甲/a0.md"), Instant.EPOCH);

            assertFalse(live.state().isSound());
            assertEquals("content/甲/a0.md", live.state().diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow().place().path());
            assertEquals(Tree.text(good), Tree.text(bytes(live, "index.html")));

            site.write("content/甲/a0.md", text);
            assertEquals(LiveSite.Extent.ARTICLES, live.update(Set.of("content/甲/a0.md"), Instant.EPOCH).extent());
            assertTrue(live.state().isSound());
            assertSameAsABuild(live, site, folder.resolve("clean"), "mended");
        }
    }

    @Test
    void opensASiteThatIsWrongAndGoesOnWhenItIsMended() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(4));
        String settings = Files.readString(site.folder().resolve("site.yaml"));
        site.write("site.yaml", "title: 库\n");
        try (LiveSite live = open(site)) {
            assertEquals(Optional.empty(), live.state().edition());
            assertFalse(live.state().isSound());

            site.write("site.yaml", settings);
            live.update(Set.of("site.yaml"), Instant.EPOCH);

            assertSameAsABuild(live, site, folder.resolve("clean"), "mended");
        }
    }

    @Test
    void showsWhatFallsDueWhenTheClockPassesIt() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(5));
        site.write("content/甲/later.md", "---\ntitle: 以后\ndate: 2030-01-02\n---\n\n到时再看。\n");
        BuildRequest request = new BuildRequest(site.folder(), site.folder().resolve("site"), Map.of(), Optional.empty(),
                Instant.parse("2030-01-01T00:00:00Z"), BuildRequest.Options.PUBLISHED);
        try (LiveSite live = LiveSite.open(request)) {
            assertEquals(Optional.empty(), live.state().edition().orElseThrow().output("甲/later.html"));
            assertEquals(LiveSite.Extent.NOTHING, live.update(Set.of(), Instant.parse("2030-01-01T00:01:00Z")).extent());

            assertEquals(LiveSite.Extent.SITE, live.update(Set.of(), Instant.parse("2030-01-03T00:00:00Z")).extent());
            assertTrue(live.state().edition().orElseThrow().output("甲/later.html").isPresent());
        }
    }

    @Test
    void letsBuildsRememberBesideIt() throws Exception {
        RandomSite site = new RandomSite(folder.resolve("site"), new Random(6));
        try (LiveSite live = open(site)) {
            for (int i = 0; i < 3; i++) {
                site.append("content/甲/a0.md", "\n又及。\n");
                SiteBuilder.build(request(site.folder(), site.now()), Progress.SILENT);
                Files.delete(site.folder().resolve(".fanwen/articles.index"));
            }
            live.update(Set.of("content/甲/a0.md"), Instant.EPOCH);

            assertSameAsABuild(live, site, folder.resolve("clean"), "beside builds");
        }
    }

    private static LiveSite open(RandomSite site) throws IOException {
        return LiveSite.open(request(site.folder(), site.now()));
    }

    private static BuildRequest request(Path site, String now) {
        return new BuildRequest(site, site.resolve("site"), Map.of(), Optional.of(now), Instant.EPOCH, BuildRequest.Options.PUBLISHED);
    }

    private static void assertSameAsABuild(LiveSite live, RandomSite site, Path clean, String at) throws Exception {
        Tree.delete(clean);
        for (Map.Entry<String, byte[]> file : sources(site.folder()).entrySet()) {
            Path to = clean.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
        BuildResult built = SiteBuilder.build(request(clean, site.now()), Progress.SILENT);
        assertEquals(said(built.diagnostics()), said(live.state().diagnostics()), at);
        assertEquals(built instanceof BuildResult.Published, live.state().isSound(), at);
        if (built instanceof BuildResult.Published) {
            SortedMap<String, byte[]> published = Tree.read(clean.resolve("site"));
            published.remove(".gitignore");
            SortedMap<String, byte[]> served = new TreeMap<>();
            for (String path : live.state().edition().orElseThrow().paths()) {
                served.put(path, bytes(live, path));
            }
            assertEquals(List.of(), Tree.differences(published, served), at);
        }
    }

    private static byte[] bytes(LiveSite live, String path) throws IOException {
        Output output = live.state().edition().orElseThrow().output(path).orElseThrow(() -> new AssertionError("no " + path));
        return output.content() instanceof Output.Bytes made ? made.bytes() : Files.readAllBytes(((Output.Copy) output.content()).from());
    }

    private static List<String> said(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::toString).toList();
    }

    private static SortedMap<String, byte[]> sources(Path site) {
        SortedMap<String, byte[]> files = Tree.read(site);
        files.keySet().removeIf(path -> path.startsWith("site/") || path.startsWith(".fanwen/"));
        return files;
    }

    /** What an author does about an edit that cannot be published. */
    private static void takeBack(Path site, SortedMap<String, byte[]> good) throws IOException {
        for (String path : sources(site).keySet()) {
            Files.delete(site.resolve(path));
        }
        for (Map.Entry<String, byte[]> file : good.entrySet()) {
            Files.createDirectories(site.resolve(file.getKey()).getParent());
            Files.write(site.resolve(file.getKey()), file.getValue());
        }
    }

    /** What a watcher would name. */
    private static Set<String> named(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
        Set<String> named = new TreeSet<>(before.keySet());
        named.addAll(after.keySet());
        named.removeIf(path -> before.containsKey(path) && after.containsKey(path)
                && Arrays.equals(before.get(path), after.get(path)));
        return named;
    }
}
