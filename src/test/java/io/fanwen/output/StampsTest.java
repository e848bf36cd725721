package io.fanwen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampsTest {
    @TempDir
    Path site;

    /** Such as when somebody puts an older published folder back: what is remembered belongs to another one. */
    @Test
    void vouchForNothingBelowAFile() throws Exception {
        Stamps stamps = publish(Map.of("a/b.html", "b"), Stamps.NONE);
        publish(Map.of("a", "file"), Stamps.NONE);

        publish(Map.of("a/b.html", "b"), stamps);

        assertEquals(Map.of("a/b.html", "b"), OutputFolderTest.published(site.resolve("site")));
    }

    @Test
    void vouchForNoFileThatLooksDifferent() throws Exception {
        Stamps stamps = publish(Map.of("a.html", "abc", "b.html", "b"), Stamps.NONE);
        Files.writeString(site.resolve("site/a.html"), "abcd");
        Files.delete(site.resolve("site/b.html"));

        publish(Map.of("a.html", "abc", "b.html", "b"), stamps);

        assertEquals(Map.of("a.html", "abc", "b.html", "b"), OutputFolderTest.published(site.resolve("site")));
    }

    private Stamps publish(Map<String, String> files, Stamps stamps) throws Exception {
        try (OutputFolder folder = OutputFolder.open(site.resolve("site"), site, List.of())) {
            Staging staging = folder.stage(false, stamps);
            for (Map.Entry<String, String> file : files.entrySet()) {
                staging.add(OutputFolderTest.output(file.getKey(), file.getValue()));
            }
            staging.commit();
            return staging.stamps();
        }
    }
}
