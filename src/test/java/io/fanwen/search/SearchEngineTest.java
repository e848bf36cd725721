package io.fanwen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fanwen.han.Tokens;
import io.fanwen.text.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine in {@code search.js} against indexes made here. Needs Node; {@code .ci/search} insists on it. */
class SearchEngineTest {
    private static final Path SCRIPTS = Path.of("src/test/js");

    @TempDir
    Path folder;

    @BeforeEach
    void needsNode() {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "node")));
        assumeTrue(found, "skipped: there is no node on the path");
    }

    @Test
    void findsInManyFilesWhatTheArticlesHold() throws Exception {
        check(new Corpus(21, 900));
    }

    @Test
    void takesTextsApartLikeJava() throws Exception {
        Random random = new Random(31);
        List<Object> made = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.appendCodePoint(anyCharacter(random));
            }
            List<Object> line = new ArrayList<>(List.of(text.toString()));
            line.addAll(Tokens.of(text.toString()));
            made.add(line);
        }
        Path file = folder.resolve("tokens.json");
        Files.writeString(file, Json.write(made));

        run("tokens.test.mjs", file);
    }

    /** Of the ranges that the tokeniser treats in ways of their own. */
    private static int anyCharacter(Random random) {
        int[][] ranges = {{0x20, 0x7e}, {0xa0, 0x2ff}, {0x370, 0x52f}, {0x590, 0x6ff}, {0x1e00, 0x1fff}, {0x2000, 0x206f}, {0x2e80, 0x30ff},
            {0x4e00, 0x9fff}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xff00, 0xffef}, {0x20000, 0x2a6df}};
        int[] range = ranges[random.nextInt(ranges.length)];
        int c = range[0] + random.nextInt(range[1] - range[0] + 1);
        // What another edition of Unicode may have assigned since is not for comparing.
        return Character.isDefined(c) ? c : '。';
    }

    private void check(Corpus corpus) throws Exception {
        for (SearchFile file : corpus.files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
        Files.writeString(folder.resolve("corpus.json"), corpus.json());
        run("search.test.mjs", folder);
        run("spellings.test.mjs", folder);
    }

    private static void run(String script, Path argument) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", SCRIPTS.resolve(script).toString(), argument.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
    }
}
