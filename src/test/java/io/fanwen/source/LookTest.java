package io.fanwen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LookTest {
    @TempDir
    Path site;

    @Test
    void changesWithAFileThatIsGivenItsOldTimeAndLength() throws Exception {
        Path file = Files.writeString(site.resolve("a.md"), "一");
        FileTime time = Files.getLastModifiedTime(file);
        Optional<Look> before = Look.at(entry(file));

        // The clock that stamps files ticks every few milliseconds.
        Thread.sleep(20);
        Files.writeString(file, "二");
        Files.setLastModifiedTime(file, time);

        assertNotEquals(before, Look.at(entry(file)));
    }

    @Test
    void staysWhileNothingIsDone() throws IOException {
        Path file = Files.writeString(site.resolve("a.md"), "一");

        assertTrue(Look.at(entry(file)).isPresent());
        assertEquals(Look.at(entry(file)), Look.at(entry(file)));
    }

    @Test
    void isThereForRegularFilesAlone() throws IOException {
        Path file = Files.writeString(site.resolve("a.md"), "一");
        FileEntry entry = entry(file);
        Files.delete(file);
        Files.createSymbolicLink(file, Files.writeString(site.resolve("b.md"), "二"));

        assertEquals(Optional.empty(), Look.at(entry));
    }

    @Test
    void isBelievedOnlySomeSecondsAfterAChange() {
        long second = TimeUnit.SECONDS.toNanos(1);
        Look look = new Look(1, 100 * second, 1);

        assertFalse(look.settledAt(99 * second));
        assertFalse(look.settledAt(102 * second));
        assertTrue(look.settledAt(104 * second));
    }

    private FileEntry entry(Path file) {
        return FolderWalk.file(site, site.relativize(file).toString()).files().get(0);
    }
}
