package io.fanwen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell.Said;
import io.fanwen.related.Sentences;
import io.fanwen.text.ReadJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    @Test
    void saysEachFindingAsACompilerDoesThenHowMany() {
        faulty();

        Said said = check();

        assertEquals("""
                content/岗位/a.md:6:3: warning: "TODO" was left in the text
                  请看TODO。
                  　　^
                  hint: write what was to stand here, or delete it

                      1  placeholder
                1 file checked: 0 errors, 1 warning, 0 notes · S s
                """, said.out().replaceAll("· [\\d.]+ s", "· S s"));
        assertEquals("", said.err());
    }

    @Test
    void saysItInChinese() {
        faulty();

        String out = Shell.chineseIn(folder).run("check", "--now", "2026-06-01").out();

        assertTrue(out.contains("content/岗位/a.md:6:3: 警告: 正文里留下了“TODO”\n"), out);
        assertTrue(out.contains("检查了 1 个文件：0 个错误，1 个警告，0 个注意"), out);
    }

    @Test
    void endsWithOneForErrorsAndForWarningsWhenStrict() {
        SmallSite.in(folder).article("岗位/a.md", "甲", "date: 2026-01-01");
        assertEquals(0, check("--strict").exit());

        faulty();
        assertEquals(0, check().exit());
        assertEquals(1, check("--strict").exit());

        SmallSite.in(folder).with("content/岗位/b.md", "---\ntitle: 乙\ndate: 2026-01-01\n---\n\n[无](无.md)\n");
        assertEquals(1, check().exit());
    }

    @Test
    @SuppressWarnings("unchecked")
    void speaksToPrograms() {
        faulty();

        Map<String, Object> json = (Map<String, Object>) ReadJson.read(check("--json").out().strip());

        List<Map<String, Object>> found = (List<Map<String, Object>>) json.get("diagnostics");
        assertEquals(1, found.size());
        assertEquals("placeholder", found.get(0).get("code"));
        assertEquals("warning", found.get(0).get("severity"));
        assertEquals(6L, ((Number) found.get(0).get("line")).longValue());
        assertEquals(1L, ((Number) json.get("warnings")).longValue());
    }

    @Test
    @SuppressWarnings("unchecked")
    void speaksToCodeHosts() {
        faulty();

        Map<String, Object> log = (Map<String, Object>) ReadJson.read(check("--sarif").out().strip());

        assertEquals("2.1.0", log.get("version"));
        Map<String, Object> run = ((List<Map<String, Object>>) log.get("runs")).get(0);
        Map<String, Object> result = ((List<Map<String, Object>>) run.get("results")).get(0);
        assertEquals("placeholder", result.get("ruleId"));
        assertEquals("warning", result.get("level"));
        assertTrue(result.get("locations").toString().contains("content/%E5%B2%97%E4%BD%8D/a.md"), result.toString());
    }

    /** A copy is told where it stands; programs and code hosts hear of the other place too. */
    @Test
    @SuppressWarnings("unchecked")
    void namesBothPlacesOfACopy() {
        String letter = "---\ntitle: %s\ndate: 2026-01-01\n---\n\n" + Sentences.of(1, 6) + "\n";
        SmallSite.in(folder).with("content/信函/a.md", String.format(letter, "甲")).with("content/信函/b.md", String.format(letter, "乙"));

        Map<String, Object> json = (Map<String, Object>) ReadJson.read(check("--json").out().strip());
        Map<String, Object> found = ((List<Map<String, Object>>) json.get("diagnostics")).get(0);
        String sarif = check("--sarif").out();

        assertEquals("near-duplicate", found.get("code"));
        assertEquals("content/信函/b.md", found.get("path"));
        assertEquals("content/信函/a.md", ((Map<String, Object>) found.get("other")).get("path"));
        assertEquals(6L, ((Number) ((Map<String, Object>) found.get("other")).get("line")).longValue());
        assertTrue(sarif.matches("(?s).*\"relatedLocations\":\\s*\\[.*content/%E4%BF%A1%E5%87%BD/a.md.*"), sarif);
    }

    @Test
    void acceptsWhatIsThereWhenTold() {
        faulty();

        Said first = check("--baseline", "--strict");
        Said later = check("--strict");

        assertEquals(0, first.exit());
        assertTrue(first.err().contains("1 finding is accepted from now on"), first.err());
        assertEquals(0, later.exit());
        assertTrue(later.out().contains("1 finding is accepted in data/check-baseline.csv"), later.out());
    }

    @Test
    void mendsAndShowsTheDifference() throws Exception {
        SmallSite.in(folder).with("content/岗位/a.md", "---\ntitle: 甲\ndate: 2026-01-01\n---\n\n请看,谢谢。\n");
        String difference = "--- a/content/岗位/a.md\n+++ b/content/岗位/a.md\n@@ -6 +6 @@\n-请看,谢谢。\n+请看，谢谢。\n";

        assertEquals(difference + "1 file would be mended\n", check("--fix", "--dry-run").out());
        assertTrue(Files.readString(folder.resolve("content/岗位/a.md")).contains("看,谢"));

        assertEquals(difference + "1 file was mended\n", check("--fix").out());
        assertTrue(Files.readString(folder.resolve("content/岗位/a.md")).contains("看，谢"));
    }

    @Test
    void refusesOptionsThatContradictEachOther() {
        faulty();

        assertEquals(2, check("--json", "--sarif").exit());
        assertEquals(2, check("--fix", "--strict").exit());
        assertEquals(2, check("--dry-run").exit());
    }

    @Test
    void publishesNothing() {
        faulty();

        check();

        assertTrue(Files.notExists(folder.resolve("site")));
    }

    @Test
    void takesNoWords() {
        faulty();

        assertEquals(2, check("all").exit());
    }

    private void faulty() {
        SmallSite.in(folder).with("content/岗位/a.md", "---\ntitle: 甲\ndate: 2026-01-01\n---\n\n请看TODO。\n");
    }

    private Said check(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "check";
        words[1] = "--now";
        words[2] = "2026-06-01";
        System.arraycopy(options, 0, words, 3, options.length);
        return Shell.in(folder).run(words);
    }
}
