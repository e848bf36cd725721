package io.fanwen.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Fingerprint;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
    @TempDir
    Path site;
    private Path file;

    @BeforeEach
    void writeAFile() throws Exception {
        file = Files.createDirectories(site.resolve("content")).resolve("a.md");
        Files.writeString(file, "放假");
    }

    @Test
    void readsAFileWithItsFingerprint() throws Exception {
        SourceFile read = SourceReader.read(entry()).value().orElseThrow();

        assertEquals("content/a.md", read.path());
        assertArrayEquals(Files.readAllBytes(file), read.bytes());
        assertEquals(Fingerprint.of("放假"), read.fingerprint());
        assertEquals(Fingerprint.of("放假"), SourceReader.fingerprint(entry()));
    }

    @Test
    void refusesATextThatIsTooLong() throws Exception {
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(SourceReader.LONGEST_TEXT + 1L);
        }

        var outcome = SourceReader.read(entry());

        assertEquals(SourceCode.TEXT_TOO_LARGE, outcome.diagnostics().get(0).code());
        assertEquals("5", outcome.diagnostics().get(0).arguments().get(0));
    }

    @Test
    void doesNotFollowALinkThatTookTheFilesPlace(@TempDir Path outside) throws Exception {
        FileEntry entry = entry();
        Files.writeString(outside.resolve("secret"), "root:x:0");
        Files.delete(file);
        Files.createSymbolicLink(file, outside.resolve("secret"));

        var fault = assertThrows(UncheckedIOException.class, () -> SourceReader.read(entry));

        assertTrue(fault.getMessage().startsWith("content/a.md: "), fault.getMessage());
    }

    @Test
    void namesAFileThatIsGone() throws Exception {
        FileEntry entry = entry();
        Files.delete(file);

        assertEquals("content/a.md: it is gone", assertThrows(UncheckedIOException.class, () -> SourceReader.read(entry)).getMessage());
        assertEquals("content/a.md: it is gone",
                assertThrows(UncheckedIOException.class, () -> SourceReader.fingerprint(entry)).getMessage());
    }

    private FileEntry entry() {
        return FolderWalk.walk(site, "content").files().get(0);
    }
}
