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
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of sample documents, saved from a browser or as text, come in as articles. */
class PageImportTest {
    private static final byte[] GIF = Base64.getDecoder().decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==");
    private static final String ARTICLE = """
            ---
            title: 仓库保管员岗位职责
            date: 2025-03-09
            heat: 1280
            slug: 仓库保管员岗位职责
            source: ../NAME
            ---

            保管员管的是物，也是账。

            ## 原料仓库保管员岗位职责

            1、凭单收料，点清数量。

            2、每日下班前核对账卡。

            ### 书写经验 {useful=41}

            先写收，再写发。

            #### 书写注意事项

            数量单位要写明。

            ## 成品仓库保管员岗位职责怎么写

            1. 按批次码放；
            2. 先进先出。

            ### 书写经验 {useful=7}

            成品怕混批。
            """;

    @TempDir Path folder;
    private Path site;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("library"));
        SmallSite.in(site);
    }

    @Test
    void readsAPageSavedAsText() throws Exception {
        Files.writeString(folder.resolve("page.txt"), """
                > 工作范文 > 岗位职责 > 仓储物流
                栏目

                仓库保管员岗位职责(精选2篇)

                发布时间:2025-03-09 热度:1280

                保管员管的是物，也是账。

                【第1篇】原料仓库保管员岗位职责150字

                1、凭单收料，点清数量。

                2、每日下班前核对账卡。

                书写经验41人觉得有用

                先写收，再写发。

                书写注意事项:

                数量单位要写明。

                【第2篇】成品仓库保管员岗位职责怎么写50字

                1. 按批次码放；

                2. 先进先出。

                书写经验7人觉得有用

                成品怕混批。

                《仓库保管员岗位职责(精选2篇).doc》
                将本文的Word文档下载，方便收藏和打印
                推荐度：
                点击下载文档

                相关专题

                相关信息
                """);

        Shell.Said said = Shell.in(site).run("import", "../page.txt", "--with-counts");

        assertEquals(0, said.exit(), said.err());
        assertEquals(ARTICLE.replace("NAME", "page.txt"), article("工作范文/岗位职责/仓储物流/仓库保管员岗位职责.md"));
        assertTrue(said.out().contains("lines below the text were left out"), said.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsASavedPageInAnyEncoding(String encoding) throws Exception {
        Files.write(folder.resolve("page.html"), html("<meta charset=\"" + (encoding.equals("GB18030") ? "gb2312" : encoding) + "\">")
                .getBytes(Charset.forName(encoding)));

        Shell.Said said = Shell.in(site).run("import", "../page.html", "--with-counts");

        assertEquals(0, said.exit(), said.err());
        assertEquals(ARTICLE.replace("NAME", "page.html"), article("工作范文/岗位职责/仓储物流/仓库保管员岗位职责.md"));
        assertEquals(!encoding.equals("UTF-8"), said.out().contains("note: read as " + encoding), said.out());
    }

    @Test
    void findsTheEncodingOfTraditionalChinese() throws Exception {
        String text = "感謝信怎麼寫\n\n親愛的王經理：\n\n這個月來承蒙您和各位同事照顧，我們對此表示感謝。會議開過以後，業務都發展起來了。\n";
        Files.write(folder.resolve("letter.txt"), text.getBytes(Charset.forName("Big5")));

        Shell.Said said = Shell.in(site).run("import", "../letter.txt", "--into", "content/書信");

        assertTrue(said.out().contains("letter.txt: note: read as Big5"), said.out());
        assertTrue(article("書信/感謝信怎麼寫.md").contains("承蒙您和各位同事照顧"), said.out());
    }

    @Test
    void takesTheTextOfAPageWithoutMarks() throws Exception {
        Files.writeString(folder.resolve("notice.html"), """
                <!doctype html><html><head><title>放假通知怎么写_某某范文网</title></head><body>
                <ul class="menu"><li><a href="/">首页</a></li><li><a href="/a/">通知公告</a></li><li><a href="/b/">会议文书大全</a></li></ul>
                <div class="wrap"><div class="left"><h1>放假通知怎么写</h1><div class="info"><span>发布时间：2024-12-30</span> <span>浏览：88次</span></div>
                <div id="txt"><p>　　各部门：</p><p>　　根据规定，元旦放假一天，值班安排见<b>附表</b>，请<a href="/qiandao/">签到</a>。</p>
                <table><tr><td>日期</td><td>值班人</td></tr><tr><td>1日</td><td>李明</td></tr></table>
                <p align="right">行政部</p><script>alert(1)</script></div></div>
                <div class="right"><h3>热门排行</h3><ul><li><a href="/1">一篇别的文章的很长很长的标题放在这里充数用的</a></li></ul></div></div>
                </body></html>
                """);

        Shell.Said said = Shell.in(site).run("import", "../notice.html", "--into", "content/通知");

        assertEquals("""
                ---
                title: 放假通知怎么写
                date: 2024-12-30
                slug: 放假通知怎么写
                source: ../notice.html
                ---

                各部门：

                根据规定，元旦放假一天，值班安排见**附表**，请签到。

                | 日期 | 值班人 |
                | --- | --- |
                | 1日 | 李明 |

                行政部 {.right}
                """, article("通知/放假通知怎么写.md"));
        assertTrue(said.out().contains("links that lead into this source"), said.out());
        assertEquals(0, Shell.in(site).run("build").exit());
    }

    @Test
    void readsLinesThatOnlyLineEndsPart() throws Exception {
        Files.writeString(folder.resolve("page.html"), "<body><h1>请假条(精选2篇)</h1><div>发布时间：2025-03-09</div><div>&nbsp;&nbsp;两篇。<br>【第1篇】病假条50字<br/>"
                + "　　尊敬的老师：<br>　　我因病请假。<br>请批准。<br>书写经验3人觉得有用<br>写明几天。<br>【第2篇】事假条<br>我有事请假。<br>相关专题<br>别的</div></body>");

        Shell.Said said = Shell.in(site).run("import", "../page.html", "--into", "content/条据");

        assertTrue(article("条据/请假条.md").endsWith("""
                两篇。

                ## 病假条

                尊敬的老师：

                我因病请假。
                请批准。

                ### 书写经验

                写明几天。

                ## 事假条

                我有事请假。
                """), article("条据/请假条.md") + said.out());
    }

    @Test
    void bringsPicturesThatWereSavedWithThePageAndNoOthers() throws Exception {
        Path saved = Files.createDirectories(folder.resolve("old/图_files"));
        Files.write(saved.resolve("a.gif"), GIF);
        Files.writeString(saved.resolve("b.js"), "alert(1)");
        Files.write(folder.resolve("secret.gif"), GIF);
        Files.writeString(folder.resolve("old/图.html"), "<html><body><h1>看图</h1><p>第一张<img src='%E5%9B%BE_files/a.gif' alt='图一'>，"
                + "第二张<img src='../secret.gif' alt='图二'>，第三张<img src='file:///etc/hosts' alt='图三'>。</p></body></html>");

        Shell.Said said = Shell.in(site).run("import", "../old", "--into", "content/指南");

        assertEquals(0, said.exit(), said.err());
        assertTrue(article("指南/看图.md").endsWith("第一张![图一](看图-1.gif)，第二张图二，第三张图三。\n"), article("指南/看图.md"));
        assertTrue(said.out().contains("1 imported, 0 skipped, 0 failed"), said.out());
    }

    @Test
    void survivesPagesThatMeanHarm() throws Exception {
        Files.writeString(folder.resolve("deep.html"), "<div>".repeat(50_000) + "<p>深处的文字。</p>");
        Files.writeString(folder.resolve("evil.html"), "<h1>题</h1><p>字<img src=x onerror=alert(1)><a href='javascript:alert(1)'>点</a>"
                + "&lt;script&gt;alert(2)&lt;/script&gt;<svg onload=alert(1)><iframe src='//x'></iframe></p>");
        Files.writeString(folder.resolve("lists.html"), "<h1>单</h1>" + "<ul><li>层".repeat(300) + "<p>尾");
        Files.write(folder.resolve("noise.txt"), new byte[] {(byte) 0xff, 0x00, (byte) 0x81, 0x20, (byte) 0xff, (byte) 0xff, 0x00});

        Shell.Said said = Shell.in(site).run("import", "../deep.html", "../evil.html", "../lists.html", "../noise.txt", "--into", "content/测试");
        Shell.Said built = Shell.in(site).run("build");

        assertFalse((said.out() + said.err()).matches("(?s).*(?:Exception|\\bat io\\.fanwen).*"), said.err());
        assertTrue(said.err().contains("noise.txt: error: this is no text"), said.err());
        assertEquals(0, built.exit(), built.err());
        String page = Files.readString(site.resolve("site/测试/题.html"));
        assertFalse(page.contains("alert(1)"), page);
        assertTrue(page.contains("&lt;script&gt;alert(2)"), page);
    }

    private String article(String path) throws IOException {
        Path file = site.resolve("content/" + path);
        assertTrue(Files.exists(file), () -> path + " is not there");
        return Files.readString(file).replaceFirst("(?m)^imported: [0-9a-f]{16}\n", "");
    }

    private static String html(String charset) {
        return """
                <!DOCTYPE html><html lang="zh"><head>CHARSET<title>仓库保管员岗位职责(精选2篇)_范文站</title><style>p{color:red}</style></head><body>
                <div class="top"><a href="/">首页</a> <a href="/x/">总结</a><form><input name="q"></form></div>
                <div class="crumbs"><a href="/">首页</a> &gt; <a href="/gz/">工作范文</a> &gt; <a href="/gz/zz/">岗位职责</a> &gt; <a href="/cc/">仓储物流</a></div>
                <div class="main"><h1>仓库保管员岗位职责(精选2篇)</h1>
                <div class="meta"><span>发布时间：2025-03-09</span> <span>热度：1280</span></div>
                <div class="content">
                <p>保管员管的是物，也是账。</p>
                <section><h2>【第1篇】原料仓库保管员岗位职责150字</h2><button>一键复制</button>
                <p>1、凭单收料，点清数量。</p><p>2、每日下班前核对账卡。</p>
                <div class="exp"><div>书写经验<em>41</em>人觉得有用</div><p>先写收，再写发。</p><p><strong>书写注意事项：</strong></p><p>数量单位要写明。</p></div></section>
                <section><h2>【第2篇】成品仓库保管员岗位职责怎么写50字</h2><button>一键复制</button>
                <ol><li>按批次码放；</li><li>先进先出。</li></ol>
                <div class="exp"><div>书写经验</div><div>7人觉得有用</div><p>成品怕混批。</p></div></section>
                <div class="down"><p>《仓库保管员岗位职责(精选2篇).doc》</p><p>将本文的Word文档下载，方便收藏和打印</p><a href="/d">点击下载文档</a></div>
                </div>
                <div class="side"><h3>相关信息</h3><ul><li><a href="/1.html">【第1篇】别处的文章怎么写</a></li><li><a href="/2.html">另一篇</a></li></ul></div>
                </div></body></html>
                """.replace("CHARSET", charset);
    }
}
