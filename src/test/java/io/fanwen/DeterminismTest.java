package io.fanwen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same site gives the same bytes and the same words whatever the machine is set to. Builds this repository's own site. */
class DeterminismTest {
    /** For a machine under heavy load; a build takes two seconds. */
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    Path folder;

    @Test
    void takesNothingFromTheMachine() throws Exception {
        Path site = copyOfThisSite("site", false);
        String said = build(site, "one", List.of("-Duser.timezone=America/Los_Angeles", "-Duser.language=tr", "-Duser.country=TR",
                "-XX:ActiveProcessorCount=1"));
        SortedMap<String, byte[]> one = Tree.read(folder.resolve("one"));
        Path other = copyOfThisSite("other folder", true);
        String saidAgain = build(other, "two", List.of("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=zh", "-Duser.country=CN",
                "-XX:ActiveProcessorCount=4", "-Dfile.encoding=ISO-8859-1"));
        SortedMap<String, byte[]> two = Tree.read(folder.resolve("two"));

        assertTrue(one.size() > 100, "files: " + one.size());
        assertEquals("", String.join("\n", Tree.differences(one, two)));
        assertEquals(said, saidAgain);
    }

    /** @param reversed whether its files are made in reverse, so that some disks list them so */
    private Path copyOfThisSite(String name, boolean reversed) throws IOException {
        Path site = folder.resolve(name);
        for (String part : List.of("content", "static", "data", "themes")) {
            Tree.copy(Path.of(part), site.resolve(part), reversed, (path, bytes) -> bytes);
        }
        Files.copy(Path.of("site.yaml"), site.resolve("site.yaml"));
        return site;
    }

    /** What it said. A process of its own, because a running Java cannot change its time zone for good. */
    private String build(Path site, String out, List<String> settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(settings);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "io.fanwen.cli.Main",
                "build", "--out", folder.resolve(out).toString(), "--now", "2026-11-23", "--explain"));
        Path log = folder.resolve(out + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(site.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("FANWEN_LANG", "en");
        Process process = builder.start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still building");
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), said);
        return said.replaceAll("\\d+\\.\\d\\d s", "").replace("\r\n", "\n");
    }
}
