package io.fanwen.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.SmallSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word files as another program writes them come in as articles. */
class WordImportTest {
    private static final byte[] DOT = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir Path folder;
    private Path site;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("library"));
        SmallSite.in(site);
    }

    @Test
    void dividesByTypedNumbersAndExperiences() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            centred(word, "前台岗位职责（精选2篇）");
            paragraph(word, "下面两篇供参考。");
            paragraph(word, "【第1篇】前台接待岗位职责怎么写350字");
            paragraph(word, "1、接听总机。");
            paragraph(word, "书写经验12人觉得有用");
            paragraph(word, "先看岗位。");
            paragraph(word, "书写注意事项：");
            paragraph(word, "不写空话。");
            paragraph(word, "【第2篇】前台文员岗位职责");
            paragraph(word, "1、登记来访。");
            paragraph(word, "书写经验（34人觉得有用）");
            paragraph(word, "再看制度。");
            save(word, "a.docx");
        }

        Shell.Said said = run("import", "../a.docx", "--into", "content/岗位职责", "--with-counts");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("a.docx → content/岗位职责/前台岗位职责.md · 2 pieces · 0 pictures"), said.out());
        assertEquals("""
                title: 前台岗位职责
                slug: 前台岗位职责
                source: ../a.docx
                ---

                下面两篇供参考。

                ## 前台接待岗位职责怎么写

                1、接听总机。

                ### 书写经验 {useful=12}

                先看岗位。

                #### 书写注意事项

                不写空话。

                ## 前台文员岗位职责

                1、登记来访。

                ### 书写经验 {useful=34}

                再看制度。
                """, article("岗位职责/前台岗位职责.md"));
    }

    /** As LibreOffice saves them. */
    @Test
    void keepsWideSpacesAndAnchorsOfLinks() throws Exception {
        Zips.word("<w:p><w:r><w:t>甲方：</w:t></w:r><w:r><w:t>____</w:t></w:r><w:r><w:t>　乙方：</w:t></w:r><w:r><w:t> ____ </w:t></w:r></w:p>"
                + "<w:p><w:hyperlink r:id='r1' w:anchor='p1' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                + "<w:r><w:t>合同</w:t></w:r></w:hyperlink></w:p>")
                .with("word/_rels/document.xml.rels", "<Relationships><Relationship Id='r1' Target='https://example.com/a.html' TargetMode='External'"
                        + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'/></Relationships>").write(folder.resolve("a.docx"));

        Shell.Said said = run("import", "../a.docx", "--into", "content/x");

        assertEquals(0, said.exit(), said.err());
        assertTrue(article("x/a.md").endsWith("甲方：____　乙方：____\n\n[合同](https://example.com/a.html#p1)\n"), article("x/a.md"));
    }

    @Test
    void leavesCountsOutUnlessAskedForThem() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            paragraph(word, "正文。");
            paragraph(word, "书写经验12人觉得有用");
            paragraph(word, "经验。");
            save(word, "a.docx");
        }

        Shell.Said said = run("import", "../a.docx", "--into", "content/书信");

        assertTrue(said.out().contains("a.docx: note: heat and useful counts were left out"), said.out());
        assertTrue(article("书信/a.md").endsWith("正文。\n\n## 书写经验\n\n经验。\n"), article("书信/a.md"));
    }

    @Test
    void takesPropertiesForFrontMatter() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            word.getProperties().getCoreProperties().setTitle("感谢信: 写法");
            word.getProperties().getCoreProperties().setCreator("李明");
            word.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.parse("2025-07-06T20:00:00Z"))));
            word.getProperties().getCoreProperties().setKeywords("书信；感谢");
            word.getProperties().getCoreProperties().setDescription("怎样写");
            word.getProperties().getCoreProperties().setCategory("书信/感谢信");
            paragraph(word, "正文。");
            save(word, "a.docx");
        }

        Shell.Said said = run("import", "../a.docx");

        assertEquals("""
                title: "感谢信: 写法"
                date: 2025-07-07
                topics: [书信, 感谢]
                summary: 怎样写
                author: 李明
                slug: 感谢信-写法
                source: ../a.docx
                ---

                正文。
                """, article("书信/感谢信/感谢信-写法.md"), said.out());
        assertEquals(0, run("build").exit());
    }

    @Test
    void keepsHeadingsListsTablesAndLooks() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            styled(word, "Title", "办事指南");
            styled(word, "Heading1", "材料");
            XWPFParagraph looks = word.createParagraph();
            looks.createRun().setText("请带");
            XWPFRun bold = looks.createRun();
            bold.setBold(true);
            bold.setText("身份证");
            looks.createRun().setText("和________。");
            item(word, 0, "第一项");
            item(word, 1, "其中");
            item(word, 0, "第二项");
            styled(word, "Heading2", "费用");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("项目");
            table.getRow(0).getCell(1).setText("金额");
            table.getRow(1).getCell(0).setText("工本费");
            table.getRow(1).getCell(1).setText("10元|份");
            save(word, "a.docx");
        }

        run("import", "../a.docx", "--into", "content/指南");

        assertTrue(article("指南/办事指南.md").endsWith("""
                ---

                ## 材料

                请带**身份证**和________。

                1. 第一项
                   1. 其中
                2. 第二项

                ### 费用

                | 项目 | 金额 |
                | --- | --- |
                | 工本费 | 10元\\|份 |
                """), article("指南/办事指南.md"));
    }

    @Test
    void putsPicturesBesideTheArticle() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            paragraph(word, "看图。");
            word.createParagraph().createRun().addPicture(new ByteArrayInputStream(DOT), PictureType.PNG, "../../x.png",
                    Units.toEMU(10), Units.toEMU(10));
            save(word, "图.docx");
        }

        Shell.Said said = run("import", "../图.docx", "--into", "content/指南");

        assertTrue(said.out().contains("1 picture\n"), said.out());
        assertTrue(article("指南/图.md").contains("](图-1.png)"), article("指南/图.md"));
        assertEquals(DOT.length, Files.size(site.resolve("content/指南/图-1.png")));
        assertEquals(0, run("build").exit());
    }

    @Test
    void overwritesNothingUnlessForced() throws Exception {
        save("通知", "a.docx");
        run("import", "../a.docx", "--into", "content/公文");
        Path written = site.resolve("content/公文/a.md");
        Files.writeString(written, Files.readString(written) + "\n后来补写的。\n");

        Shell.Said again = run("import", "../a.docx", "--into", "content/公文");
        String kept = Files.readString(written);
        Shell.Said forced = run("import", "../a.docx", "--into", "content/公文", "--force");

        assertEquals(0, again.exit());
        assertTrue(again.out().contains("a.docx: note: skipped: it was imported before, as content/公文/a.md"), again.out());
        assertTrue(kept.endsWith("后来补写的。\n"), kept);
        assertEquals(0, forced.exit(), forced.err());
        assertFalse(Files.readString(written).contains("后来补写的"));
    }

    @Test
    void leavesAnAuthorsOwnFileAlone() throws Exception {
        save("通知", "a.docx");
        SmallSite.in(site).article("公文/a.md", "自己写的", "date: 2026-01-01");
        String own = Files.readString(site.resolve("content/公文/a.md"));

        Shell.Said said = run("import", "../a.docx", "--into", "content/公文");

        assertEquals(1, said.exit());
        assertTrue(said.err().contains("a.docx: error: content/公文/a.md is there already"), said.err());
        assertEquals(own, Files.readString(site.resolve("content/公文/a.md")));
    }

    @Test
    void readsAFolderWithItsFoldersAsCategories() throws Exception {
        Files.createDirectories(folder.resolve("旧文件/书信"));
        save("感谢", "旧文件/书信/感谢信.docx");
        Files.copy(folder.resolve("旧文件/书信/感谢信.docx"), folder.resolve("旧文件/书信/感谢信 - 副本.docx"));
        Files.copy(folder.resolve("旧文件/书信/感谢信.docx"), folder.resolve("旧文件/书信/感谢信(1).docx"));
        Files.copy(folder.resolve("旧文件/书信/感谢信.docx"), folder.resolve("旧文件/书信/感谢信 (conflicted copy 2026-01-01).docx"));
        Files.writeString(folder.resolve("旧文件/书信/~$感谢信.docx"), "lock");
        save("通知", "旧文件/通知(3).docx");

        Shell.Said said = run("import", "../旧文件");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("2 imported, 4 skipped, 0 failed"), said.out());
        assertTrue(Files.exists(site.resolve("content/书信/感谢信.md")));
        assertTrue(article("书信/感谢信.md").contains("source: ../旧文件/书信/感谢信.docx\n"));
        run("build");
        assertFalse(Files.readString(site.resolve("site/书信/感谢信.html")).contains("旧文件/"), "readers are not shown where a file lay");
    }

    @Test
    void writesNothingOnADryRun() throws Exception {
        save("通知", "a.docx");
        Map<String, Long> before = tree();

        Shell.Said said = run("import", "../a.docx", "../gone.docx", "--dry-run");

        assertEquals(1, said.exit());
        assertTrue(said.out().contains("a.docx → content/uncategorised/a.md · 1 piece · 0 pictures (not written)"), said.out());
        assertEquals(before, tree());
    }

    @Test
    void writesASlugOfPinyinWhereTheSiteWantsIt() throws Exception {
        SmallSite.in(site).with("site.yaml", "title: 范文\naddress: https://www.example.com/\nslugs: pinyin\n");
        save("通知", "放假通知.docx");

        run("import", "../放假通知.docx", "--into", "content/公文");

        assertTrue(article("公文/放假通知.md").contains("slug: fang-jia-tong-zhi\n") || article("公文/放假通知.md").contains("slug: fangjia"),
                article("公文/放假通知.md"));
        assertEquals(0, run("build").exit());
    }

    private Map<String, Long> tree() throws IOException {
        Map<String, Long> tree = new TreeMap<>();
        try (var files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(site.relativize(file).toString(), Files.size(file));
            }
        }
        return tree;
    }

    private Shell.Said run(String... arguments) {
        return Shell.in(site).run(arguments);
    }

    /** Without the opening mark, which every article has. */
    private String article(String path) throws IOException {
        String text = Files.readString(site.resolve("content/" + path)).replaceFirst("(?m)^imported: [0-9a-f]{16}\n", "");
        return text.replaceFirst("^---\n", "").replaceFirst("(?m)^date: 2026-1[12]-\\d\\d\n", "");
    }

    private void save(String text, String name) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            paragraph(word, text + "的正文。");
            save(word, name);
        }
    }

    /** POI writes the moment of writing as the day of making; a test that wants none takes it away. */
    private void save(XWPFDocument word, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            word.write(out);
        }
    }

    private static void paragraph(XWPFDocument word, String text) {
        word.createParagraph().createRun().setText(text);
    }

    private static void centred(XWPFDocument word, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.createRun().setText(text);
    }

    private static void styled(XWPFDocument word, String style, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private static void item(XWPFDocument word, int level, String text) {
        if (word.getNumbering() == null) {
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ZERO);
            for (int i = 0; i < 2; i++) {
                var one = list.addNewLvl();
                one.setIlvl(BigInteger.valueOf(i));
                one.addNewStart().setVal(BigInteger.ONE);
                one.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
                one.addNewLvlText().setVal("%" + (i + 1) + ".");
            }
            word.createNumbering().addNum(word.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
        }
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setNumID(BigInteger.ONE);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }
}
