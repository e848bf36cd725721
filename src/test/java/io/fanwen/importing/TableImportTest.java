package io.fanwen.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.SmallSite;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of articles, as content-management systems export them, come in row by row. */
class TableImportTest {
    private static final String ARTICLE = """
            ---
            title: 感谢信
            date: 2021-05-06 08:30
            topics: [书信, 感谢]
            slug: 感谢信
            aliases: ["/a/12.html?p=1"]
            source: "../export.EXT#12"
            ---

            **张老师**：

            谢谢您。

            李明 {.right}
            """;

    @TempDir Path folder;
    private Path site;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("library"));
        SmallSite.in(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsACsvFileInAnyEncoding(String encoding) throws Exception {
        Files.write(folder.resolve("export.csv"), ("""
                编号,名称,内容,发布,类别,标签,旧网址
                12,感谢信,"<p><b>张老师</b>：</p><p>谢谢您。</p><p align=""right"">李明</p>",2021-05-06 08:30,书信 > 感谢信,"书信,感谢",https://old.example.com/a/12.html?p=1
                13,通知,"第一段，有逗号。

                第二段。",2021/5/7,公文,,
                14,,没有标题,,,,
                15,没有正文,,,,,
                """).getBytes(Charset.forName(encoding)));

        Shell.Said said = run("import", "../export.csv", "--map", "title=名称,date=发布,category=类别");

        assertEquals(1, said.exit());
        assertEquals(ARTICLE.replace("EXT", "csv"), article("书信/感谢信/感谢信.md"));
        assertTrue(article("公文/通知.md").endsWith("date: 2021-05-07\nslug: 通知\nsource: \"../export.csv#13\"\n---\n\n第一段，有逗号。\n\n第二段。\n"), article("公文/通知.md"));
        assertTrue(said.err().contains("export.csv#14: error: this row has no title"), said.err());
        assertTrue(said.err().contains("export.csv#15: error: there is no text"), said.err());
        assertTrue(said.out().contains("2 imported, 0 skipped, 2 failed"), said.out());
        assertEquals(0, run("build").exit());
    }

    @Test
    void readsAnExcelFileWithItsDatesAndNumbers() throws Exception {
        String body = "&lt;p&gt;&lt;b&gt;张老师&lt;/b&gt;：&lt;/p&gt;&lt;p&gt;谢谢您。&lt;/p&gt;&lt;p style='text-align: right'&gt;李明&lt;/p&gt;";
        Zips.empty().with("xl/workbook.xml", "<workbook xmlns:r='r'><workbookPr/><sheets><sheet name='数据' sheetId='1' r:id='rId7'/></sheets></workbook>")
                .with("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId7' Target='worksheets/data.xml'/></Relationships>")
                .with("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\" h:mm'/></numFmts>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>")
                .with("xl/sharedStrings.xml", "<sst><si><t>标题</t></si><si><r><t>正</t></r><r><t>文</t></r><rPh><t>zheng</t></rPh></si><si><t>" + body + "</t></si></sst>")
                .with("xl/worksheets/data.xml", "<worksheet><sheetData><row r='1'>" + inline("A1", "编号") + "<c r='B1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c>"
                        + inline("D1", "发布时间") + inline("E1", "栏目") + inline("G1", "热度") + inline("H1", "专题") + inline("I1", "旧网址") + "</row><row r='2'/>"
                        + "<row r='4'><c r='A4'><v>1.2E1</v></c><c r='B4' t='str'><f>A1</f><v>感谢信</v></c><c r='C4' t='s'><v>2</v></c><c r='D4' s='1'><v>44322.354166666664</v></c>"
                        + inline("E4", "书信/感谢信") + "<c r='G4'><v>1234</v></c>" + inline("H4", "书信、感谢") + inline("I4", "/a/12.html?p=1") + "</row></sheetData></worksheet>")
                .write(folder.resolve("export.xlsx"));

        Shell.Said said = run("import", "../export.xlsx", "--with-counts");

        assertEquals(0, said.exit(), said.err());
        assertEquals(ARTICLE.replace("EXT", "xlsx").replace("slug:", "heat: 1234\nslug:"), article("书信/感谢信/感谢信.md"));
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        String head = "标题,正文,栏目\n一,一的正文。,甲\n";
        Files.writeString(folder.resolve("export.csv"), head);
        run("import", "../export.csv");
        Files.writeString(folder.resolve("export.csv"), head + "二,二的正文。,甲\n");

        Shell.Said said = run("import", "../export.csv");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("1 imported, 1 skipped, 0 failed"), said.out());
    }

    @Test
    void tellsWhatItCannotMakeOut() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "一,二\n三,四\n");
        Files.writeString(folder.resolve("b.csv"), "标题,正文\n\"不关,上\n");
        Files.createDirectory(folder.resolve("data"));
        Files.copy(folder.resolve("a.csv"), folder.resolve("data/a.csv"));

        Shell.Said said = run("import", "../a.csv", "../b.csv", "../data");
        Shell.Said unknown = run("import", "../a.csv", "--map", "title=一,body=正文");
        Shell.Said usage = run("import", "../a.csv", "--map", "titel=一");

        assertTrue(said.err().contains("a.csv: error: it cannot be told which column holds the title and which the text; the columns are: 一, 二"), said.err());
        assertTrue(said.err().contains("b.csv: error: the quotation marks from line 2 on"), said.err());
        assertTrue(said.out().contains("data/a.csv: note: skipped"), said.out());
        assertTrue(unknown.err().contains("there is no column \"正文\""), unknown.err());
        assertEquals(2, usage.exit());
        assertTrue(usage.err().contains("do not know what \"titel=一\" after --map means"), usage.err());
    }

    private static String inline(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
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
