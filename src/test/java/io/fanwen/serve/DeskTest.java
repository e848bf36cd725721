package io.fanwen.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.related.Sentences;
import io.fanwen.text.Language;
import io.fanwen.theme.ThemeLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The author's desk shows every article there is, held back or faulty, and what is to be said of it. */
class DeskTest {
    private static final Map<String, String> FILES = Map.of(
            "site.yaml", "title: <b>库</b>\naddress: https://example.org/docs/\nword: off\neditor: vscode\n",
            "content/通知/draft.md", "---\ntitle: 草稿一份\ndraft: true\ndate: 2026-01-01\n---\n\n还没写完。\n",
            "content/通知/later.md", "---\ntitle: 以后再发\ndate: 2027-03-04\n---\n\n到时再看。\n",
            "content/通知/over.md", "---\ntitle: 已经过期\ndate: 2025-03-04\nexpires: 2026-02-03\n---\n\n过去了。\n",
            "content/合同/warned.md", "---\ntitle: 有个<i>字段</i>不认识\ndate: 2026-01-09\nheat: 12\ntopics: [放假]\ntilte: x\n---\n\n很长很长的一段话，写了又写。\n");

    @TempDir
    Path folder;

    @Test
    void showsEveryArticleWithItsState() throws IOException {
        try (Previewed previewed = new Previewed(folder, FILES)) {
            String all = desk(previewed, "");

            assertEquals(List.of("有个&lt;i&gt;字段&lt;/i&gt;不认识", "以后再发", "已经过期", "开会通知", "放假通知", "草稿一份").stream().sorted().toList(),
                    titles(all).stream().sorted().toList());
            assertEquals(List.of("草稿一份"), titles(desk(previewed, "?state=draft")));
            assertEquals(List.of("以后再发"), titles(desk(previewed, "?state=scheduled")));
            assertEquals(List.of("已经过期"), titles(desk(previewed, "?state=expired")));
            assertEquals(List.of("有个&lt;i&gt;字段&lt;/i&gt;不认识"), titles(desk(previewed, "?state=warnings")));
            assertEquals(3, titles(desk(previewed, "?state=published")).size());
            assertTrue(all.contains("<a href=\"vscode://file" + folder + "/content/%E9%80%9A%E7%9F%A5/draft.md:1:1\">"), all);
            assertTrue(all.contains("<a href=\"/docs/%E9%80%9A%E7%9F%A5/a.html\">放假通知</a>"), "leads to the page");
            assertTrue(all.contains("<time>2027-03-04</time>") && all.contains("<time>2026-02-03</time>"), "held back, with their dates");
            assertTrue(all.contains("content/合同/warned.md:6:1") && all.contains("tilte: x"), "findings with place and line");
            assertFalse(all.contains("<b>库") || all.contains("<i>字段"), "authors' texts are no markup");
        }
    }

    @Test
    void filtersAndSorts() throws IOException {
        try (Previewed previewed = new Previewed(folder, FILES)) {
            assertEquals(List.of("开会通知", "放假通知"), titles(desk(previewed, "?q=%E9%80%9A%E7%9F%A5&state=published")));
            assertEquals(List.of("有个&lt;i&gt;字段&lt;/i&gt;不认识"), titles(desk(previewed, "?category=%E5%90%88%E5%90%8C")));
            assertEquals(2, titles(desk(previewed, "?topic=%E6%94%BE%E5%81%87")).size());
            assertEquals("以后再发", titles(desk(previewed, "?sort=date&dir=desc")).get(0));
            assertEquals("已经过期", titles(desk(previewed, "?sort=date&dir=asc")).get(0));
            assertEquals("有个&lt;i&gt;字段&lt;/i&gt;不认识", titles(desk(previewed, "?sort=length&dir=desc")).get(0));
            assertTrue(desk(previewed, "?sort=length&dir=desc").contains("aria-sort=\"descending\""));
            for (String odd : List.of("?page=9999999", "?page=-1", "?sort=nothing", "?dir=%", "?&&&=", "?q=%00", "?q=" + "a".repeat(3000), "?state=<script>")) {
                assertEquals(200, previewed.get("/_fanwen/" + odd.replace("<", "%3C").replace(">", "%3E")).status(), odd);
            }
            assertFalse(desk(previewed, "?q=%22%3E%3Cscript%3E&topic=%22%3E%3Cscript%3E").contains("\"><script>"));
        }
    }

