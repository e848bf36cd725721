package io.fanwen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {
    @TempDir
    Path folder;

    @Test
    void makesASiteThatBuildsWithoutAWarning() {
        Said made = Shell.in(folder).run("new", "site", "mine", "--now", "2026-11-23");
        Said built = Shell.in(folder).run("build", "-C", "mine", "--now", "2026-11-23");

        assertEquals(0, made.exit(), made.err());
        assertTrue(made.out().contains("cd mine"), made.out());
        assertEquals("", built.err());
        assertEquals(0, built.exit());
        assertTrue(Files.exists(folder.resolve("mine/site/index.html")));
    }

    @Test
    void makesAChineseSiteForAChineseUser() throws IOException {
        Said made = Shell.chineseIn(folder).run("new", "site", "我的范文", "--now", "2026-11-23");
        Said built = Shell.chineseIn(folder).run("build", "-C", "我的范文", "--now", "2026-11-23");

        assertEquals(0, made.exit(), made.err());
        assertEquals("", built.err());
        assertEquals(0, built.exit());
        String home = Files.readString(folder.resolve("我的范文/site/index.html"));
        assertTrue(home.contains("<html lang=\"zh-CN\">") && home.contains("<title>我的范文</title>"), home);
        for (String page : List.of("contact", "complaints", "disclaimer")) {
            assertTrue(home.contains("<a href=\"/" + page + ".html\">"), page);
        }
    }

    @Test
    void makesASiteInAnEmptyFolder() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertEquals(0, Shell.in(folder).run("new", "site", "empty").exit());
    }

    @Test
    void leavesAFolderAloneThatHoldsSomething() throws IOException {
        SmallSite.in(folder.resolve("mine"));

        Said said = Shell.in(folder).run("new", "site", "mine");

        assertEquals("fanwen: \"mine\" is not empty; choose a new folder" + System.lineSeparator(), said.err());
        assertEquals(2, said.exit());
        try (var files = Files.list(folder.resolve("mine"))) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's \"quoted\"", "百分之% 范文", "a: b #c", "{title}", "{today}"})
    void takesAnyNameForASite(String name) {
        Shell.in(folder).run("new", "site", name, "--now", "2026-11-23");

        Said built = Shell.in(folder.resolve(name)).run("build", "--now", "2026-11-23");

        assertEquals("", built.err());
        assertEquals(0, built.exit());
    }

    @Test
    void makesAnArticleThatTheNextBuildShows() throws IOException {
        SmallSite.in(folder);

        Said made = Shell.in(folder).run("new", "article", "呼叫中心  培训师岗位职责", "--category", "岗位职责/呼叫中心", "--now", "2026-11-23");
        Said built = Shell.in(folder).run("build", "--now", "2026-11-23");

        assertEquals("content/岗位职责/呼叫中心/呼叫中心-培训师岗位职责.md" + System.lineSeparator(), made.out());
        assertEquals("", made.err());
        assertEquals(0, made.exit());
        assertTrue(Files.readString(folder.resolve("content/岗位职责/呼叫中心/呼叫中心-培训师岗位职责.md"))
                .startsWith("---\ntitle: 呼叫中心 培训师岗位职责\ndate: 2026-11-23\nslug: 呼叫中心-培训师岗位职责\ntopics: []\n---\n"));
        assertEquals("", built.err());
        assertEquals(0, built.exit());
        String page = Files.readString(folder.resolve("site/岗位职责/呼叫中心/呼叫中心-培训师岗位职责.html"));
        assertTrue(page.contains("呼叫中心 培训师岗位职责"), page);
    }

    @Test
    void makesADraftThatTheNextBuildHoldsBack() {
        SmallSite.in(folder);

        Shell.in(folder).run("new", "article", "以后再说", "--category", "通知", "--draft", "--now", "2026-11-23");
        Said built = Shell.in(folder).run("build", "--now", "2026-11-23");

        assertTrue(built.out().contains("1 held back: 1 draft" + System.lineSeparator()), built.out());
        assertFalse(Files.exists(folder.resolve("site/通知/以后再说.html")));
    }

    @Test
    void writesASlugInPinyinWhereTheSiteWantsIt() throws IOException {
        SmallSite.in(folder).with("site.yaml", "title: 范文\naddress: https://www.example.com/\nslugs: pinyin\n");

        Said made = Shell.in(folder).run("new", "article", "重庆银行通知", "--category", "通知", "--now", "2026-11-23");

        assertEquals("content/通知/重庆银行通知.md" + System.lineSeparator(), made.out());
        assertTrue(Files.readString(folder.resolve("content/通知/重庆银行通知.md")).contains("\nslug: chong-qing-yin-hang-tong-zhi\n"));
    }

    @Test
    void neverReplacesAFile() throws IOException {
        SmallSite.in(folder).article("通知/放假.md", "放假", "date: 2026-01-01");
        String before = Files.readString(folder.resolve("content/通知/放假.md"));

        Said said = Shell.in(folder).run("new", "article", "放假", "--category", "通知");

        assertEquals(2, said.exit());
        assertTrue(said.err().contains("is there already; choose another title"), said.err());
        assertEquals(before, Files.readString(folder.resolve("content/通知/放假.md")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "a//b", "..", "_topics", "a/con", "a:b", "/", "岗位/."})
    void refusesACategoryThatIsNoFolder(String category) throws IOException {
        SmallSite.in(folder);

        Said said = Shell.in(folder).run("new", "article", "甲", "--category", category);

        assertEquals("fanwen: \"" + category + "\" cannot be a category: write folder names with / between them" + System.lineSeparator(),
                said.err());
        assertEquals(2, said.exit());
        assertFalse(Files.exists(folder.resolve("content")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a\nb: c", "---", "con", "甲/乙", "\"引号\"", "[括号]", "#号", "'单'", "- 杠", "a\\b", "!!tag", "*星", "&和"})
    void makesABuildableArticleOfAnyTitleOrRefusesIt(String title) throws IOException {
        SmallSite.in(folder);

        Said made = Shell.in(folder).run("new", "article", title, "--category", "通知", "--now", "2026-11-23");

        if (made.exit() == 0) {
            assertTrue(made.out().startsWith("content/通知/"), made.out());
            Said built = Shell.in(folder).run("build", "--now", "2026-11-23");
            assertEquals("", built.err(), title);
            String list = Shell.in(folder).run("list", "--json").out();
            assertEquals(title.strip().replaceAll("\\s+", " "), title(list), title);
        } else {
            assertEquals(2, made.exit(), made.err());
            assertFalse(Files.exists(folder.resolve("content")), title);
        }
    }

    @Test
    void wantsASite() {
        Said said = Shell.in(folder).run("new", "article", "甲");

        assertEquals(2, said.exit());
        assertTrue(said.err().contains("there is no site.yaml in "), said.err());
    }

    private static Object title(String list) {
        Object first = ((java.util.List<?>) io.fanwen.text.ReadJson.read(list.strip())).get(0);
        return ((java.util.Map<?, ?>) first).get("title");
    }
}
