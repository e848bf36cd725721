package io.fanwen.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.build.BuildRequest;
import io.fanwen.cli.SmallSite;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixerTest {
    private static final String FRONT = "---\ntitle: 丙\ndate: 2026-01-01\n---\n\n";

    @TempDir
    Path folder;
    private SmallSite site;

    @BeforeEach
    void writeASite() {
        site = SmallSite.in(folder).article("岗位/a.md", "甲", "date: 2026-01-01", "topics: [客服, Java]")
                .article("岗位/b.md", "乙", "date: 2026-01-01", "topics: [客服, Java]");
    }

    @Test
    void widensPunctuationAndTouchesNothingElse() throws IOException {
        String before = "\ufeff" + FRONT.replace("\n", "\r\n") + "各位同事:请看(见附件),a,b `你好,c` 😀你好;  \r\n\t\u3000尾行没有换行,";
        site.with("content/岗位/c.md", before);

        fix();

        assertEquals(before.replace("同事:", "同事：").replace("(见附件),", "（见附件），").replace("好;", "好；").replace("换行,", "换行，"), text("岗位/c.md"));
    }

    @Test
    void showsTheDifferenceAsDiffDoes() throws IOException {
        site.with("content/岗位/c.md", FRONT + "请看,谢谢\n");

        assertEquals("""
                --- a/content/岗位/c.md
                +++ b/content/岗位/c.md
                @@ -6 +6 @@
                -请看,谢谢
                +请看，谢谢
                """, plan().get(0).difference());
        assertEquals(FRONT + "请看,谢谢\n", text("岗位/c.md"));
    }

    @Test
    void followsFilesThatMovedAndThoseWhoseNamesChanged() throws IOException {
        site.with("content/通知/x.md", "---\ntitle: 丁\ndate: 2026-01-01\naliases: [/岗位/old.html]\n---\n\n正文。\n\n## 二 {#p}\n\n正文。\n")
                .with("content/岗位/c.md", FRONT + "[一](x.md#p)，[二](old.md)，[三](A.md)，[四](bb.md)，`[五](x.md)`\n");

        fix();

        assertEquals(FRONT + "[一](../通知/x.md#p)，[二](../通知/x.md)，[三](a.md)，[四](bb.md)，`[五](x.md)`\n", text("岗位/c.md"));
    }

    @Test
    void spellsTopicsAsTheSiteDoes() throws IOException {
        site.with("site.yaml", "title: 范文\naddress: https://www.example.com/\ncheck:\n  synonyms: {客服人员: 客服}\n")
                .with("content/岗位/c.md", "---\ntitle: ＪＡＶＡ 客服人员\ntopics:\n  - ＪＡＶＡ\n  - 客服人员\ndate: 2026-01-01\n---\n\n客服人员。\n");

        fix();

        assertEquals("---\ntitle: ＪＡＶＡ 客服人员\ntopics:\n  - Java\n  - 客服\ndate: 2026-01-01\n---\n\n客服人员。\n", text("岗位/c.md"));
    }

    @Test
    void writesGb18030AsUtf8() throws IOException {
        String text = FRONT + "各位同事，这是一份用记事本保存的通知。\r\n";
        Path file = folder.resolve("content/岗位/c.md");
        Files.write(file, text.getBytes(Charset.forName("GB18030")));

        assertEquals("content/岗位/c.md: GB18030 → UTF-8\n", plan().get(0).difference());
        fix();

        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    }

    @Test
    void leavesAloneWhatIsOffOrSilenced() throws IOException {
        site.with("content/岗位/c.md", FRONT + "<!-- check-off: mixed-punctuation 引文照录 -->\n\n请看,谢谢\n");
        assertEquals(List.of(), plan());

        site.with("site.yaml", "title: 范文\naddress: https://www.example.com/\ncheck:\n  rules: {mixed-punctuation: off}\n")
                .with("content/岗位/c.md", FRONT + "请看,谢谢\n");
        assertEquals(List.of(), plan());
    }

    @Test
    void leavesAloneWhatSomebodyChangedMeanwhile() throws IOException {
        site.with("content/岗位/c.md", FRONT + "请看,谢谢\n");
        FileFix planned = plan().get(0);
        site.with("content/岗位/c.md", FRONT + "请看,多谢\n");

        assertFalse(Fixer.write(planned));
        assertEquals(FRONT + "请看,多谢\n", text("岗位/c.md"));
    }

    @Test
    void keepsPermissionsAndLeavesNoDraft() throws IOException {
        site.with("content/岗位/c.md", FRONT + "请看,谢谢\n");
        Path file = folder.resolve("content/岗位/c.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        fix();

        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var files = Files.list(file.getParent())) {
            assertEquals(3, files.count());
        }
    }

    /** What was mended is right, and mending it once more changes nothing. */
    @Test
    void leavesNothingToMend() throws IOException {
        site.with("content/岗位/c.md", FRONT + "各位同事:请看(见附件),谢谢.\n\n- 甲;\n- 乙!\n");

        fix();

        assertEquals(List.of(), plan());
        assertTrue(Checker.check(request(), Checker.Scope.SITE).findings().isEmpty());
    }

    private void fix() throws IOException {
        for (FileFix fix : plan()) {
            assertTrue(Fixer.write(fix));
        }
    }

    private List<FileFix> plan() throws IOException {
        return Fixer.plan(request());
    }

    private BuildRequest request() {
        return new BuildRequest(folder, folder.resolve("site"), Map.of(), Optional.of("2026-06-01"), Instant.EPOCH, BuildRequest.Options.PUBLISHED);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve("content/" + path));
    }
}
