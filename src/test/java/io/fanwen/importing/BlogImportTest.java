package io.fanwen.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.SmallSite;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles of Hexo, Jekyll and Hugo come in, in all the shapes that people give them. */
class BlogImportTest {
    private static final byte[] GIF = Base64.getDecoder().decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==");

    @TempDir Path folder;
    private Path site;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("library"));
        SmallSite.in(site);
    }

    @Test
    void readsAnArticleOfHexo() throws Exception {
        Files.createDirectories(folder.resolve("hexo/source/_posts"));
        Files.createDirectories(folder.resolve("hexo/source/images"));
        Files.write(folder.resolve("hexo/source/images/a.gif"), GIF);
        Files.writeString(folder.resolve("hexo/source/_posts/hello.md"), """
                title: 第一篇：开始
                date: 2015-03-02 10:20:30
                tags:
                - 随笔
                - [开始]
                categories:
                - [生活, 日记]
                - [其他]
                toc: true
                permalink: 2015/03/hello.html
                ---

                开头
                ====

                见[上一篇](/2015/02/old/)和[官网](https://example.com/a)。<!-- more -->

                    int a = 1;

                ![图](/images/a.gif)

                {% codeblock lang:js %}
                var a = "**b**";
                {% endcodeblock %}

                {% note info %}
                """);

        Shell.Said said = run("import", "../hexo");

        assertEquals(0, said.exit(), said.err());
        assertEquals("""
                ---
                title: 第一篇：开始
                date: 2015-03-02 10:20:30
                topics: [随笔, 开始]
                slug: hello
                aliases: ["/2015/03/hello.html"]
                source: ../hexo/source/_posts/hello.md
                ---

                ## 开头

                见上一篇和[官网](https://example.com/a)。

                ```
                int a = 1;
                ```

                ![图](hello-1.gif)

                ```js
                var a = "**b**";
                ```

                {% note info %}
                """, article("生活/日记/hello.md"));
        for (String told : new String[] {"it is in several categories; put into 生活/日记", "left out: toc", "template tags", "links that lead into"}) {
            assertTrue(said.out().contains(told), told + " in " + said.out());
        }
        assertEquals(0, run("build").exit());
    }

    @Test
    void readsAnArticleOfHugo() throws Exception {
        Files.createDirectories(folder.resolve("hugo/content/post/trip"));
        Files.writeString(folder.resolve("hugo/content/post/trip/index.md"), """
                +++
                title = "一次 \\"远行\\""
                date = 2020-01-02T20:00:00Z
                draft = true
                tags = ["旅行",
                  "山"]
                categories = ["见闻", "随笔"]
                aliases = ["/old/trip/"]
                [cover]
                image = "x.png"
                +++
                正文第一行
                第二行。

                {{< figure src="none.png" title="山" >}}
                """);

        Shell.Said said = run("import", "../hugo/content");

        assertEquals(0, said.exit(), said.err());
        String article = article("见闻/trip.md");
        assertTrue(article.startsWith("""
                ---
                title: "一次 \\"远行\\""
                date: 2020-01-03 04:00:00
                topics: [旅行, 山]
                slug: trip
                aliases: ["/old/trip/"]
                draft: true
                source: ../hugo/content/post/trip/index.md
                ---

                正文第一行"""), article);
        assertTrue(article.endsWith("山\n"), article);
        assertEquals(0, run("build", "--drafts").exit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tags: a, b            | [a, b]
            tags: a b             | [a, b]
            tags: [a, b]          | [a, b]
            tags: 甲，乙          | [甲, 乙]
            tags: "甲、乙"        | [甲, 乙]
            Tags: [ 'a b', "c" ]  | [a b, c]
            tag: 甲               | [甲]
            tags: [[a], [b, c]]   | [a, b, c]
            """)
    void readsTopicsOfEveryShape(String field, String topics) throws Exception {
        Files.writeString(folder.resolve("2019-05-06-a.md"), "---\ntitle: 题\n" + field + "\n---\n正文。\n");

        run("import", "../2019-05-06-a.md", "--into", "content/x");

        assertTrue(article("x/a.md").contains("date: 2019-05-06\ntopics: " + topics + "\n"), article("x/a.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            categories: 甲 > 乙       | 甲/乙
            categories: 甲/乙         | 甲/乙
            categories: [甲, 乙]      | 甲/乙
            category: 甲              | 甲
            categories: [[甲, 乙]]    | 甲/乙
            categories: "C++: a?b"    | C++-a-b
            categories: ../../x       | x
            """)
    void readsCategoriesOfEveryShape(String field, String path) throws Exception {
        Files.writeString(folder.resolve("a.md"), "---\ntitle: 题\n" + field + "\n---\n正文。\n");

        Shell.Said said = run("import", "../a.md");

        assertTrue(Files.exists(site.resolve("content/" + path + "/a.md")), path + ": " + said.out());
    }

    @Test
    void losesNoTextOfFilesThatAreBroken() throws Exception {
        Path blog = Files.createDirectory(folder.resolve("blog"));
        Files.writeString(blog.resolve("tabs.md"), "---\ntitle:\t标签: 一\ntags:\n\t- a\n---\n标签的正文。");
        Files.writeString(blog.resolve("yaml.md"), "---\ntitle: \"没有收尾\ndate: 2020-01-01\ntags: [a\n---\n坏头的正文。");
        Files.writeString(blog.resolve("twice.md"), "---\ntitle: 一\ntitle: 二\n---\n重复的正文。");
        Files.writeString(blog.resolve("none.md"), "没有头的正文。\n\n---\n\n还有一段。");
        Files.writeString(blog.resolve("toml.md"), "+++\ntitle = 没有引号\n+++\n坏表的正文。");
        Files.writeString(blog.resolve("open.md"), "---\ntitle: 没有关上\n\n敞开的正文。");
        Files.write(blog.resolve("gbk.md"), "---\r\ntitle: 旧编码\r\n---\r\n旧编码的正文，是我们以前写的。\r\n".getBytes(Charset.forName("GB18030")));
        Files.writeString(blog.resolve("date.md"), "---\ntitle: 日期\ndate: 去年夏天\n---\n日期的正文。");
        Files.writeString(blog.resolve("html.md"), "---\ntitle: 网页\n---\n<div class=x onclick=alert(1)>\n<a href=\"/a.html\">网页的</a><img src=/b.png alt=图>正文。\n</div>");
        Files.writeString(blog.resolve("rules.md"), "---\n\n两条线之间的正文\n\n---\n\n线下的正文。");
        Files.writeString(blog.resolve("tag.md"), "---\n\n{% note %}\n标签里的正文\n{% endnote %}\n\n---\n\n标签下的正文。");
        Files.writeString(blog.resolve("colon.md"), "---\n\n甲方：冒号前的正文\n\n---\n\n冒号下的正文。");
        Files.writeString(blog.resolve("zero.md"), "");
        Files.writeString(blog.resolve("unmarked.md"), "title: 没有首行\ntags:\n\n- a\n" + "\n".repeat(20_000) + "空行以后的正文。");
        Files.writeString(blog.resolve("empty.md"), "---\ntitle: 标签\ntype: tags\n---\n");

        Shell.Said said = run("import", "../blog", "--into", "content/x");
        Shell.Said built = run("build");

        assertEquals(0, said.exit(), said.err());
        assertEquals(0, built.exit(), built.err());
        assertTrue(said.out().contains("13 imported, 2 skipped, 0 failed"), said.out());
        String all = "";
        try (var files = Files.walk(site.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all += Files.readString(file);
            }
        }
        for (String words : "标签的正文。 坏头的正文。 重复的正文。 没有头的正文。 还有一段。 坏表的正文。 敞开的正文。 旧编码的正文，是我们以前写的。 日期的正文。 网页的 正文。 两条线之间的正文 线下的正文。 标签里的正文 标签下的正文。 冒号前的正文 冒号下的正文。 空行以后的正文。".split(" ")) {
            assertTrue(all.contains(words), words + " in " + all);
        }
        assertFalse(all.contains("onclick"), all);
    }

    @Test
    void readsFrontMatterInJson() throws Exception {
        Path blog = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(blog.resolve("hugo.md"), "{\n\t\"title\": \"大括号 } 在题目里\",\n\"date\": \"2019-01-02\", \"tags\": [\"甲\", null],\n\"params\": {\"a\": {\"b\": [1]}}\n}\n\n正文一。\n");
        Files.writeString(blog.resolve("hexo.md"), "\"title\": \"题二\",\n\"tags\": [\"乙\"]\n;;;\n正文二。\n");
        Files.writeString(blog.resolve("none.md"), "{这是正文}\n\n正文三。\n");

        Shell.Said said = run("import", "../notes", "--into", "content/x");

        assertEquals(0, said.exit(), said.err());
        assertEquals("---\ntitle: \"大括号 } 在题目里\"\ndate: 2019-01-02\ntopics: [甲]\nslug: hugo\nsource: ../notes/hugo.md\n---\n\n正文一。\n", article("x/hugo.md"));
        assertEquals("---\ntitle: 题二\ntopics: [乙]\nslug: hexo\nsource: ../notes/hexo.md\n---\n\n正文二。\n", article("x/hexo.md"));
        assertEquals("---\ntitle: none\nslug: none\nsource: ../notes/none.md\n---\n\n{这是正文}\n\n正文三。\n", article("x/none.md"));
    }

    @Test
    void endsFrontMatterThatNobodyClosedAboveTheText() throws Exception {
        Path blog = Files.createDirectory(folder.resolve("notes"));
        Files.writeString(blog.resolve("rule.md"), "---\ntitle: 题一\ntags: [甲]\n\n正文一。\n\n---\n\n线下。\n");
        Files.writeString(blog.resolve("open.md"), "---\ntitle: 题二\n\n正文二。\n");
        Files.writeString(blog.resolve("close.md"), "---\ntitle: 题三\n正文三。\n");

        Shell.Said said = run("import", "../notes", "--into", "content/x");

        assertEquals(0, said.exit(), said.err());
        assertEquals("---\ntitle: 题一\ntopics: [甲]\nslug: rule\nsource: ../notes/rule.md\n---\n\n正文一。\n\n---\n\n线下。\n", article("x/rule.md"));
        assertEquals("---\ntitle: 题二\nslug: open\nsource: ../notes/open.md\n---\n\n正文二。\n", article("x/open.md"));
        assertEquals("---\ntitle: 题三\nslug: close\nsource: ../notes/close.md\n---\n\n正文三。\n", article("x/close.md"));
    }

    @Test
    void makesASecondExperienceOfAPieceAPartOfTheFirst() throws Exception {
        Files.writeString(folder.resolve("a.md"), "## 甲\n\n正文。\n\n### 书写经验\n\n一。\n\n### 书写经验\n\n二。\n\n## 乙\n\n正文。\n\n### 书写经验\n\n三。\n");

        Shell.Said said = run("import", "../a.md", "--into", "content/x");

        assertEquals(0, said.exit(), said.err());
        assertTrue(article("x/a.md").endsWith("### 书写经验\n\n一。\n\n#### 书写经验\n\n二。\n\n## 乙\n\n正文。\n\n### 书写经验\n\n三。\n"), article("x/a.md"));
        assertTrue(said.out().contains("1 more writing experiences"), said.out());
        assertEquals(0, run("build").exit());
    }

    /** Every blog has its {@code _posts/hello-world.md}. */
    @Test
    void tellsTheFilesOfTwoBlogsApart() throws Exception {
        for (String blog : new String[] {"one", "two"}) {
            Files.createDirectories(folder.resolve(blog + "/source/_posts"));
            Files.writeString(folder.resolve(blog + "/source/_posts/hello-world.md"), "---\ntitle: 你好\n---\n来自" + blog + "。");
            Files.writeString(folder.resolve(blog + "/source/_posts/_草稿.md"), "没有题目，来自" + blog + "。");
        }

        Shell.Said first = run("import", "../one/source/_posts", "--into", "content/x");
        Shell.Said second = run("import", "../two/source/_posts", "--into", "content/y");

        assertTrue(first.out().contains("2 imported, 0 skipped, 0 failed"), first.out() + first.err());
        assertTrue(second.out().contains("2 imported, 0 skipped, 0 failed"), second.out() + second.err());
        assertTrue(Files.readString(site.resolve("content/y/hello-world.md")).contains("source: ../two/source/_posts/hello-world.md"));
    }

    @Test
    void givesTwoArticlesOfOneNameTwoFiles() throws Exception {
        Files.createDirectories(folder.resolve("blog/2014"));
        Files.createDirectories(folder.resolve("blog/2015"));
        Files.writeString(folder.resolve("blog/2014/a.md"), "---\ntitle: 一\n---\n一。");
        Files.writeString(folder.resolve("blog/2015/a.md"), "---\ntitle: 二\n---\n二。");

        Shell.Said said = run("import", "../blog", "--into", "content/x");

        assertEquals(0, said.exit(), said.err());
        assertTrue(article("x/a.md").contains("title: 一"), said.out());
        assertTrue(article("x/a-2.md").contains("title: 二\nslug: a-2\n"), article("x/a-2.md"));
        assertEquals(0, run("build").exit());
    }

    private Shell.Said run(String... arguments) {
        return Shell.in(site).run(arguments);
    }

    private String article(String path) throws IOException {
        Path file = site.resolve("content/" + path);
        assertTrue(Files.exists(file), () -> path + " is not there");
        return Files.readString(file).replaceFirst("(?m)^imported: [0-9a-f]{16}\n", "");
    }
}
