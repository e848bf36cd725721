package io.fanwen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.Tree;
import io.fanwen.build.BuildRequest;
import io.fanwen.build.LiveSite;
import io.fanwen.build.Progress;
import io.fanwen.build.SiteBuilder;
import io.fanwen.text.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the sources, in whatever way, the preview comes to what a clean build makes of them. */
class PreviewFollowsTest {
    private static final String ARTICLE = "---\ntitle: 新的通知\ndate: 2026-01-05\n---\n\n请查收。\n";

    @TempDir
    Path folder;
    private Previewed previewed;

    @BeforeEach
    void start() throws IOException {
        previewed = new Previewed(folder.resolve("site"), Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        previewed.close();
    }

    @Test
    void seesAChange() throws Exception {
        previewed.write("content/通知/a.md", ARTICLE);

        Preview.Rebuild rebuild = previewed.await(any -> true);

        assertEquals(Set.of("content/通知/a.md"), rebuild.update().changed());
        assertTrue(previewed.get("/%E9%80%9A%E7%9F%A5/a.html").text().contains("请查收"));
        assertSame();
    }

    @Test
    void seesNewFoldersWithFilesInThem() throws Exception {
        for (int i = 0; i < 5; i++) {
            previewed.write("content/新" + i + "/深/再深/a.md", ARTICLE);
            int at = i;
            previewed.await(rebuild -> rebuild.state().edition().orElseThrow().output("新" + at + "/深/再深/a.html").isPresent());
        }
        previewed.write("content/新0/深/再深/b.md", ARTICLE);
        previewed.await(rebuild -> rebuild.state().edition().orElseThrow().output("新0/深/再深/b.html").isPresent());
        assertSame();
    }

    @Test
    void takesEachWayOfSavingForOneChange() throws Exception {
        Path file = previewed.site.resolve("content/通知/a.md");
        for (Saving saving : Saving.values()) {
            saving.save(file, ARTICLE + saving + "。\n");
            previewed.await(rebuild -> rebuild.state().isSound() && article("a").contains(saving + "。"));
            Thread.sleep(250);
            assertEquals(0, previewed.rebuilds.size(), saving + ": " + previewed.rebuilds);
        }
        assertSame();
    }

    /** What editors do to save a file. */
    private enum Saving {
        IN_PLACE {
            @Override
            void save(Path file, String text) throws IOException {
                Files.writeString(file, text);
            }
        },
        VIM {
            @Override
            void save(Path file, String text) throws IOException {
                Path test = file.resolveSibling("4913");
                Files.createFile(test);
                Files.delete(test);
                Path backup = file.resolveSibling(file.getFileName() + "~");
                Files.move(file, backup);
                Files.writeString(file, text);
                Files.delete(backup);
            }
        },
        EMACS {
            @Override
            void save(Path file, String text) throws IOException {
                Path lock = file.resolveSibling(".#" + file.getFileName());
                Files.createSymbolicLink(lock, Path.of("someone@somewhere.1:2"));
                Path auto = file.resolveSibling("#" + file.getFileName() + "#");
                Files.writeString(auto, text);
                Files.copy(file, file.resolveSibling(file.getFileName() + "~"), StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(file, text);
                Files.delete(auto);
                Files.delete(lock);
            }
        },
        BY_RENAME {
            @Override
            void save(Path file, String text) throws IOException {
                Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp-123");
                Files.writeString(temporary, text);
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        },
        EMPTIED_FIRST {
            @Override
            void save(Path file, String text) throws IOException, InterruptedException {
                Files.writeString(file, "");
                Thread.sleep(30);
                Files.writeString(file, text);
            }
        };

        abstract void save(Path file, String text) throws IOException, InterruptedException;
    }

    @Test
    void followsFoldersThatAreRenamedMovedAndDeleted() throws Exception {
        previewed.write("content/甲/深/a.md", ARTICLE);
        previewed.await(rebuild -> has(rebuild, "甲/深/a.html"));
        Files.move(previewed.site.resolve("content/甲"), previewed.site.resolve("content/乙"));
        previewed.await(rebuild -> has(rebuild, "乙/深/a.html") && !has(rebuild, "甲/深/a.html"));
        previewed.write("content/乙/深/b.md", ARTICLE);
        previewed.await(rebuild -> has(rebuild, "乙/深/b.html"));
        Files.move(previewed.site.resolve("content/乙"), folder.resolve("outside"));
        previewed.await(rebuild -> !has(rebuild, "乙/深/b.html"));
        Files.move(folder.resolve("outside"), previewed.site.resolve("content/通知/丙"));
        previewed.await(rebuild -> has(rebuild, "通知/丙/深/b.html"));
        previewed.write("content/通知/丙/深/b.md", ARTICLE + "又及。\n");
        previewed.await(rebuild -> rebuild.update().changed().contains("content/通知/丙/深/b.md"));
        Tree.delete(previewed.site.resolve("content/通知/丙"));
        previewed.await(rebuild -> !has(rebuild, "通知/丙/深/b.html") && !has(rebuild, "通知/丙/深/a.html"));
        assertSame();
    }

    @Test
    void takesAThousandFilesAtOnceForOneChangeOrTwo() throws Exception {
        for (int i = 0; i < 1000; i++) {
            previewed.write("content/册" + i % 20 + "/n" + i + ".md", ARTICLE.replace("新的", "第" + i + "份"));
        }
        previewed.await(rebuild -> rebuild.state().edition().orElseThrow().site().library().articles().size() == 1002);
        Thread.sleep(400);
        assertTrue(previewed.state().number() <= 3, "rebuilds: " + (previewed.state().number() - 1));
        try (var all = Files.walk(previewed.site.resolve("content"))) {
            for (Path file : all.filter(path -> path.getFileName().toString().startsWith("n")).toList()) {
                Files.delete(file);
            }
        }
        previewed.await(rebuild -> rebuild.state().edition().orElseThrow().site().library().articles().size() == 2);
        assertSame();
    }

    @Test
    void followsSettingsThemesCountsAndCopiedFiles() throws Exception {
        previewed.write("site.yaml", "title: 另一个库\naddress: https://example.org/\nword: off\n");
        previewed.await(rebuild -> rebuild.update().changed().contains("site.yaml"));
        assertTrue(previewed.get("/").text().contains("另一个库"));
        previewed.write("themes/own/theme.yaml", "extends: default\nstyles: [own.css]\n");
        previewed.write("themes/own/assets/own.css", "body { color: #123456 }\n");
        previewed.write("site.yaml", "title: 另一个库\naddress: https://example.org/\nword: off\ntheme: own\n");
        previewed.await(rebuild -> rebuild.state().edition().orElseThrow().paths().stream().anyMatch(path -> path.equals("assets/own.css")));
        previewed.write("themes/own/templates/parts/footer.mustache", "<footer>页脚换了</footer>\n");
        previewed.await(rebuild -> rebuild.update().changed().stream().anyMatch(path -> path.startsWith("themes/own/templates")));
        assertTrue(previewed.get("/").text().contains("页脚换了"));
        previewed.write("data/counts.csv", "path,piece,heat,useful\n通知/a.md,,777,\n");
        previewed.await(rebuild -> rebuild.update().changed().contains("data/counts.csv"));
        previewed.write("static/a.txt", "a");
        previewed.await(rebuild -> has(rebuild, "a.txt"));
        assertSame();
    }

    @Test
    void keepsTheLastGoodVersionAndTellsWhatIsWrong() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", previewed.port())) {
            Events events = new Events(previewed.listen("/%E9%80%9A%E7%9F%A5/a.html", socket));
            String first = events.print();
            previewed.write("content/通知/a.md", "---\ntitle: <script>alert(1)</script>\ndate: 2026-13-01\n---\n\n坏了。\n");
            String told = events.awaitText("\"errorCount\":1");
            assertTrue(told.contains("content/通知/a.md:3:7") && told.contains("date: 2026-13-01") && told.contains("\"hint\":"), told);
            assertFalse(told.contains("<script>"), told);
            assertEquals(first, print(told), "the last good version stays");
            assertTrue(previewed.get("/%E9%80%9A%E7%9F%A5/a.html").text().contains("周五下午放假"));

            previewed.write("content/通知/a.md", ARTICLE);
            String mended = events.awaitText("\"errorCount\":0");
            assertFalse(first.equals(print(mended)), "is to be loaded again");
        }
        assertSame();
    }

    @Test
    void neverEndsBecauseOfContent() throws Exception {
        List<String> broken = List.of("---\n", "---\na: &a [*a,*a]\n---\n", "\ufeff\u0000", "---\ntitle: x\n---\n" + "> ".repeat(5000), "[".repeat(50_000),
                "---\ntitle: " + "[".repeat(1000) + "\n---\n");
        for (String text : broken) {
            long number = previewed.state().number();
            previewed.write("content/通知/c.md", text);
            previewed.await(rebuild -> rebuild.state().number() > number);
            assertEquals(200, previewed.get("/").status());
        }
        Files.write(previewed.site.resolve("content/通知/c.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        previewed.await(rebuild -> !rebuild.state().isSound());
        previewed.write("site.yaml", "title: [\n");
        previewed.await(rebuild -> rebuild.state().diagnostics().stream().map(Diagnostic::place).anyMatch(place -> place.path().equals("site.yaml")));
        assertEquals(200, previewed.get("/").status());
        Files.delete(previewed.site.resolve("content/通知/c.md"));
        previewed.write("site.yaml", "title: 库\naddress: https://example.org/\nword: off\n");
        previewed.await(rebuild -> rebuild.state().isSound());
        assertEquals(0, previewed.faults.size());
        assertSame();
    }

    @Test
    void tellsAPageThatIsStillTheSameToStay() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", previewed.port())) {
            Events events = new Events(previewed.listen("/%E9%80%9A%E7%9F%A5/b.html", socket));
            String first = events.print();
            previewed.write("static/z.txt", "z");
            assertEquals(first, events.print());
            previewed.write("themes/own/theme.yaml", "extends: default\nstyles: [own.css]\n");
            previewed.write("themes/own/assets/own.css", "body { color: #123456 }\n");
            previewed.write("site.yaml", "title: 库\naddress: https://example.org/\nword: off\ntheme: own\n");
            String styled = events.awaitText("/assets/own.css");
            previewed.write("themes/own/assets/own.css", "body { color: #654321 }\n");
            String swapped = events.next();
            assertEquals(print(styled), print(swapped), "a style sheet is no reason to load the page again");
            assertFalse(stylesPrint(styled).equals(stylesPrint(swapped)));
            previewed.write("themes/own/assets/own.js", "// a script\n");
            assertFalse(print(events.next()).equals(print(swapped)), "a script is one");
        }
    }

    @Test
    void doesNotKeepBuildsOut() throws Exception {
        BuildRequest request = new BuildRequest(previewed.site, previewed.site.resolve("site"), Map.of(), Optional.of("2026-06-15"), Instant.EPOCH,
                BuildRequest.Options.PUBLISHED);
        for (int i = 0; i < 3; i++) {
            SiteBuilder.build(request, Progress.SILENT);
            previewed.write("content/通知/a.md", ARTICLE + "第" + i + "次。\n");
            previewed.await(rebuild -> rebuild.update().changed().contains("content/通知/a.md"));
        }
        Thread.sleep(300);
        assertEquals(4, previewed.state().number(), "what a build writes is no change");
        assertSame();
    }

    @Test
    void looksAgainAndAgainWhereItIsNotTold() throws Exception {
        // A clock far ahead: every file has long been as it is.
        FolderScan scan = new FolderScan(previewed.site, () -> Instant.now().plus(Duration.ofHours(1)));
        previewed.write("content/通知/深/c.md", ARTICLE);
        Files.delete(previewed.site.resolve("content/通知/b.md"));

        assertEquals(Set.of("content/通知/深/c.md", "content/通知/b.md"), scan.next());
        scan.close();
    }

    @Test
    void seesAFileThatWasGivenBackItsTimeAndSize() throws Exception {
        Path file = previewed.site.resolve("content/通知/a.md");
        FileTime before = Files.getLastModifiedTime(file);
        FolderScan scan = new FolderScan(previewed.site, () -> Instant.now().plus(Duration.ofHours(1)));
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 2) + "！\n");
        Files.setLastModifiedTime(file, before);

