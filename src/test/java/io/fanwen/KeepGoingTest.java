package io.fanwen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.Shell.Said;
import io.fanwen.cli.SmallSite;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --keep-going} publishes what is sound, as if the rest were drafts, and says what it left out. */
class KeepGoingTest {
    @TempDir
    Path site;

    @Test
    void showsALinkToAFaultyArticleAsPlainText() throws Exception {
        SmallSite.in(site).article("岗位/faulty.md", "错", "date: someday")
                .with("content/岗位/a.md", "---\ntitle: 甲\ndate: 2026-01-01\n---\n\n见[那篇](faulty.md)。\n");

        Said said = build();

        assertEquals(1, said.exit());
        assertTrue(said.err().contains("content/岗位/a.md:6:2: warning: "), said.err());
        assertTrue(said.err().endsWith("1 error, 1 warning. Left out: content/岗位/faulty.md" + System.lineSeparator()), said.err());
        assertTrue(Files.readString(site.resolve("site/岗位/a.html")).contains("见那篇。"));
    }

    @Test
    void leavesOutAWholeFolderThatNoAddressCanBeMadeOf() {
        SmallSite small = SmallSite.in(site).article("岗位/a.md", "甲", "date: 2026-01-01");
        for (int i = 0; i < 20; i++) {
            small.article("con/a" + i + ".md", "乙" + i, "date: 2026-01-01");
        }

        Said said = build();

        assertEquals(1, said.exit());
        assertTrue(Files.exists(site.resolve("site/岗位/a.html")), said.err());
        assertFalse(Files.exists(site.resolve("site/con")));
        for (int i = 0; i < 20; i++) {
            assertTrue(said.err().contains("content/con/a" + i + ".md"), said.err());
        }
    }

    @Test
    void stopsWhereThePageAndTheFileOfAnAddressAreBothSound() {
        SmallSite.in(site).article("岗位/a.md", "甲", "date: 2026-01-01").with("static/岗位/a.html", "mine\n");

        Said said = build();

        assertEquals(1, said.exit());
        assertTrue(said.err().contains("content/岗位/a.md") && said.err().contains("static/岗位/a.html"), said.err());
        assertFalse(Files.exists(site.resolve("site/岗位/a.html")));
    }

    @Test
    void stopsAtSettingsThatCannotBeRead() {
        SmallSite.in(site).article("岗位/a.md", "甲", "date: 2026-01-01").with("site.yaml", "title: 范文\naddress: nowhere\n");

        Said said = build();

        assertEquals(1, said.exit());
        assertTrue(said.err().startsWith("site.yaml:2:10: error: \"nowhere\" is not the address of a web site"), said.err());
        assertFalse(Files.exists(site.resolve("site")));
    }

    @Test
    void doesAsUsualWithoutFaults() {
        SmallSite.in(site).article("岗位/a.md", "甲", "date: 2026-01-01");

        assertEquals(0, build().exit());
    }

    private Said build() {
        return Shell.in(site).run("build", "--keep-going", "--now", "2026-11-23");
    }
}
