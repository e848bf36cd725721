package io.fanwen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.Tree;
import io.fanwen.cli.Shell.Said;
import io.fanwen.output.LockFile;
import io.fanwen.text.ReadJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishCommandTest {
    private static final String TARGET = "publish:\n  www: {kind: folder, path: ../www, keep: 2}\n";

    @TempDir
    Path folder;

    @Test
    void makesTheFolderALinkToTheSite() throws IOException {
        site(TARGET);

        Said said = publish();

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("Look at https://www.example.com/"), said.out());
        assertTrue(Files.isSymbolicLink(www()));
        assertEquals(Path.of("www.releases/0001"), Files.readSymbolicLink(www()));
        assertSame(folder.resolve("a/site"), www());
    }

    @Test
    void sendsWhatIsDifferentAndLinksTheRest() throws IOException {
        SmallSite site = site(TARGET);
        publish();
        Path unchanged = Files.readSymbolicLink(www()).resolve("robots.txt");
        Object before = Files.getAttribute(folder.resolve(unchanged), "unix:ino");
        site.article("通知/b.md", "放假通知", "date: 2026-02-01");

        Map<String, Object> said = json("--json");

        assertEquals(true, said.get("published"));
        assertTrue(((List<?>) said.get("added")).contains("通知/b.html"), said.toString());
        assertTrue(((List<?>) said.get("changed")).contains("index.html"), said.toString());
        assertSame(folder.resolve("a/site"), www());
        assertEquals(before, Files.getAttribute(www().toRealPath().resolve("robots.txt"), "unix:ino"));
    }

    @Test
    void doesNothingWhereNothingChanged() throws IOException {
        site(TARGET);
        publish();

        Said said = publish();

        assertTrue(said.out().contains("www is up to date"), said.out());
        assertFalse(Files.exists(folder.resolve("www.releases/0002")));
    }

    @Test
    void goesBackAtOnceAndOnFromThere() throws IOException {
        SmallSite site = site(TARGET);
        publish();
        var first = Tree.read(www().toRealPath());
        site.article("通知/b.md", "放假通知");
        publish();

        Said back = publish("--rollback");

        assertEquals(0, back.exit(), back.err());
        assertEquals(List.of(), Tree.differences(first, Tree.read(www().toRealPath())));
        assertEquals(2, publish("--rollback").exit());
        publish();
        assertSame(folder.resolve("a/site"), www());
        assertFalse(Files.exists(folder.resolve("www.releases/0002")), "what was gone back from is not gone back to");
    }

    @Test
    void keepsAsManyReleasesAsAreAskedFor() throws IOException {
        SmallSite site = site(TARGET);
        for (String title : List.of("一", "二", "三", "四")) {
            site.article("通知/c.md", title);
            publish();
        }

        assertFalse(Files.exists(folder.resolve("www.releases/0002")));
        assertTrue(Files.exists(folder.resolve("www.releases/0003")));
        assertSame(folder.resolve("a/site"), www());
    }

    @Test
    void keepsWhatReadersOfAnOlderPageStillAskFor() throws IOException {
        SmallSite site = site(TARGET).with("static/old.css", "a {}").with("static/search/0a/1b.bin", "a block").with("static/old.txt", "x");
        publish();
        for (String gone : List.of("old.css", "search/0a/1b.bin", "old.txt")) {
            Files.delete(folder.resolve("a/static").resolve(gone));
        }

        publish();

        assertTrue(Files.exists(www().resolve("old.css")));
        assertTrue(Files.exists(www().resolve("search/0a/1b.bin")));
        assertFalse(Files.exists(www().resolve("old.txt")), "what is read for itself is gone at once");
        assertEquals(List.of(), json("--dry-run", "--json").get("removed"));
        site.article("通知/b.md", "放假通知");
        publish();
        assertFalse(Files.exists(www().resolve("old.css")));
        site.article("通知/b.md", "放假通知二");
        publish();
        assertFalse(Files.exists(www().resolve("search/0a/1b.bin")));
    }

    @Test
    void saysWhatItWouldDoAndDoesNothing() throws IOException {
        site(TARGET);

        Said said = publish("--dry-run");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("add      通知/a.html"), said.out());
        assertTrue(said.out().contains("www would get: "), said.out());
        assertFalse(Files.exists(www()));
        assertFalse(Files.exists(folder.resolve("www.releases")));
        assertFalse(Files.exists(folder.resolve("a/site")));
    }

    @Test
    void sendsNothingOfASiteWithErrors() throws IOException {
        SmallSite site = site(TARGET);
        publish();
        var before = Tree.read(www().toRealPath());
        site.article("通知/b.md", "放假通知", "date: 2026-13-01");

        Said said = publish();

        assertEquals(1, said.exit());
        assertEquals(List.of(), Tree.differences(before, Tree.read(www().toRealPath())));
    }

    @Test
    void sendsNothingThatACheckFindsWrong() throws IOException {
        SmallSite site = site(TARGET + "check: {rules: {no-date: error}}\n");
        publish();
        var before = Tree.read(www().toRealPath());
        site.article("通知/b.md", "放假通知");

        Said said = publish();

        assertEquals(1, said.exit(), said.out());
        assertTrue(said.err().contains("content/通知/b.md: error: the article has no date"), said.err());
        assertTrue(said.err().contains("1 error. Nothing was sent"), said.err());
        assertTrue(publish("--json").out().contains("\"published\":false"));
        assertEquals(List.of(), Tree.differences(before, Tree.read(www().toRealPath())));
    }

    @Test
    void asksBeforeMostOfASiteGoes() throws IOException {
        SmallSite site = site(TARGET);
        for (int i = 0; i < 40; i++) {
            site.article("通知/many-" + i + ".md", "通知" + i);
        }
        publish();
        var before = Tree.read(www().toRealPath());
        Tree.delete(folder.resolve("a/content"));
        site.article("通知/a.md", "通知");

        Said said = publish();

        assertEquals(2, said.exit(), said.out());
        assertTrue(said.err().contains("--allow-removals"), said.err());
        assertEquals(List.of(), Tree.differences(before, Tree.read(www().toRealPath())));
        assertEquals(0, publish("--allow-removals").exit());
        assertSame(folder.resolve("a/site"), www());
    }

    @Test
    void takesForeignFilesAlong() throws IOException {
        SmallSite site = site(TARGET);
        publish();
        Files.createDirectories(www().resolve(".well-known"));
        Files.writeString(www().resolve(".well-known/challenge"), "mine");
        site.article("通知/b.md", "放假通知");

        Said said = publish();

        assertTrue(said.out().contains("1 files there are not from fanwen"), said.out());
        assertEquals("mine", Files.readString(www().resolve(".well-known/challenge")));
    }

    @Test
    void replacesAForeignFileOnlyWhenTold() throws IOException {
        SmallSite site = site(TARGET);
        publish();
        Files.createDirectories(www().resolve("通知"));
        Files.writeString(www().resolve("通知/b.html"), "mine");
        site.article("通知/b.md", "放假通知");

        Said said = publish();

        assertEquals(2, said.exit(), said.out());
        assertTrue(said.err().contains("通知/b.html"), said.err());
        assertEquals("mine", Files.readString(www().resolve("通知/b.html")));
        assertEquals(0, publish("--take-over").exit());
        assertSame(folder.resolve("a/site"), www());
    }

    @Test
    void refusesAFolderWithFilesAndTakesAnEmptyOne() throws IOException {
        site(TARGET);
        Files.createDirectory(www());
        Files.writeString(www().resolve("photo.txt"), "mine");

        Said said = publish();

        assertEquals(2, said.exit());
        assertTrue(said.err().contains("\"photo.txt\""), said.err());
        assertTrue(Files.exists(www().resolve("photo.txt")));
        Files.delete(www().resolve("photo.txt"));
        assertEquals(0, publish().exit());
        assertSame(folder.resolve("a/site"), www());
    }

    @Test
    void refusesALinkOfOthers() throws IOException {
        site(TARGET);
        Files.createDirectory(folder.resolve("photos"));
        Files.createSymbolicLink(www(), Path.of("photos"));

        Said said = publish();

        assertEquals(2, said.exit());
        assertEquals(Path.of("photos"), Files.readSymbolicLink(www()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/www", "static/x", ".", "..", "/", "site", "site/www", "../a/themes", ".fanwen/www"})
    void refusesToPublishIntoTheSite(String path) {
        site("publish:\n  www: {kind: folder, path: " + path + "}\n");
        var before = Tree.read(folder);

        Said said = publish();

        assertEquals(2, said.exit(), path);
        assertEquals(List.of(), Tree.differences(before, Tree.read(folder)));
    }

    @Test
    void letsOneAtATime() throws Exception {
        site(TARGET);
        publish();

        LockFile other = LockFile.hold(folder.resolve("www.releases/lock"));
        Said said = publish();
        other.close();

        assertEquals(3, said.exit());
        assertTrue(said.err().contains("process " + ProcessHandle.current().pid()), said.err());
        assertEquals(0, publish().exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0002", "building"})
    void clearsAwayWhatAKilledPublishLeft(String leftOver) throws IOException {
        SmallSite site = site(TARGET);
        publish();
        Files.createDirectories(folder.resolve("www.releases/" + leftOver + "/half"));
        Files.writeString(folder.resolve("www.releases/building.files"), "half");
        Files.createSymbolicLink(folder.resolve("www.releases/next"), Path.of("nowhere"));
        site.article("通知/b.md", "放假通知");

        assertEquals(0, publish().exit());
        assertSame(folder.resolve("a/site"), www());
        assertEquals(Path.of("www.releases/0002"), Files.readSymbolicLink(www()));
        assertFalse(Files.exists(www().resolve("half")));
    }

    @Test
    void refusesToGuessFromADamagedList() throws IOException {
        site(TARGET);
        publish();
        Files.writeString(folder.resolve("www.releases/0001.files"), "fanwen published 1\n");

        Said said = publish();

        assertEquals(2, said.exit());
        assertTrue(said.err().contains("is damaged"), said.err());
    }

    @Test
    void putsCompressedTextsBesideTheOthers() throws IOException {
        SmallSite site = site("publish:\n  www: {kind: folder, path: ../www, gzip: yes}\n");
        publish();

        try (var zip = new java.util.zip.GZIPInputStream(Files.newInputStream(www().resolve("index.html.gz")))) {
            assertEquals(Files.readString(www().resolve("index.html")), Tree.text(zip.readAllBytes()));
        }
        site.article("通知/b.md", "放假通知");
        Map<String, Object> said = json("--json");
        assertTrue(((List<?>) said.get("changed")).contains("index.html.gz"), said.toString());
        assertFalse(((List<?>) said.get("changed")).contains("assets/style.css.gz"), said.toString());
    }

    /** Nobody is asked where the token and the key are missing: the site is published all the same, and says what to do. */
    @Test
    void publishesThoughNoSearchEngineCanBeTold() throws IOException {
        SmallSite site = site("publish:\n  www: {kind: folder, path: ../www, baidu: yes, indexnow: 0123456789abcdef}\n");

        Said said = publish();

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.err().contains("FANWEN_SECRET_WWW_BAIDU_TOKEN") && said.err().contains("static/0123456789abcdef.txt"), said.err());
        site.article("通知/b.md", "放假通知", "date: 2026-02-01");
        Map<String, Object> json = json("--json");
        assertEquals("[{engine=baidu, told=0, waiting=2, trouble=no-token}, {engine=indexnow, told=0, waiting=2, trouble=no-key-file}]",
                json.get("notices").toString());
        assertEquals("[]", json("--dry-run", "--json").get("notices").toString());
    }

    @Test
    void saysWhatTheTargetsAre() {
        site("publish:\n  one: {kind: folder, path: ../one}\n  two: {kind: folder, path: ../two}\n");

        assertTrue(publish().err().contains("one, two"), publish().err());
        assertEquals(2, publish("three").exit());
        assertEquals(0, publish("two").exit());
        assertFalse(Files.exists(folder.resolve("one")));
    }

    @Test
    void saysHowToBegin() {
        site("");

        Said said = publish();

        assertEquals(2, said.exit());
        assertTrue(said.err().contains("www: {kind: folder, path: /srv/www/example}"), said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{kind: folder}", "{path: x}", "{kind: floppy, path: x}", "{kind: folder, path: -x}", "{kind: folder, path: ../x, keep: 0}"})
    void saysWhatIsWrongWithATarget(String target) {
        site("publish:\n  www: " + target + "\n");

        Said said = publish();

        assertEquals(1, said.exit(), said.err());
        assertTrue(said.err().contains("site.yaml:4:"), said.err());
    }

    @Test
    void neverShowsASecretThatStandsInTheSettings() {
        site("publish:\n  www: {kind: folder, path: ../www, password: hunter2}\n");

        Said said = publish();
        Said json = publish("--json");

        assertEquals(1, said.exit());
        assertTrue(said.err().contains("a secret does not belong in settings"), said.err());
        assertFalse((said.err() + said.out() + json.err() + json.out()).contains("hunter2"), said.err());
    }

    private SmallSite site(String settings) {
        return SmallSite.in(folder.resolve("a")).with("site.yaml", "title: 范文\naddress: https://www.example.com/\n" + settings)
                .article("通知/a.md", "通知", "date: 2026-01-01");
    }

    private Path www() {
        return folder.resolve("www");
    }

    private Said publish(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "publish";
        words[1] = "--now";
        words[2] = "2026-11-25";
        System.arraycopy(options, 0, words, 3, options.length);
        return Shell.in(folder.resolve("a")).run(words);
    }

    private Map<String, Object> json(String... options) {
        Said said = publish(options);
        assertEquals(0, said.exit(), said.err());
        return ReadJson.object(said.out().strip());
    }

    private static void assertSame(Path built, Path served) throws IOException {
        var there = Tree.read(served.toRealPath());
        assertEquals(List.of(), Tree.differences(Tree.read(built), there));
    }
}
