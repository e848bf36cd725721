package io.fanwen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path site;

    private Path out() {
        return site.resolve("site");
    }

    private OutputFolder open() throws IOException, Refusal {
        return OutputFolder.open(out(), site, List.of(site.resolve("content")));
    }

    private Staging.Report publish(Map<String, String> files) throws IOException, Refusal {
        try (OutputFolder folder = open()) {
            Staging staging = folder.stage(false, Stamps.NONE);
            for (Map.Entry<String, String> file : files.entrySet()) {
                staging.add(output(file.getKey(), file.getValue()));
            }
            return staging.commit();
        }
    }

    static Output output(String path, String text) {
        return new Output(path, new Output.Bytes(text.getBytes(StandardCharsets.UTF_8)), "a test");
    }

    /** Everything but what fanwen keeps for itself. */
    static SortedMap<String, String> published(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))::iterator) {
                String path = folder.relativize(file).toString();
                if (!path.startsWith(".fanwen")) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }

    private OutputCode refused() {
        return (OutputCode) assertThrows(Refusal.class, this::open).diagnostics().get(0).code();
    }

    @Test
    void putsOneSiteInThePlaceOfAnother() throws Exception {
        publish(Map.of("index.html", "old", "a/b.html", "same", "gone/x.html", "x"));

        var report = publish(Map.of("index.html", "new", "a/b.html", "same", "c.html", "c"));

        assertEquals(Map.of("index.html", "new", "a/b.html", "same", "c.html", "c"), published(out()));
        assertEquals(List.of("c.html"), List.copyOf(report.made()));
        assertEquals(List.of("index.html"), List.copyOf(report.changed()));
        assertEquals(List.of("gone/x.html"), List.copyOf(report.removed()));
        assertEquals(1, report.unchanged());
        assertEquals(4, report.bytes());
        assertFalse(Files.exists(out().resolve("gone")), "an empty folder is left over");
    }

    @Test
    void keepsTheTimesOfWhatDidNotChange() throws Exception {
        publish(Map.of("a.html", "a", "b.html", "b"));
        var before = Files.getLastModifiedTime(out().resolve("a.html"));
        var key = Files.readAttributes(out().resolve("a.html"), java.nio.file.attribute.BasicFileAttributes.class).fileKey();

        publish(Map.of("a.html", "a", "b.html", "B"));

        assertEquals(before, Files.getLastModifiedTime(out().resolve("a.html")));
        assertEquals(key, Files.readAttributes(out().resolve("a.html"), java.nio.file.attribute.BasicFileAttributes.class).fileKey());
    }

    @Test
    void leavesNothingButTheManifestAndAnEmptyLockBehind() throws Exception {
        publish(Map.of("a.html", "a"));

        try (var own = Files.list(out().resolve(".fanwen"))) {
            assertEquals(List.of("lock", "manifest"), own.map(p -> p.getFileName().toString()).sorted().toList());
        }
        assertEquals(0, Files.size(out().resolve(".fanwen/lock")));
    }

    @Test
    void leavesForeignDotfilesAlone() throws Exception {
        Files.createDirectories(out());
        Files.writeString(out().resolve(".gitignore"), "*\n");

        publish(Map.of("a.html", "a"));
        publish(Map.of());

        assertEquals(Map.of(".gitignore", "*\n"), published(out()));
    }

    @Test
    void putsRightWhatOthersChangedOrDeleted() throws Exception {
        publish(Map.of("a.html", "a", "b.html", "b"));
        Files.writeString(out().resolve("a.html"), "X");
        Files.delete(out().resolve("b.html"));

        publish(Map.of("a.html", "a", "b.html", "b"));

        assertEquals(Map.of("a.html", "a", "b.html", "b"), published(out()));
    }

    @Test
    void turnsFilesIntoFoldersAndBack() throws Exception {
        publish(Map.of("a", "file", "b/c", "inside"));

        publish(Map.of("a/x", "inside", "b", "file"));

        assertEquals(Map.of("a/x", "inside", "b", "file"), published(out()));
    }

    @Test
    void takesAFileOfTheSameBytesAsItsOwn() throws Exception {
        publish(Map.of("a.html", "a"));
        Files.writeString(out().resolve("b.html"), "b");

        publish(Map.of("a.html", "a", "b.html", "b"));
        publish(Map.of("a.html", "a"));

        assertEquals(Map.of("a.html", "a"), published(out()));
    }

    @Test
    void refusesWhenAForeignFileIsInTheWay() throws Exception {
        publish(Map.of("a.html", "a"));
        Files.writeString(out().resolve("b.html"), "mine");
        Files.writeString(out().resolve("c"), "mine");
        Files.createDirectories(out().resolve("d"));
        Files.writeString(out().resolve("d/notes.txt"), "mine");
        var before = published(out());

        Refusal refusal = assertThrows(Refusal.class, () -> publish(Map.of("b.html", "b", "c/x.html", "x", "d", "d")));

        assertEquals(List.of(OutputCode.FILE_IN_THE_WAY, OutputCode.FILE_IN_THE_WAY, OutputCode.FILE_IN_THE_WAY),
                refusal.diagnostics().stream().map(d -> d.code()).toList());
        assertEquals(before, published(out()));
    }

    @Test
    void doesNotWriteThroughALink() throws Exception {
        Path elsewhere = Files.createDirectories(site.resolve("elsewhere"));
        publish(Map.of("a.html", "a"));
        Files.createSymbolicLink(out().resolve("b"), elsewhere);

        Refusal refusal = assertThrows(Refusal.class, () -> publish(Map.of("b/x.html", "x")));

        assertEquals(OutputCode.LINK_IN_THE_WAY, refusal.diagnostics().get(0).code());
        assertEquals(Map.of(), published(elsewhere));
    }

    @Test
    void refusesAFolderWithForeignFiles() throws Exception {
        Files.createDirectories(out());
        Files.writeString(out().resolve("thesis.txt"), "years of work");

        assertEquals(OutputCode.FOLDER_NOT_OURS, refused());
        assertEquals(Map.of("thesis.txt", "years of work"), published(out()));
        assertFalse(Files.exists(out().resolve(".fanwen")));
    }

    @Test
    void refusesTheSiteItselfItsSourcesAndWhatHoldsThem() throws Exception {
        Path content = Files.createDirectories(site.resolve("content/deep"));
        List<Path> sources = List.of(site.resolve("content"));

        for (Path out : List.of(site, site.getParent(), content, site.resolve("content"), site.getRoot())) {
            Refusal refusal = assertThrows(Refusal.class, () -> OutputFolder.open(out, site, sources), out.toString());
            assertTrue(List.of(OutputCode.FOLDER_HOLDS_SOURCES, OutputCode.FOLDER_IN_SOURCES)
                    .contains(refusal.diagnostics().get(0).code()), out + ": " + refusal.diagnostics());
        }
        assertFalse(Files.exists(site.resolve(".fanwen")));
    }

    @Test
    void seesThroughLinksToTheSources() throws Exception {
        Files.createDirectories(site.resolve("content"));
        Files.createSymbolicLink(out(), site.resolve("content"));

        assertEquals(OutputCode.FOLDER_HOLDS_SOURCES, refused());
    }

    @Test
    void refusesAFile() throws Exception {
        Files.writeString(out(), "");

        assertEquals(OutputCode.FOLDER_IS_A_FILE, refused());
    }

    @Test
    void refusesADamagedManifest() throws Exception {
        publish(Map.of("a.html", "a"));
        Path manifest = out().resolve(".fanwen/manifest");
        Files.writeString(manifest, Files.readString(manifest).replace("1 files", ""));

        assertEquals(OutputCode.MANIFEST_DAMAGED, refused());
        assertEquals(Map.of("a.html", "a"), published(out()));
    }

    @Test
    void letsOnlyOneIn() throws Exception {
        try (OutputFolder first = open()) {
            Refusal refusal = assertThrows(Refusal.class, this::open);

            assertTrue(refusal.isBusy());
            assertEquals(Long.toString(ProcessHandle.current().pid()), refusal.diagnostics().get(0).arguments().get(1));
            assertTrue(Files.isDirectory(first.folder()));
        }
        open().close();
    }

    @Test
    void forgetsWhatWasStagedAndNotCommitted() throws Exception {
        publish(Map.of("a.html", "a"));

        try (OutputFolder folder = open()) {
            folder.stage(false, Stamps.NONE).add(output("a.html", "b"));
        }

        assertEquals(Map.of("a.html", "a"), published(out()));
        assertFalse(Files.exists(out().resolve(".fanwen/staging")));
    }

    /** When one thread of a build fails, the others may still be writing. */
    @Test
    void letsNobodyWriteOnceItIsClosed() throws Exception {
        publish(Map.of("a.html", "a"));
        Staging late;
        try (OutputFolder folder = open()) {
            late = folder.stage(false, Stamps.NONE);
        }

        assertThrows(IllegalStateException.class, () -> late.add(output("a.html", "b")));
        assertThrows(IllegalStateException.class, late::commit);
        assertEquals(Map.of("a.html", "a"), published(out()));
        assertFalse(Files.exists(out().resolve(".fanwen/staging")));
    }

    @Test
    void clearsAwayADraftOfAJournalThatAFaultLeft() throws Exception {
        try (OutputFolder folder = open()) {
            folder.stage(false, Stamps.NONE).add(output("a.html", "a"));
            Files.writeString(out().resolve(".fanwen/journal.draft"), "half a jour");
        }

        assertFalse(Files.exists(out().resolve(".fanwen/journal.draft")));
    }

    /** A folder in the way that is not empty, come between plan and commit, stands for any fault of the machine. */
    @Test
    void saysWhenACommitIsUnfinishedAndFinishesIt() throws Exception {
        publish(Map.of("a.html", "old"));
        try (OutputFolder folder = open()) {
            Staging staging = folder.stage(false, Stamps.NONE);
            staging.add(output("a.html", "new"));
            staging.add(output("b.html", "b"));
            staging.sealOnly();
        }
        Files.createDirectories(out().resolve("b.html/in the way"));
        Files.writeString(out().resolve("b.html/in the way/x"), "x");

        UnfinishedCommit fault = assertThrows(UnfinishedCommit.class, () -> open().close());
        Folders.deleteTree(out().resolve("b.html"));
        open().close();

        assertTrue(fault.getMessage().contains("b.html"), fault.getMessage());
        assertEquals(Map.of("a.html", "new", "b.html", "b"), published(out()));
    }

    @Test
    void namesTheFileThatCannotBeRead() throws Exception {
        Path folder = Files.createDirectories(site.resolve("picture.png"));

        try (OutputFolder out = open()) {
            Staging staging = out.stage(false, Stamps.NONE);
            FileSystemException fault = assertThrows(FileSystemException.class,
                    () -> staging.add(new Output("picture.png", new Output.Copy(folder), "content/picture.png")));
            assertEquals(folder.toString(), fault.getFile());
            assertEquals("Is a directory", fault.getReason());
        }
    }

    @Test
    void copiesFilesAsTheyAre() throws Exception {
        byte[] bytes = new byte[300_000];
        new java.util.Random(1).nextBytes(bytes);
        Path picture = Files.write(site.resolve("picture.png"), bytes);

        try (OutputFolder folder = open()) {
            Staging staging = folder.stage(false, Stamps.NONE);
            staging.add(new Output("picture.png", new Output.Copy(picture), "content/picture.png"));
            staging.commit();
        }

        assertEquals(-1, Files.mismatch(picture, out().resolve("picture.png")));
    }

    /** Who reads the published folder is another than who reads the sources, often enough. */
    @Test
    void givesACopyThePermissionsOfAnyOtherFile() throws Exception {
        Path picture = Files.writeString(site.resolve("picture.png"), "picture");
        Files.setPosixFilePermissions(picture, PosixFilePermissions.fromString("r--------"));

        try (OutputFolder folder = open()) {
            Staging staging = folder.stage(false, Stamps.NONE);
            staging.add(new Output("picture.png", new Output.Copy(picture), "content/picture.png"));
            staging.add(output("a.html", "a"));
            staging.commit();
        }

        assertEquals(Files.getPosixFilePermissions(out().resolve("a.html")), Files.getPosixFilePermissions(out().resolve("picture.png")));
    }

    @Test
    void takesTwoOutputsOfOnePathForAFaultOfOurs() throws Exception {
        try (OutputFolder folder = open()) {
            Staging staging = folder.stage(false, Stamps.NONE);
            staging.add(output("a.html", "a"));

            assertThrows(IllegalStateException.class, () -> staging.add(output("a.html", "a")));
        }
    }

    @Test
    void takesNoPathThatLeadsOutside() {
        for (String path : List.of("/etc/passwd", "../x", "a/../../x", "a//b", "", ".", "a/.", ".fanwen/manifest", "a\nb", "a\\b", "a/")) {
            assertThrows(IllegalArgumentException.class, () -> output(path, ""), path);
        }
        assertEquals("..a/b..c/.nojekyll", output("..a/b..c/.nojekyll", "").path());
    }
}
