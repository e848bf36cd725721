package io.fanwen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.output.OutputFolder;
import io.fanwen.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MachineFaultTest {
    @TempDir
    Path site;

    private static String said(Throwable fault) {
        return new MachineFault(new Texts(Language.ENGLISH), fault).text();
    }

    @Test
    void namesTheFileAndTheReasonInPlainWords() {
        IOException full = new FileSystemException("/www/site/.fanwen/staging/7", null, "No space left on device");

        assertEquals("\"/www/site/.fanwen/staging/7\": the disk has no space left, or no room for more files. "
                + "What was published before is untouched.", said(full));
        assertEquals(said(full), said(new UncheckedIOException("index.html", full)));
    }

    @Test
    void speaksChinese() {
        IOException denied = new AccessDeniedException("/www/site");

        assertEquals("“/www/site”：没有权限。以前发布的内容没有变动。", new MachineFault(new Texts(Language.CHINESE), denied).text());
    }

    @Test
    void takesTheFileFromTheMessageIfNothingElseNamesIt() {
        IOException bare = new IOException("Input/output error");

        assertEquals("content/a.md: the disk does not answer as it should; it may be damaged. What was published before is untouched.",
                said(new UncheckedIOException("content/a.md: Input/output error", bare)));
    }

    static Stream<Throwable> faults() {
        return Stream.of(new AccessDeniedException("a"), new NoSuchFileException("a"), new FileAlreadyExistsException("a"),
                new DirectoryNotEmptyException("a"), new FileSystemException("a", null, "Too many open files"),
                new FileSystemException("a", null, "Stale file handle"), new FileSystemException("a"), new IOException(),
                new IOException("Cannot run program \"sync\""), new UncheckedIOException(new IOException("Read-only file system")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesNoClass(Throwable fault) {
        for (Language language : Language.values()) {
            String said = new MachineFault(new Texts(language), fault).text();
            assertFalse(said.matches("(?s).*(Exception|java\\.|null|\\{\\d).*"), said);
        }
    }

    @Test
    void tellsAnUnfinishedCommitApart() throws Exception {
        Path own = Files.createDirectories(site.resolve("site/.fanwen"));
        Files.writeString(own.resolve("journal"), "fanwen journal 1\nplace 1 a.html\n1 steps\n");

        IOException fault = assertThrows(IOException.class,
                () -> OutputFolder.finish(site.resolve("site"), site, List.of()));

        assertTrue(said(fault).contains("the next build finishes it"), said(fault));
        assertFalse(said(fault).contains("untouched"), said(fault));
    }
}
