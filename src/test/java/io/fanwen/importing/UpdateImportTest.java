package io.fanwen.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.SmallSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fanwen import --update}: sources that were imported before and have another text now. */
class UpdateImportTest {
    private static final String PAGE = """
            值班安排怎么写（精选2篇）

            发布时间：2025-07-06 热度：54

            【第1篇】门卫值班安排

            每班两人。

            书写经验35人觉得有用

            先写时间。

            【第2篇】食堂值班安排

            每班三人。

            书写经验63人觉得有用

            先写人数。
            """;

    @TempDir Path folder;
    private Path site;
    private Path source;
    private Path article;

    @BeforeEach
    void importOnce() throws IOException {
        site = Files.createDirectory(folder.resolve("library"));
        SmallSite.in(site);
        source = folder.resolve("值班.txt");
        article = site.resolve("content/通知/值班安排怎么写.md");
        Files.writeString(source, PAGE);
        assertEquals(0, run("import", "../值班.txt", "--into", "content/通知", "--with-counts").exit());
    }

    @Test
    void replacesTheTextAndKeepsFrontMatterAndCounts() throws Exception {
        String retitled = read().replace("title: 值班安排怎么写\n", "title: 值班安排\ntopics: [值班]   # 自己加的\n").replace("{useful=35}", "{useful=40}");
        Files.writeString(article, retitled);
        Files.writeString(source, PAGE.replace("每班两人。", "每班两人，不得离岗。").replace("35人", "36人"));

        Shell.Said said = update();

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("值班.txt → content/通知/值班安排怎么写.md · 2 pieces · 0 pictures (text updated)"), said.out());
        assertTrue(said.out().contains("note: the source now says title: 值班安排怎么写; the article kept its own"), said.out());
        assertTrue(said.out().contains("0 imported, 1 updated, 0 skipped, 0 failed"), said.out());
        assertEquals(withoutImprint(retitled.replace("每班两人。", "每班两人，不得离岗。")), withoutImprint(read()));
        assertEquals(0, run("build").exit());
        assertTrue(update().out().contains("0 imported, 0 updated, 1 skipped, 0 failed"));
    }

    /** Two files of one name in two folders are two sources, however they are named. */
    @Test
    void tellsFilesOfOneNameInTwoFoldersApart() throws Exception {
        Files.createDirectories(folder.resolve("one/docs"));
        Files.createDirectories(folder.resolve("two/docs"));
        Files.writeString(folder.resolve("one/docs/a.txt"), "甲处的通知\n\n甲处的正文。\n");
        Files.writeString(folder.resolve("two/docs/a.txt"), "乙处的通知\n\n乙处的正文。\n");

        Shell.Said first = run("import", "../one/docs", "../two/docs", "--into", "content/x");
        Files.writeString(folder.resolve("two/docs/a.txt"), "乙处的通知\n\n乙处的新正文。\n");
        Shell.Said again = run("import", "../two/docs/a.txt", "--into", "content/x", "--update");
        Shell.Said elsewhere = Shell.in(folder).run("import", "one/docs/a.txt", "-C", "library", "--into", "content/x");

        assertTrue(first.out().contains("2 imported, 0 skipped, 0 failed"), first.out() + first.err());
        assertTrue(again.out().contains("0 imported, 1 updated, 0 skipped, 0 failed"), again.out() + again.err());
        assertTrue(elsewhere.out().contains("0 imported, 1 skipped, 0 failed"), elsewhere.out() + elsewhere.err());
        assertTrue(Files.readString(site.resolve("content/x/甲处的通知.md")).contains("甲处的正文。"));
        assertTrue(Files.readString(site.resolve("content/x/乙处的通知.md")).contains("乙处的新正文。"));
    }

    @Test
    void leavesATextThatSomebodyEditedAndSaysSo() throws Exception {
        String edited = read() + "\n自己补写的。\n";
        Files.writeString(article, edited);
        Shell.Said unchanged = update();
        Files.writeString(source, PAGE.replace("每班两人。", "每班一人。"));

        Shell.Said conflict = update();
        String kept = read();
        Shell.Said forced = run("import", "../值班.txt", "--into", "content/通知", "--update", "--force");

        assertEquals(0, unchanged.exit(), "a source that says nothing new is no conflict");
        assertEquals(1, conflict.exit());
        assertTrue(conflict.err().contains("值班.txt: error: content/通知/值班安排怎么写.md was edited since it was imported"), conflict.err());
        assertEquals(edited, kept);
        assertEquals(0, forced.exit(), forced.err());
        assertTrue(read().contains("每班一人。") && read().contains("{useful=35}") && !read().contains("自己补写的"), read());
    }

    /** What editors and version control do to line ends is no edit. */
    @Test
    void knowsATextWhoseLinesEndOtherwise() throws Exception {
        Files.writeString(article, "\ufeff" + read().replace("\n", "\r\n"));
        Files.writeString(source, PAGE.replace("每班两人。", "每班一人。"));

        Shell.Said said = update();

        assertEquals(0, said.exit(), said.err());
        assertTrue(read().contains("每班一人。\r\n"), read());
        assertFalse(read().replace("\r\n", "").contains("\n"), read());
    }

    @Test
    void findsAnArticleThatWasMovedAndRenamed() throws Exception {
        Path moved = Files.createDirectories(site.resolve("content/制度")).resolve("值班.md");
        Files.move(article, moved);
        Files.writeString(source, PAGE.replace("每班两人。", "每班一人。"));

        Shell.Said said = update();

        assertEquals(0, said.exit(), said.err());
        assertFalse(Files.exists(article));
        assertTrue(Files.readString(moved).contains("每班一人。"));
    }

    @Test
    void tellsWhichCountsWentWithTheirPieces() throws Exception {
        Files.writeString(source, PAGE.substring(0, PAGE.indexOf("【第2篇】")));

        Shell.Said said = update();

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("useful counts went with pieces that are no longer in the source: 63"), said.out());
        assertTrue(read().contains("{useful=35}") && !read().contains("useful=63"), read());
    }

    /** Without a mark of the import it can't be told who wrote the text. */
    @Test
    void takesATextWithoutAMarkForEdited() throws Exception {
        Files.writeString(article, withoutImprint(read()));
        Files.writeString(source, PAGE.replace("每班两人。", "每班一人。"));

        assertEquals(1, update().exit());
        assertTrue(read().contains("每班两人。"));
    }

    @Test
    void changesNothingWhereTheArticleHasErrorsOrTheRunIsDry() throws Exception {
        Files.writeString(source, PAGE.replace("每班两人。", "每班一人。"));
        String before = read();
        Shell.Said dry = run("import", "../值班.txt", "--into", "content/通知", "--update", "--dry-run");
        assertEquals(before, read());
        assertTrue(dry.out().contains("(not written)") && dry.out().contains("1 updated, 0 skipped, 0 failed; nothing was written"), dry.out());

        Files.writeString(article, before.replace("date: 2025-07-06", "date: 2025-13-06"));
        Shell.Said broken = update();

        assertEquals(1, broken.exit());
        assertTrue(broken.err().contains("has errors of its own; nothing was changed"), broken.err());
        assertTrue(read().contains("2025-13-06"));
    }

    @Test
    void neverWritesOverAPictureOfTheAuthors() throws Exception {
        byte[] first = picture(1);
        byte[] own = picture(2);
        byte[] second = picture(3);
        Files.createDirectory(folder.resolve("图_files"));
        Files.write(folder.resolve("图_files/a.png"), first);
        Files.writeString(folder.resolve("图.html"), "<h1>图</h1><p>看图。</p><p><img src='图_files/a.png'></p>");
        run("import", "../图.html", "--into", "content/通知");
        Path picture = site.resolve("content/通知/图-1.png");
        assertArrayEquals(first, Files.readAllBytes(picture));

        Files.write(folder.resolve("图_files/a.png"), second);
        Shell.Said replaced = run("import", "../图.html", "--into", "content/通知", "--update");
        assertTrue(replaced.out().contains("1 updated"), replaced.out());
        assertArrayEquals(second, Files.readAllBytes(picture));

        Files.write(picture, own);
        Files.writeString(folder.resolve("图.html"), "<h1>图</h1><p>再看图。</p><p><img src='图_files/a.png'></p>");
        Shell.Said kept = run("import", "../图.html", "--into", "content/通知", "--update");
        assertEquals(1, kept.exit(), kept.out());
        assertArrayEquals(own, Files.readAllBytes(picture));
    }

    @Test
    void findsRowsOfATableThoughOthersCameBetween() throws Exception {
        Files.writeString(folder.resolve("表.csv"), "标题,正文,栏目\n一,一的正文。,甲\n二,二的正文。,甲\n二,另一个二。,甲\n");
        run("import", "../表.csv");
        Files.writeString(folder.resolve("表.csv"), "标题,正文,栏目\n零,零的正文。,甲\n一,一的新正文。,甲\n二,二的正文。,甲\n二,另一个二改了。,甲\n");

        Shell.Said said = run("import", "../表.csv", "--update");

        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("1 imported, 2 updated, 1 skipped, 0 failed"), said.out());
        assertTrue(Files.readString(site.resolve("content/甲/一.md")).contains("一的新正文。"));
        assertTrue(Files.readString(site.resolve("content/甲/二.md")).contains("二的正文。"));
        assertTrue(Files.readString(site.resolve("content/甲/二-2.md")).contains("另一个二改了。"));
    }

    private static byte[] picture(int last) {
        byte[] bytes = "\u0089PNG\r\n\u001a\n        .".getBytes(StandardCharsets.ISO_8859_1);
        bytes[bytes.length - 1] = (byte) last;
        return bytes;
    }

    private Shell.Said update() {
        return run("import", "../值班.txt", "--into", "content/通知", "--update");
    }

    private Shell.Said run(String... arguments) {
        return Shell.in(site).run(arguments);
    }

    private String read() throws IOException {
        return Files.readString(article);
    }

    private static String withoutImprint(String text) {
        return text.replaceFirst("imported: \\S+\n", "");
    }
}
