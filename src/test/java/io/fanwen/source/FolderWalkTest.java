package io.fanwen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fanwen.text.Diagnostic;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {
    @TempDir
    Path site;

    @Test
    void listsFilesByCodePointWithWhatIsKnownOfThem() throws Exception {
        write("content/乙/a.md", "123");
        write("content/b.md", "");
        write("content/B.md", "");
        write("content/b-1.md", "");
        write("content/😀.md", "");
        write("content/ａ.md", "");

        var listing = FolderWalk.walk(site, "content");

        assertEquals(List.of("content/B.md", "content/b-1.md", "content/b.md", "content/乙/a.md", "content/ａ.md", "content/😀.md"),
                paths(listing));
        assertEquals(3, listing.files().get(3).size());
        assertEquals("a.md", listing.files().get(3).name());
        assertEquals(Files.getLastModifiedTime(site.resolve("content/乙/a.md")), listing.files().get(3).modified());
        assertEquals(List.of(), listing.skipped());
    }

    @Test
    void sortsByTheComposedNameAndKeepsTheRealOne() throws Exception {
        String decomposed = Normalizer.normalize("é.md", Normalizer.Form.NFD);
        write("content/" + decomposed, "");
        write("content/z.md", "");
        write("content/ê.md", "");

        var listing = FolderWalk.walk(site, "content");

        assertEquals(List.of("content/z.md", "content/" + decomposed, "content/ê.md"), paths(listing));
    }

    @Test
    void listsBelowAPathWhatAWalkOfTheWholeLists() throws Exception {
        write("content/a.md", "");
        write("content/甲/b.md", "");
        write("content/甲/深/c.md", "");
        write("content/甲/.git/d.md", "");
        write("content/甲/深/e.md~", "");
        Files.createSymbolicLink(site.resolve("content/甲/link.md"), site.resolve("content/a.md"));
        Files.createSymbolicLink(site.resolve("content/folder"), site.resolve("content/甲"));

        var whole = FolderWalk.walk(site, "content");

        for (String path : List.of("content", "content/a.md", "content/甲", "content/甲/深", "content/甲/深/c.md", "content/甲/.git",
                "content/甲/.git/d.md", "content/甲/深/e.md~", "content/甲/link.md", "content/folder", "content/folder/b.md", "content/gone",
                "content/gone/f.md", "content/a.md/f.md")) {
            var below = FolderWalk.below(site, path);

            assertEquals(whole.files().stream().filter(file -> isBelow(file.path(), path)).toList(), below.files(), path);
            assertEquals(whole.skipped().stream().filter(skipped -> isBelow(skipped.place().path(), path)).toList(), below.skipped(), path);
        }
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    @Test
    void passesOverWhatEditorsAndSystemsLeave() throws Exception {
        for (String name : List.of(".a.md.swp", ".DS_Store", ".git/config", "~$表.docx", ".~lock.a.odt#", "a.md~", "a.tmp", "A.TMP", "#a.md#",
                ".#a.md", "Thumbs.db", "Desktop.ini", "4913", "a.md.sb-1234abcd-xYz", "a.md___jb_tmp___", "b.zip.part")) {
            write("content/" + name, "");
        }
        for (String name : List.of("a.md", "4913.md", "tmp/b.md", ".well-known/security.txt", ".nojekyll", "C#.md", "a~b.md")) {
            write("content/" + name, "");
        }

        var listing = FolderWalk.walk(site, "content");

        assertEquals(List.of("content/.nojekyll", "content/.well-known/security.txt", "content/4913.md", "content/C#.md", "content/a.md",
                "content/a~b.md", "content/tmp/b.md"), paths(listing));
        assertEquals(List.of(), listing.skipped());
    }

    @Test
    void followsNoLinkAndListsEach(@TempDir Path outside) throws Exception {
        write("content/a.md", "");
        Files.writeString(outside.resolve("secret.md"), "root:x:0");
        Files.createSymbolicLink(site.resolve("content/away.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(site.resolve("content/folder"), outside);
        Files.createSymbolicLink(site.resolve("content/loop"), site.resolve("content"));
        Files.createSymbolicLink(site.resolve("content/nowhere.md"), site.resolve("content/missing.md"));
        Files.createSymbolicLink(site.resolve("content/within.md"), site.resolve("content/a.md"));
        Files.createSymbolicLink(site.resolve("static"), outside);

        var content = FolderWalk.walk(site, "content");
        var linked = FolderWalk.walk(site, "static");

        assertEquals(List.of("content/a.md"), paths(content));
        assertEquals(List.of("content/away.md", "content/folder", "content/loop", "content/nowhere.md", "content/within.md"),
                places(content, SourceCode.LINK_SKIPPED));
        assertEquals(List.of(), paths(linked));
        assertEquals(List.of("static"), places(linked, SourceCode.LINK_SKIPPED));
    }

    @Test
    void skipsPipesAndSockets(@TempDir Path near) throws Exception {
        write("content/a.md", "");
        assumeTrue(new ProcessBuilder("mkfifo", site.resolve("content/pipe.md").toString()).start().waitFor() == 0, "no mkfifo here");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(site.resolve("content/socket.md")));

            var listing = FolderWalk.walk(site, "content");

            assertEquals(List.of("content/a.md"), paths(listing));
            assertEquals(List.of("content/pipe.md", "content/socket.md"), places(listing, SourceCode.SPECIAL_SKIPPED));
        }
    }

    @Test
    void takesAMissingFolderAsEmptyAndAFileAsAMistake() throws Exception {
        write("static", "not a folder");

        assertEquals(List.of(), FolderWalk.walk(site, "content").skipped());
        assertEquals(List.of("static"), places(FolderWalk.walk(site, "static"), SourceCode.NOT_FOLDER));
    }

    @Test
    void walksVeryDeepFolders() throws Exception {
        Path folder = Files.createDirectories(site.resolve("content"));
        for (int depth = 0; depth < 1000; depth++) {
            folder = Files.createDirectory(folder.resolve("a"));
        }
        Files.writeString(folder.resolve("a.md"), "");

        assertEquals(1, FolderWalk.walk(site, "content").files().size());
    }

    @Test
    void namesAFolderItMayNotRead() throws Exception {
        write("content/closed/a.md", "");
        Path closed = site.resolve("content/closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "this user may read everything");

            var fault = assertThrows(UncheckedIOException.class, () -> FolderWalk.walk(site, "content"));

            assertEquals("content/closed: no permission to read it", fault.getMessage());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void tellsAnEditedFileFromTheSameOne() throws Exception {
        write("content/a.md", "one");
        var before = FolderWalk.walk(site, "content").files().get(0);

        assertTrue(before.looksLike(FolderWalk.walk(site, "content").files().get(0)));
        write("content/a.md", "four");
        assertTrue(!before.looksLike(FolderWalk.walk(site, "content").files().get(0)));
    }

    private void write(String path, String text) throws Exception {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private static List<String> paths(FolderWalk.Listing listing) {
        return listing.files().stream().map(FileEntry::path).toList();
    }

    private static List<String> places(FolderWalk.Listing listing, SourceCode code) {
        return listing.skipped().stream().filter(diagnostic -> diagnostic.code() == code).map(Diagnostic::place)
                .map(place -> place.path()).toList();
    }
}
