package io.fanwen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeatCommandTest {
    private static final String A = "/docs/%E5%B2%97%E4%BD%8D/a.html";

    @TempDir
    Path folder;

    @BeforeEach
    void writeASite() {
        SmallSite.in(folder).with("site.yaml", "title: 范文\naddress: https://www.example.com/docs/\n")
                .article("岗位/a.md", "甲", "date: 2026-01-01", "heat: 5").article("岗位/b.md", "乙", "date: 2026-01-02");
    }

    @Test
    void addsVisitsToWhatArticlesHave() throws IOException {
        log("access.log", visit(1, A), visit(2, A), visit(3, "/docs/style.css"), "nonsense");

        Said said = run("access.log");

        assertEquals("""
                2 new visits to 1 article, from 4 lines
                         1  something else
                         1  not in the combined format
                """, said.out());
        assertEquals(0, said.exit(), said.err());
        assertEquals("path,piece,heat,useful\n岗位/a.md,,7,\n", counts());
    }

    @Test
    void countsVotesWhereTheSiteTakesThem() throws IOException {
        String ballot = "/docs/ballot.txt?useful=1&article=" + A;
        log("access.log", visit(1, ballot), visit(2, ballot), visit(1, "/docs/%E5%B2%97%E4%BD%8D/a.docx"), visit(3, ballot.replace("useful", "copy")));

        run("access.log");
        assertEquals("path,piece,heat,useful,downloads\n岗位/a.md,,,,1\n", counts());

        SmallSite.in(folder).with("site.yaml", "title: 范文\naddress: https://www.example.com/docs/\nvotes: true\n");
        Files.delete(folder.resolve("data/heat-log.csv"));
        Files.delete(folder.resolve("data/counts.csv"));
        Files.delete(folder.resolve(".fanwen/heat"));
        Said said = run("access.log");

        assertEquals("""
                0 new visits to 0 articles, from 4 lines
                         2  votes: an experience was useful
                         1  Word files fetched
                         1  copies
                """, said.out());
        assertEquals("path,piece,heat,useful,downloads,copies\n岗位/a.md,1,,2,,1\n岗位/a.md,,,,1\n", counts());
    }

    @Test
    void countsALogOnce() throws IOException {
        log("access.log", visit(1, A), visit(2, A));
        run("access.log");
        String before = counts();

        Said said = run("access.log", "access.log");

        assertEquals("0 new visits to 0 articles, from 4 lines\n         4  counted before\n", said.out());
        assertEquals(before, counts());
    }

    @Test
    void keepsTheByteOrderMarkTheLineEndsAndUnknownColumnsOfASpreadsheet() throws IOException {
        SmallSite.in(folder).with("data/counts.csv", "\ufeffpath,负责人,heat\r\n岗位/a.md,老王,100\r\n旧/没了.md,,3\r\n")
                .with("site.yaml", "title: 范文\naddress: https://www.example.com/docs/\n");
        log("access.log", visit(1, A), visit(2, "/docs/%E5%B2%97%E4%BD%8D/b.html"));

        Said said = run("access.log");

        assertEquals(0, said.exit(), said.err());
        assertEquals("\ufeffpath,负责人,heat\r\n岗位/a.md,老王,101\r\n旧/没了.md,,3\r\n岗位/b.md,,1\r\n", counts());
    }

    @Test
    void leavesNoVisitorAndNoDraftBehind() throws IOException {
        log("access.log", visit(1, A));

        run("access.log");

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith("access.log")).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("192.0.2."), file.toString());
                assertFalse(file.toString().endsWith(".draft"), file.toString());
            }
        }
    }

    @Test
    void saysAsJsonWhatItCounted() throws IOException {
        log("access.log", visit(1, A));

        assertEquals("{\"lines\":{\"visit\":1,\"vote\":0,\"download\":0,\"copy\":0,\"before\":0,\"repeat\":0,\"robot\":0,\"unanswered\":0,\"other\":0,\"malformed\":0},"
                + "\"visits\":{\"content/岗位/a.md\":1},\"votes\":[],\"downloads\":[],\"copies\":[],\"cutOff\":[]}\n", run("access.log", "--json").out());
    }

    @Test
    void sayWhatToTypeWithoutALog() {
        assertEquals(2, run().exit());
        assertTrue(run("gone.log").err().contains("there is no log \"gone.log\""));
    }

    @Test
    void touchesNothingWhenItsOwnRowsWereSpoiled() throws IOException {
        log("access.log", visit(1, A));
        SmallSite.in(folder).with("data/heat-log.csv", "day,chunk,lines\nwhatever\n");

        Said said = run("access.log");

        assertEquals(1, said.exit());
        assertTrue(said.err().startsWith("data/heat-log.csv:2:1: error:"), said.err());
        assertFalse(Files.exists(folder.resolve("data/counts.csv")));
    }

    private Said run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "heat";
        System.arraycopy(words, 0, all, 1, words.length);
        return Shell.in(folder).run(all);
    }

    private String counts() throws IOException {
        return Files.readString(folder.resolve("data/counts.csv"));
    }

    private void log(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static String visit(int visitor, String target) {
        return "192.0.2." + visitor + " - - [25/Nov/2026:08:00:0" + visitor + " +0800] \"GET " + target
                + " HTTP/1.1\" 200 5120 \"https://www.example.com/docs/\" \"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0\"";
    }
}
