package io.fanwen.importing;

import static io.fanwen.importing.Zips.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.SmallSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, that want to be something else, or that mean harm. The sound one beside them comes in all the same. */
class HostileWordTest {
    @TempDir Path folder;
    private Path site;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectory(folder.resolve("library"));
        SmallSite.in(site);
        Zips.word(paragraph("好的文件。")).write(folder.resolve("zz-good.docx"));
    }

    @Test
    void refusesEntriesThatLeadOutOfTheFile() throws Exception {
        Zips.word(paragraph("正文。")).with("../../escaped.md", "out").write(folder.resolve("a.docx"));
        Zips.word(paragraph("正文。")).with("/tmp/escaped.md", "out").write(folder.resolve("b.docx"));
        Zips.word(paragraph("正文。")).with("word\\..\\escaped.md", "out").write(folder.resolve("c.docx"));

        Shell.Said said = refuses("nothing of it was read", "a.docx", "b.docx", "c.docx");

        assertTrue(said.err().contains("../../escaped.md"), said.err());
        assertFalse(Files.exists(folder.resolve("escaped.md")));
        assertFalse(Files.exists(Path.of("/tmp/escaped.md")));
    }

    @Test
    void refusesWhatUnpacksToMoreThanAnyDocumentHolds() throws Exception {
        byte[] zeros = new byte[70 << 20];
        Zips.word(paragraph("正文。")).with("word/document.xml", zeros).write(folder.resolve("a.docx"));
        Arrays.fill(zeros, (byte) ' ');
        byte[] head = ("<w:document " + Zips.W + "><w:body>").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, zeros, 0, head.length);
        Zips.word(paragraph("正文。")).with("word/document.xml", zeros).write(folder.resolve("b.docx"));

        refuses("comes to more than|is damaged", "a.docx", "b.docx");
    }

    @Test
    void readsNoDocumentTypeAndFetchesNothing() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "top secret");
        String outer = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + folder.resolve("secret.txt").toUri() + "\">]>";
        Zips.word("").with("word/document.xml", outer + "<w:document " + Zips.W + "><w:body>" + paragraph("&x;") + "</w:body></w:document>")
                .write(folder.resolve("a.docx"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append("&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        }
        Zips.word("").with("word/document.xml", laughs + "]><w:document " + Zips.W + "><w:body>" + paragraph("&a29;") + "</w:body></w:document>")
                .write(folder.resolve("b.docx"));

        Shell.Said said = refuses("document type", "a.docx", "b.docx");

        assertFalse((said.out() + said.err()).contains("top secret"));
    }

    @Test
    void refusesElementsNestedWithoutEnd() throws Exception {
        Zips.word("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000)).write(folder.resolve("a.docx"));
        Zips.word("<w:tbl><w:tr><w:tc>".repeat(80) + paragraph("深处") + "</w:tc></w:tr></w:tbl>".repeat(80)).write(folder.resolve("b.docx"));

        Shell.Said said = run("a.docx", "b.docx", "zz-good.docx");

        assertTrue(said.err().contains("a.docx: error: this file comes to more than"), said.err());
        assertNoTrace(said);
    }

    @Test
    void tellsWhatIsNoWordFile() throws Exception {
        Files.write(folder.resolve("old.docx"), compound("WordDocument"));
        Files.write(folder.resolve("locked.docx"), compound("EncryptedPackage"));
        Files.writeString(folder.resolve("rich.docx"), "{\\rtf1 text}");
        Files.writeString(folder.resolve("paper.docx"), "%PDF-1.7");
        Files.write(folder.resolve("empty.docx"), new byte[0]);
        byte[] half = Files.readAllBytes(folder.resolve("zz-good.docx"));
        Files.write(folder.resolve("half.docx"), Arrays.copyOf(half, half.length / 2));
        Zips.word("<w:p><w:r>").write(folder.resolve("cut.docx"));
        Zips.word("<w:p/>").write(folder.resolve("blank.docx"));

        Shell.Said said = run("old.docx", "locked.docx", "rich.docx", "paper.docx", "empty.docx", "half.docx", "cut.docx", "blank.docx",
                "gone.docx", "zz-good.docx");

        assertEquals(1, said.exit());
        for (String words : List.of("old.docx: error: this is a file of Word 97", "locked.docx: error: this file is locked with a password",
                "rich.docx: error: this is an RTF", "paper.docx: error: this is a PDF", "empty.docx: error: there is no text",
                "half.docx: error: this file is damaged", "cut.docx: error: the text inside this file is damaged",
                "blank.docx: error: there is no text", "gone.docx: error: there is no such file")) {
            assertTrue(said.err().contains(words), words + " in " + said.err());
        }
        assertTrue(said.out().contains("1 imported, 0 skipped, 9 failed"), said.out());
    }

    @Test
    void dropsWhatNoPageMayHold() throws Exception {
        Zips.word(paragraph("前&#xFFFD;后\u200b尾") + "<w:p><w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt; **不粗** [x](javascript:1)</w:t></w:r></w:p>")
                .write(folder.resolve("a.docx"));

        run("a.docx");
        Shell.Said built = Shell.in(site).run("build");

        assertEquals(0, built.exit(), built.err());
        String page = Files.readString(site.resolve("site/未分类/a.html").toFile().exists() ? site.resolve("site/未分类/a.html")
                : site.resolve("site/uncategorised/a.html"));
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; **不粗** [x](javascript:1)"), page);
    }

    @Test
    void writesOnlyBelowContent() throws Exception {
        Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectory(site.resolve("content"));
        Files.createSymbolicLink(site.resolve("content/公文"), folder.resolve("elsewhere"));

        Shell.Said linked = Shell.in(site).run("import", "../zz-good.docx", "--into", "content/公文/a");
        Shell.Said outside = Shell.in(site).run("import", "../zz-good.docx", "--into", "content/../../elsewhere");
        Shell.Said hidden = Shell.in(site).run("import", "../zz-good.docx", "--into", "content/_topics");

        assertEquals(List.of(3, 2, 2), List.of(linked.exit(), outside.exit(), hidden.exit()), linked.err() + outside.err());
        try (var files = Files.list(folder.resolve("elsewhere"))) {
            assertEquals(0, files.count());
        }
    }

    private Shell.Said refuses(String words, String... names) throws IOException {
        String[] all = Arrays.copyOf(names, names.length + 1);
        all[names.length] = "zz-good.docx";
        Shell.Said said = run(all);
        assertEquals(1, said.exit(), said.out());
        for (String name : names) {
            assertTrue(said.err().lines().anyMatch(line -> line.startsWith(name + ": error: ") && line.matches(".*(?:" + words + ").*")),
                    name + " in " + said.err());
        }
        assertTrue(said.out().contains("1 imported, 0 skipped, " + names.length + " failed"), said.out());
        assertNoTrace(said);
        return said;
    }

    private static void assertNoTrace(Shell.Said said) {
        assertFalse((said.out() + said.err()).matches("(?s).*(?:Exception|\\bat io\\.fanwen|\\bat java\\.).*"), said.err());
    }

    private Shell.Said run(String... names) {
        String[] arguments = new String[names.length + 3];
        arguments[0] = "-C";
        arguments[1] = "library";
        arguments[2] = "import";
        System.arraycopy(names, 0, arguments, 3, names.length);
        return Shell.in(folder).run(arguments);
    }

    /** As much of a compound file as tells it apart. */
    private static byte[] compound(String stream) {
        byte[] file = new byte[4096];
        byte[] mark = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(mark, 0, file, 0, mark.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }
}
