package io.fanwen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell.Said;
import io.fanwen.text.ReadJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeASite() {
        SmallSite.in(folder).article("岗位/客服/a.md", "甲", "date: 2026-01-01", "heat: 5", "topics: [热线]")
                .article("岗位/b.md", "=HYPERLINK(\"x\")", "date: 2026-01-02", "heat: 9")
                .article("通知/c.md", "丙, \"引号\"", "date: 2026-01-03", "unlisted: yes")
                .article("通知/draft.md", "草稿", "date: 2026-01-04", "draft: yes")
                .article("通知/future.md", "将来", "date: 2027-01-01")
                .article("通知/past.md", "过期", "date: 2025-01-01", "expires: 2026-01-01")
                .article("岗位/undated.md", "没有日期", "heat: 7");
    }

    @Test
    void listsAllInATableNewestFirst() {
        Said said = list();

        assertEquals("""
                date        heat  length  pieces  state      category   title            path
                2027-01-01        6       1       scheduled  通知       将来             content/通知/future.md
                2026-01-04        6       1       draft      通知       草稿             content/通知/draft.md
                2026-01-03        10      1       unlisted   通知       丙, "引号"       content/通知/c.md
                2026-01-02  9     11      1       published  岗位       =HYPERLINK("x")  content/岗位/b.md
                2026-01-01  5     5       1       published  岗位/客服  甲               content/岗位/客服/a.md
                2025-01-01        6       1       expired    通知       过期             content/通知/past.md
                            7     8       1       published  岗位       没有日期         content/岗位/undated.md
                7 articles
                """, said.out());
        assertEquals(0, said.exit(), said.err());
    }

    @Test
    void writesCsvThatNoSpreadsheetTakesForAFormula() {
        assertEquals("date,heat,length,pieces,state,category,title,path,topics,address\r\n"
                + "2026-01-02,9,11,1,published,岗位,\"'=HYPERLINK(\"\"x\"\")\",content/岗位/b.md,,/岗位/b.html\r\n"
                + "2026-01-01,5,5,1,published,岗位/客服,甲,content/岗位/客服/a.md,热线,/岗位/客服/a.html\r\n"
                + ",7,8,1,published,岗位,没有日期,content/岗位/undated.md,,/岗位/undated.html" + System.lineSeparator(),
                list("--csv", "--category", "岗位").out());
    }

    @Test
    void listsNeighboursAsTheyWouldBePublished() {
        SmallSite.in(folder).article("岗位/客服/d.md", "甲热线", "date: 2026-01-05", "topics: [热线]", "related: [../b.md]");

        Said said = list("--related", "--topic", "热线");

        assertTrue(said.out().startsWith("content/岗位/客服/d.md  甲热线\n  put first by its author  content/岗位/b.md"), said.out());
        assertTrue(said.out().contains("content/岗位/客服/a.md  甲\n"), said.out());
        assertTrue(!said.out().contains("draft.md"), said.out());
        assertEquals(0, said.exit(), said.err());
        Object first = ((List<?>) ReadJson.read(list("--related", "--json", "--topic", "热线").out().strip())).get(0);
        assertEquals("content/岗位/客服/d.md", ((Map<?, ?>) first).get("path"));
        assertEquals(Map.of("path", "content/岗位/b.md"), ((List<?>) ((Map<?, ?>) first).get("related")).get(0));
    }

    @Test
    void saysWhatMakesNeighbours() {
        SmallSite.in(folder).article("岗位/客服/d.md", "甲热线", "date: 2026-01-05", "topics: [热线]");

        Said said = list("--explain", "content/岗位/客服/d.md");

        assertTrue(said.out().contains("the topic \"热线\", of 2 articles"), said.out());
        assertEquals(2, list("--explain", "gone.md").exit());
        assertTrue(list("--explain", "通知/draft.md").err().contains("there is no published article"), said.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --hottest                   | b.md undated.md a.md future.md draft.md c.md past.md
            --longest --limit 2         | b.md c.md
            --drafts                    | draft.md
            --scheduled                 | future.md
            --expired                   | past.md
            --drafts --expired          | draft.md past.md
            --category 岗位/客服        | a.md
            --category /岗位/           | b.md a.md undated.md
            --category 岗               |
            --topic 热线                | a.md
            --topic 没有                |
            """)
    void choosesAndOrders(String options, String files) {
        Said said = list((options + " --json").split(" "));

        List<String> found = ((List<?>) ReadJson.read(said.out().strip())).stream()
                .map(article -> ((Map<?, ?>) article).get("path").toString().replaceAll(".*/", "")).toList();
        assertEquals(files == null ? List.of() : List.of(files.split(" ")), found, options);
    }

    @Test
    void writesJsonWithEverything() {
        assertEquals(List.of(Map.of("path", "content/岗位/客服/a.md", "address", "/岗位/客服/a.html", "title", "甲", "date", "2026-01-01",
                "heat", 5, "length", 5, "pieces", 1, "state", "published", "category", List.of("岗位", "客服"), "topics", List.of("热线"))),
                ReadJson.read(list("--json", "--topic", "热线").out().strip()));
    }

    @Test
    void listsTheSoundArticlesAndNamesTheFaultyOnes() {
        SmallSite.in(folder).article("通知/faulty.md", "错", "date: someday");

        Said said = list("--csv");

        assertTrue(said.out().contains("content/岗位/客服/a.md"), said.out());
        assertTrue(said.err().startsWith("content/通知/faulty.md:3:7: error: \"someday\" is not a date"), said.err());
        assertEquals(1, said.exit());
    }

    private Said list(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "list";
        words[1] = "--now";
        words[2] = "2026-11-23";
        System.arraycopy(options, 0, words, 3, options.length);
        return Shell.in(folder).run(words);
    }
}
