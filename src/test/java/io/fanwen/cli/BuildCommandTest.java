package io.fanwen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.Tree;
import io.fanwen.cli.Shell.Said;
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

class BuildCommandTest {
    @TempDir
    Path folder;

    @Test
    void publishesUnderAnotherAddress() throws IOException {
        sound();

        Said said = build("--base-url", "https://preview.example/docs/");

        assertEquals(0, said.exit(), said.err());
        String page = Files.readString(folder.resolve("site/通知/a.html"));
        assertTrue(page.contains("href=\"https://preview.example/docs/%E9%80%9A%E7%9F%A5/a.html\""), page);
        assertTrue(page.contains("href=\"/docs/\""), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.example.com", "ftp://example.com/", "javascript:alert(1)", "https://", "https://user:secret@example.com/", "https://example.com/?a=1"})
    void refusesAnAddressThatIsNone(String address) {
        sound();

        Said said = build("--base-url", address);

        assertEquals(1, said.exit());
        assertTrue(said.err().contains("error: \"" + address + "\""), said.err());
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @Test
    void publishesElsewhere() throws IOException {
        sound();
        Files.createDirectory(folder.resolve("below"));

        Said said = Shell.in(folder.resolve("below")).run("build", "-C", "..", "--out", "public", "--now", "2026-11-23");

        assertEquals(0, said.exit(), said.err());
        assertTrue(Files.exists(folder.resolve("below/public/index.html")));
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/通知", ".", "..", "static", "themes/x", "/"})
    void refusesToPublishOverWhatTheSiteIsMadeFrom(String out) {
        sound();
        var before = Tree.read(folder);

        Said said = build("--out", out);

        assertEquals(2, said.exit(), said.err());
        assertTrue(said.err().contains("the site cannot be published into"), said.err());
        assertEquals("", String.join("\n", Tree.differences(before, Tree.read(folder))));
    }

    @Test
    void refusesAFolderWithFilesOfOthers() throws IOException {
        sound().with("public/photo.txt", "mine");

        Said said = build("--out", "public");

        assertEquals(2, said.exit());
        assertTrue(said.err().contains("holds files that fanwen did not write, such as \"photo.txt\""), said.err());
        assertEquals("mine", Files.readString(folder.resolve("public/photo.txt")));
    }

    @Test
    void saysWhichFileTheMachineRefused() throws IOException {
        sound().with("file", "in the way");

        Said said = build("--out", "file/below/it");

        assertEquals(3, said.exit(), said.err());
        assertTrue(said.err().startsWith("fanwen: ") && said.err().contains("file"), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertEquals("in the way", Files.readString(folder.resolve("file")));
    }

    @Test
    void showsDraftsWhenAsked() {
        sound().article("通知/draft.md", "草稿", "date: 2026-01-01", "draft: yes");

        build("--drafts");

        assertTrue(Files.exists(folder.resolve("site/通知/draft.html")));
    }

    @Test
    void movesTodayWhenAsked() {
        sound().article("通知/future.md", "将来", "date: 2026-12-01 08:30");

        Said before = Shell.in(folder).run("build", "--now", "2026-12-01T08:29");
        boolean early = Files.exists(folder.resolve("site/通知/future.html"));
        Said after = Shell.in(folder).run("build", "--now", "2026-12-01T08:30");

        assertTrue(before.out().contains("1 held back: 1 scheduled, next: 将来 (2026-12-01 08:30)"), before.out());
        assertFalse(early);
        assertTrue(Files.exists(folder.resolve("site/通知/future.html")), after.err());
    }

    @Test
    void explainsWhyItWrote() {
        sound();
        build();
        sound().article("通知/a.md", "甲改", "date: 2026-01-01").article("通知/new.md", "新", "date: 2026-01-02");
        delete("content/about.md");

        Said said = build("--explain");

        assertTrue(said.out().contains("made      通知/new.html   new" + System.lineSeparator()), said.out());
        assertTrue(said.out().contains("made      通知/a.html   its content changed" + System.lineSeparator()), said.out());
        assertTrue(said.out().contains("removed   about.html   no longer made" + System.lineSeparator()), said.out());
    }

    @Test
    void writesEverythingAgainWhenAsked() {
        sound();
        build();

        Said said = build("--clean");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains(" 0 unchanged, 0 removed"), said.out());
    }

    @Test
    void reportsAsJson() {
        sound().article("通知/draft.md", "草稿", "date: 2026-01-01", "draft: yes").article("通知/undated.md", "没有日期");

        Said said = build("--json");

        Map<String, Object> json = ReadJson.object(said.out().strip());
        assertEquals("", said.err());
        assertEquals(true, json.get("published"));
        assertEquals(List.of(Map.of("path", "content/通知/draft.md", "title", "草稿", "reason", "draft")), json.get("heldBack"));
        assertTrue(((List<?>) json.get("made")).contains("通知/a.html"), said.out());
        assertEquals(Map.of("path", "content/通知/undated.md", "severity", "warning", "code", "no-date"),
                only((List<?>) json.get("diagnostics"), "path", "severity", "code"));
    }

    @Test
    void reportsFaultsAsJson() {
        sound().article("通知/faulty.md", "错", "date: someday");

        Said said = build("--json");

        Map<String, Object> json = ReadJson.object(said.out().strip());
        assertEquals(1, said.exit());
        assertEquals("", said.err());
        assertEquals(false, json.get("published"));
        assertEquals(Map.of("path", "content/通知/faulty.md", "line", 3, "column", 7, "length", 7, "severity", "error"),
                only((List<?>) json.get("diagnostics"), "path", "line", "column", "length", "severity"));
    }

    @Test
    void keepsThePublishedSiteWhenTheContentHasErrors() {
        sound();
        build();
        var before = Tree.read(folder.resolve("site"));
        SmallSite.in(folder).article("通知/a.md", "甲", "date: someday");

        Said said = build();

        assertEquals(1, said.exit());
        assertTrue(said.err().endsWith("1 error, 0 warnings. Nothing was published." + System.lineSeparator()), said.err());
        assertEquals("", said.out());
        assertEquals("", String.join("\n", Tree.differences(before, Tree.read(folder.resolve("site")))));
    }

    @Test
    void takesSettingsFromTheEnvironment() throws IOException {
        sound();

        Shell.in(folder).with("FANWEN_TITLE", "别的名字").run("build", "--now", "2026-11-23");

        assertTrue(Files.readString(folder.resolve("site/index.html")).contains("<title>别的名字</title>"));
    }

    private SmallSite sound() {
        return SmallSite.in(folder).article("通知/a.md", "甲", "date: 2026-01-01").with("content/about.md", "# 关于\n\n关于本站。\n");
    }

    private Said build(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "build";
        words[1] = "--now";
        words[2] = "2026-11-23";
        System.arraycopy(options, 0, words, 3, options.length);
        return Shell.in(folder).run(words);
    }

    private void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Some fields of the only one of some objects. */
    private static Map<String, Object> only(List<?> objects, String... fields) {
        assertEquals(1, objects.size(), objects.toString());
        Map<String, Object> some = new java.util.HashMap<>();
        for (String field : fields) {
            some.put(field, ((Map<?, ?>) objects.get(0)).get(field));
        }
        return some;
    }
}