        assertEquals(text.getBytes(StandardCharsets.UTF_8).length, Files.size(file));
        assertEquals(Set.of("content/通知/a.md"), scan.next());
        scan.close();
    }

    @Test
    void looksOnceMoreAtWhatWasWrittenWhileItLooked() throws Exception {
        // By this clock files are not settled until it is moved on.
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now().minus(Duration.ofHours(1)));
        FolderScan scan = new FolderScan(previewed.site, now::get);
        now.set(Instant.now().plus(Duration.ofHours(1)));

        assertTrue(scan.next().containsAll(Set.of("content/通知/a.md", "content/通知/b.md", "site.yaml")));
        scan.close();
    }

    @Test
    void namesEverythingWhenTheSystemLostCount() throws Exception {
        try (FolderWatch watch = new FolderWatch(previewed.site)) {
            // A queue of the system holds 512 for one folder in Java; nobody takes anything out meanwhile.
            for (int i = 0; i < 3000; i++) {
                Files.writeString(previewed.site.resolve("content/通知/x" + i + ".md"), ARTICLE.replace("新的", "第" + i + "份"));
            }
            Set<String> named = new TreeSet<>(watch.next());
            assertTrue(named.containsAll(LiveSite.EVERYTHING), "named " + named.size());
        }
        previewed.await(rebuild -> rebuild.state().edition().orElseThrow().site().library().articles().size() == 3002);
        for (int i = 0; i < 3000; i++) {
            Files.delete(previewed.site.resolve("content/通知/x" + i + ".md"));
        }
        previewed.await(rebuild -> rebuild.state().edition().orElseThrow().site().library().articles().size() == 2);
        assertSame();
    }

    @Test
    void leavesNothingBehind() throws Exception {
        int before = threads().size();
        for (int i = 0; i < 3; i++) {
            try (Previewed another = new Previewed(folder.resolve("another" + i), Map.of()); Socket socket = new Socket("127.0.0.1", another.port())) {
                new Events(another.listen("/", socket)).print();
            }
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (threads().size() > before && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertEquals(before, threads().size(), () -> threads().toString());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
                .filter(name -> name.startsWith("preview") || name.contains("Watch") || name.startsWith("FileSystemW")).sorted().toList();
    }

    private static boolean has(Preview.Rebuild rebuild, String path) {
        return rebuild.state().edition().orElseThrow().output(path).isPresent();
    }

    private String article(String name) {
        try {
            return previewed.get("/%E9%80%9A%E7%9F%A5/" + name + ".html").text();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertSame() throws Exception {
        assertEquals(List.of(), previewed.differences(folder.resolve("clean")));
    }

    private static String print(String event) {
        return field("print", event);
    }

    private static String stylesPrint(String event) {
        return field("stylesPrint", event);
    }

    private static String field(String name, String event) {
        Matcher print = Pattern.compile("\"" + name + "\":\"([0-9a-f]*)\"").matcher(event);
        assertTrue(print.find(), event);
        return print.group(1);
    }

    /** What comes out of a stream, an event at a time. */
    private static final class Events {
        private final InputStream in;

        Events(InputStream in) {
            this.in = in;
        }

        String next() throws IOException {
            List<Byte> line = new ArrayList<>();
            while (true) {
                int read = in.read();
                if (read < 0) {
                    throw new AssertionError("the stream ended");
                }
                if (read == '\n') {
                    byte[] bytes = new byte[line.size()];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = line.get(i);
                    }
                    line.clear();
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    if (text.startsWith("data: ")) {
                        return text;
                    }
                } else {
                    line.add((byte) read);
                }
            }
        }

        String print() throws IOException {
            return PreviewFollowsTest.print(next());
        }

        String awaitText(String wanted) throws IOException {
            String event = next();
            while (!event.contains(wanted)) {
                event = next();
            }
            return event;
        }
    }
}
