package io.fanwen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever step of a commit was the last, the next program makes the new site whole. */
class InterruptedCommitTest {
    private static final int ROUNDS = 200;
    private static final List<String> PATHS =
            List.of("index.html", "a", "a/b.html", "a/c/d.html", "b/x.css", "b/y.html", "c.html", "d/e", "d/e/f.html", "岗位/a.html");

    @TempDir
    Path site;

    @Test
    void isFinishedByTheNextProgram() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String at = "seed " + seed + ", round " + round;
            Map<String, String> next = tree(random);

            leaveHalfDone(next, random);
            OutputFolder.open(site.resolve("site"), site, List.of()).close();

            assertEquals(next, OutputFolderTest.published(site.resolve("site")), at);
            assertFalse(Files.exists(site.resolve("site/.fanwen/staging")), at);
            assertFalse(Files.exists(site.resolve("site/.fanwen/journal")), at);
        }
    }

    private void leaveHalfDone(Map<String, String> next, Random random) throws Exception {
        try (OutputFolder folder = OutputFolder.open(site.resolve("site"), site, List.of())) {
            Staging staging = folder.stage(false, Stamps.NONE);
            for (var file : next.entrySet()) {
                staging.add(OutputFolderTest.output(file.getKey(), file.getValue()));
            }
            List<Journal.Step> steps = staging.sealOnly().steps();
            Commit commit = new Commit(folder.folder());
            for (Journal.Step step : steps.subList(0, random.nextInt(steps.size() + 1))) {
                commit.carryOut(step, Set.of());
            }
        }
    }

    /** Some of the paths; never a file and a folder of one name. */
    private static Map<String, String> tree(Random random) {
        Map<String, String> files = new TreeMap<>();
        for (String path : PATHS) {
            boolean clash = files.keySet().stream().anyMatch(f -> path.startsWith(f + "/") || f.startsWith(path + "/"));
            if (random.nextBoolean() && !clash) {
                files.put(path, "version " + random.nextInt(3));
            }
        }
        return files;
    }
}
