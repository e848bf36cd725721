package io.fanwen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path folder;

    @Test
    void knowsWhatIsThereAndWhatIsNot() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nothing"));

        assertTrue(Folders.exists(folder));
        assertTrue(Folders.exists(folder.resolve("file")));
        assertTrue(Folders.exists(folder.resolve("dangling")));
        assertFalse(Folders.exists(folder.resolve("nothing")));
        assertFalse(Folders.exists(folder.resolve("nothing/below")));
        assertFalse(Folders.exists(folder.resolve("file/below")));
        assertFalse(Folders.exists(folder.resolve("file/deep/below")));
    }

    /** A name that is too long stands for any path about which the system will not say whether it is there. */
    @Test
    void takesNoAnswerForAFault() {
        assertThrows(FileSystemException.class, () -> Folders.exists(folder.resolve("x".repeat(300))));
    }

    @Test
    void createsAllThatIsMissing() throws Exception {
        Folders.create(folder.resolve("a/b/c"));
        Folders.create(folder.resolve("a/b/c"));

        assertTrue(Files.isDirectory(folder.resolve("a/b/c")));
    }

    @Test
    void deletesNoFileInAHollowFolder() throws Exception {
        Files.createDirectories(folder.resolve("a/empty"));
        Files.writeString(folder.resolve("a/mine.txt"), "mine");

        Folders.deleteHollow(folder.resolve("a"));

        assertEquals("mine", Files.readString(folder.resolve("a/mine.txt")));
        assertFalse(Files.exists(folder.resolve("a/empty")));
    }
}