    @Test
    void cutsLongTablesIntoPages() throws IOException {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 240; i++) {
            many.put("content/甲/n" + i + ".md", "---\ntitle: 第" + i + "份\ndate: 2026-01-01\n---\n\n正文。\n");
        }
        try (Previewed previewed = new Previewed(folder, many)) {
            assertEquals(100, titles(desk(previewed, "")).size());
            assertEquals(42, titles(desk(previewed, "?page=3")).size());
            assertTrue(desk(previewed, "?page=2&sort=title").contains("href=\"/_fanwen/?sort=title&amp;page=3\""));
        }
    }

    @Test
    void showsFaultyFilesAndWhatTheLastRebuildDid() throws Exception {
        try (Previewed previewed = new Previewed(folder, FILES)) {
            previewed.write("content/通知/a.md", "---\ntitle: 换了题目\ndate: 2026-01-02\ntopics: [放假]\n---\n\n周五下午放假。\n");
            previewed.await(rebuild -> true);
            previewed.write("content/通知/b.md", "---\ntitle: 坏了\ndate: 2026-13-01\n---\n\n坏了。\n");
            previewed.await(rebuild -> !rebuild.state().isSound());
            String desk = desk(previewed, "");

            assertEquals(List.of("b.md"), titles(desk(previewed, "?state=faulty")));
            assertTrue(desk.contains("content/通知/b.md:3:7"));
            assertTrue(desk.contains("The site has errors, the last good version stays"));
            assertTrue(desk.matches("(?s).*Some articles changed.*<code>content/通知/a.md</code> → <a href=\"/docs/%E9%80%9A%E7%9F%A5/a.html\">.*"), desk);
        }
    }

    /** What {@code fanwen check} finds comes a moment after the page. */
    @Test
    void showsWhatACheckFinds() throws Exception {
        Map<String, String> files = Map.of("content/通知/a.md", "---\ntitle: 放假通知\ndate: 2026-01-02\n---\n\n周五下午放假,内容待补充。\n");
        try (Previewed previewed = new Previewed(folder, files)) {
            String desk = await(previewed, "placeholder", text -> text.contains("content/通知/a.md:6:8"));
            assertTrue(desk.contains("content/通知/a.md:6:7"), desk);
            assertEquals(List.of("放假通知"), titles(desk(previewed, "?state=warnings")));

            previewed.write("content/通知/a.md", "---\ntitle: 放假通知\ndate: 2026-01-02\n---\n\n<!-- check-off: placeholder 等人事确认 -->\n\n周五下午放假，内容待补充。\n");
            await(previewed, "silence", text -> !text.contains("content/通知/a.md:"));
            assertEquals(List.of(), List.copyOf(previewed.faults));
        }
    }

    private static String await(Previewed previewed, String what, Predicate<String> wanted) throws Exception {
        for (int i = 0; i < 200; i++) {
            String desk = desk(previewed, "");
            if (wanted.test(desk)) {
                return desk;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(what + ": " + desk(previewed, ""));
    }

    @Test
    void showsTextsThatAreNearlyTheSameWithLinksToBoth() throws Exception {
        String letter = Sentences.of(1, 12);
        Map<String, String> files = Map.of("site.yaml", FILES.get("site.yaml"),
                "content/信函/x.md", "---\ntitle: 甲<i>\ndate: 2026-01-02\n---\n\n" + letter + "\n",
                "content/信函/y.md", "---\ntitle: 乙\ndate: 2026-01-02\ndraft: yes\n---\n\n## 其一\n\n### 书写经验\n\n多读。\n\n## 其二\n\n" + letter + "谢谢！\n");
        try (Previewed previewed = new Previewed(folder, files)) {
            String desk = await(previewed, "duplicates", text -> !text.contains("No two texts are nearly the same."));

            String section = desk.substring(desk.indexOf("<section id=\"duplicates\""), desk.indexOf("<section id=\"held\""));
            assertTrue(section.matches("(?s).*<b>9\\d%</b>.*其二.*content/信函/y.md:13<.*<a href=\"/docs/%E4%BF%A1%E5%87%BD/x.html\">甲&lt;i&gt;</a>.*content/信函/x.md:6<.*"), section);
            assertTrue(section.contains("<a href=\"vscode://file" + folder + "/content/%E4%BF%A1%E5%87%BD/x.md:6:1\">"), section);
            assertTrue(desk.contains("Nearly the same texts <span class=\"count\">1</span>"), desk);
        }
    }

    @Test
    void standsWhereThereIsNoSiteYet() throws IOException {
        try (Previewed previewed = new Previewed(folder, Map.of("site.yaml", "title: 库\n"))) {
            assertTrue(desk(previewed, "").contains("site.yaml"));
            assertEquals(503, previewed.get("/").status());
        }
    }

    @Test
    void isWholeInBothLanguages() {
        Map<String, Class<? extends Record>> views = Map.of("desk", DeskView.class);
        assertEquals(ThemeLoader.own("desk", Language.ENGLISH, views).strings().keySet(),
                ThemeLoader.own("desk", Language.CHINESE, views).strings().keySet());
        assertEquals(new PreviewWords(Language.ENGLISH).below("").keySet(), new PreviewWords(Language.CHINESE).below("").keySet());
    }

    private static String desk(Previewed previewed, String query) throws IOException {
        Previewed.Said said = previewed.get("/_fanwen/" + query);
        assertEquals(200, said.status(), query);
        return said.text();
    }

    private static List<String> titles(String desk) {
        List<String> titles = new ArrayList<>();
        for (MatchResult row : Pattern.compile("<th scope=\"row\">(?:<a href=\"[^\"]*\">)?([^\n]*?)(?:</a>)?<br>").matcher(desk).results().toList()) {
            titles.add(row.group(1));
        }
        return titles;
    }
}
