package io.fanwen.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.build.BuildRequest;
import io.fanwen.cli.SmallSite;
import io.fanwen.text.Severity;
import io.fanwen.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole small sites. */
class CheckerTest {
    private static final String SETTINGS = "title: 范文\naddress: https://www.example.com/\n";

    @TempDir
    Path folder;
    private SmallSite site;

    @BeforeEach
    void writeASite() {
        site = SmallSite.in(folder).article("岗位/a.md", "甲", "date: 2026-01-01", "topics: [客服]")
                .article("岗位/b.md", "乙", "date: 2026-01-02", "topics: [客服]");
    }

    @Test
    void isSilentOnASoundSite() throws IOException {
        assertEquals(List.of(), found());
    }

    @Test
    void tellsWhatABuildTells() throws IOException {
        site.with("content/岗位/c.md", "---\ntitle: 丙\ntilte: x\n---\n\n见[丁](d.md)。\n");

        assertEquals(List.of("content/岗位/c.md:1 no-date WARNING", "content/岗位/c.md:3 misspelt-field WARNING",
                "content/岗位/c.md:6 missing-file ERROR"), found());
    }

    @Test
    void tellsEverythingOfAnArticleThatStopsTheBuild() throws IOException {
        site.with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-13-01\n---\n\n各位同事,请看：见[丁](d.md)。TODO\n");

        assertEquals(List.of("content/岗位/c.md:3 no-such-date ERROR", "content/岗位/c.md:6 mixed-punctuation WARNING",
                "content/岗位/c.md:6 missing-file ERROR", "content/岗位/c.md:6 placeholder WARNING"), found());
    }

    @Test
    void findsLinksInADraftThatWillLeadNowhere() throws IOException {
        site.with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-01-01\ndraft: yes\n---\n\n见[丁](d.md)。\n");

        assertEquals(List.of("content/岗位/c.md:7 missing-file ERROR"), found());
    }

    @Test
    void findsFilesThatNothingRefersTo() throws IOException {
        site.with("content/岗位/used.pdf", "x").with("content/岗位/unused.pdf", "x").with("content/岗位/of-draft.pdf", "x")
                .with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-01-01\n---\n\n[表](used.pdf)\n")
                .with("content/岗位/d.md", "---\ntitle: 丁\ndate: 2026-01-01\ndraft: yes\n---\n\n[表](of-draft.pdf)\n");

        assertEquals(List.of("content/岗位/unused.pdf:1 unused-file WARNING"), found());
    }

    @Test
    void findsTopicsThatOthersWriteOtherwise() throws IOException {
        site.with("site.yaml", SETTINGS + "check:\n  synonyms: {客服人员: 客服}\n")
                .article("岗位/c.md", "丙", "date: 2026-01-01", "topics: [客服人员, 客服]");

        assertEquals(List.of("content/岗位/c.md:4 topic-synonym WARNING", "content/岗位/c.md:4 topic-used-once NOTE"), found());
    }

    @Test
    void findsDaysToCome() throws IOException {
        site.article("岗位/c.md", "丙", "date: 2030-01-01").article("岗位/d.md", "丁", "date: 2026-01-01", "updated: 2030-01-01");

        assertEquals(List.of("content/岗位/c.md:3 future-date NOTE", "content/岗位/d.md:4 updated-in-future WARNING"), found());
    }

    @Test
    void findsCategoriesWithoutArticles() throws IOException {
        site.with("content/空/_category.md", "---\ntitle: 空\n---\n");

        assertEquals(List.of("content/空/_category.md:1 empty-category WARNING"), found());
    }

    @Test
    void obeysTheSitesSettings() throws IOException {
        site.with("site.yaml", SETTINGS + "check:\n  rules:\n    placeholder: error\n    future-date: off\n    no-date: info\n    missing-file: off\n")
                .article("岗位/c.md", "丙", "date: 2030-01-01")
                .with("content/岗位/d.md", "---\ntitle: 丁\n---\n\nTODO [无](无.md)\n");

        assertEquals(List.of("content/岗位/d.md:1 no-date NOTE", "content/岗位/d.md:5 placeholder ERROR", "content/岗位/d.md:5 missing-file ERROR",
                "site.yaml:8 rule-of-build WARNING"), found());
    }

    @Test
    void namesTheRuleThatASettingMeant() throws IOException {
        site.with("site.yaml", SETTINGS + "check:\n  rules: {place-holder: off, placeholder: loud}\n");

        List<Finding> findings = check().findings();

        assertEquals(List.of("not-rule-level"), findings.stream().map(Finding::rule).toList());

        site.with("site.yaml", SETTINGS + "check:\n  rules: {place-holder: off}\n");

        assertEquals(List.of("place-holder", "placeholder"), check().findings().get(0).diagnostic().arguments());
    }

    @Test
    void leavesOutWhatAnAuthorGivesAReasonFor() throws IOException {
        site.with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-01-01\n---\n\n<!-- check-off: placeholder 文中讲的就是 TODO 清单 -->\n\nTODO 一\n\nTODO 二\n");

        CheckResult result = check();

        assertEquals(List.of(), result.findings());
        assertEquals(2, result.silenced());
    }

    @Test
    void wantsAReasonForASilenceAndAUse() throws IOException {
        site.with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-01-01\n---\n\n<!-- check-off: placeholder -->\n\n<!-- check-off: mail-address 已经改了 -->\n"
                + "\n<!-- check-off: mail-adress 名字写错了 -->\n\nTODO\n\n```\n<!-- check-off: placeholder 代码里的不算 -->\n```\n");

        assertEquals(List.of("content/岗位/c.md:6 silence-without-reason WARNING", "content/岗位/c.md:8 unused-silence WARNING",
                "content/岗位/c.md:10 unknown-rule WARNING", "content/岗位/c.md:12 placeholder WARNING"), found());
    }

    @Test
    void looksAgainOnlyAtWhatChanged() throws IOException {
        site.article("岗位/c.md", "丙", "date: 2026-01-01").with("content/岗位/d.md", "---\ntitle: 丁\ndate: 2026-01-01\n---\n\nTODO\n");
        CheckResult first = check();

        CheckResult again = check();
        site.with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-01-01\n---\n\n待补充\n");
        CheckResult changed = check();
        Files.delete(folder.resolve("content/岗位/d.md"));
        CheckResult without = check();

        assertEquals(4, first.read());
        assertEquals(0, again.read());
        assertEquals(first.findings(), again.findings());
        assertEquals(1, changed.read());
        assertEquals(List.of("content/岗位/c.md", "content/岗位/d.md"), changed.findings().stream().map(Finding::path).toList());
        assertEquals(List.of("content/岗位/c.md"), without.findings().stream().map(Finding::path).toList());
    }

    @Test
    void throwsAwayADamagedMemory() throws IOException {
        site.with("content/岗位/d.md", "---\ntitle: 丁\ndate: 2026-01-01\n---\n\nTODO\n");
        List<Finding> sound = check().findings();
        Path memory = folder.resolve(".fanwen/check.findings");
        byte[] bytes = Files.readAllBytes(memory);
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(memory, damaged);

            CheckResult result = check();

            assertEquals(sound, result.findings(), "byte " + at);
            assertEquals(3, result.read(), "byte " + at);
        }
    }

    @Test
    void readsBuiltSitesAndContentWithoutChangingThem() throws IOException {
        check();

        try (var files = Files.list(folder)) {
            assertEquals(List.of(".fanwen", "content", "site.yaml"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void saysWhatIsWrongWithSettingsThatCannotBeRead() throws IOException {
        site.with("site.yaml", "title: 范文\n");

        assertEquals(List.of("site.yaml:1 missing-setting ERROR"), found());
        assertTrue(check().count(Severity.ERROR) > 0);
    }

    @Test
    void readsTheSitesOwnListOfWords() throws IOException {
        site.with("data/words.csv", "suggestion,word,severity\n写总经理,老总,error\n,亲,info\n再想想,亲爱的,\n")
                .with("content/岗位/c.md", "---\ntitle: 致老总\ndate: 2026-01-01\n---\n\n亲爱的老总，行业第一。亲！\n");

        assertEquals(List.of("content/岗位/c.md:2 forbidden-word ERROR", "content/岗位/c.md:6 doubtful-word WARNING", "content/岗位/c.md:6 forbidden-word ERROR",
                "content/岗位/c.md:6 noted-word NOTE"), found());
    }

    @Test
    void saysWhatIsWrongWithAListOfWords() throws IOException {
        site.with("data/words.csv", "word,severity\n甲方,loud\n");
        assertEquals(List.of("data/words.csv:2 words-severity ERROR"), found());

        site.with("data/words.csv", "词,severity\n");
        assertEquals(List.of("data/words.csv:1 words-without-column ERROR"), found());
    }

    @Test
    void tellsOnlyWhatIsNewSinceTheBaseline() throws IOException {
        site.with("content/岗位/c,x.md", "---\ntitle: 丙\ndate: 2026-01-01\n---\n\nTODO 一\n\nTODO 一\n\n[无](无.md)\n");
        int accepted = Baseline.write(folder, Checker.checkAll(request(), Checker.Scope.SITE).findings());

        assertEquals(2, accepted);
        assertEquals(2, check().accepted());
        assertEquals(List.of("content/岗位/c,x.md:10 missing-file ERROR"), found());

        site.with("content/岗位/c,x.md", "---\ntitle: 丙\ndate: 2026-01-01\n---\n\n新的一段。\n\nTODO 一\n\nTODO 一\n\nTODO 一\n\nTODO 二\n");
        assertEquals(List.of("content/岗位/c,x.md:12 placeholder WARNING", "content/岗位/c,x.md:14 placeholder WARNING"), found());
    }

    @Test
    void acceptsNothingByADamagedBaseline() throws IOException {
        site.with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-01-01\n---\n\nTODO\n").with("data/check-baseline.csv", "x,\"\n\"\"y,,,\n,,,-1\n");

        assertEquals(List.of("content/岗位/c.md:6 placeholder WARNING"), found());
    }

    private List<String> found() throws IOException {
        return check().findings().stream().map(finding -> finding.path() + ":"
                + finding.diagnostic().place().span().map(Span::start).map(start -> start.line()).orElse(1) + " " + finding.rule() + " "
                + finding.severity()).toList();
    }

    private CheckResult check() throws IOException {
        return Checker.check(request(), Checker.Scope.SITE);
    }

    private BuildRequest request() {
        return new BuildRequest(folder, folder.resolve("site"), Map.of(), Optional.of("2026-06-01"), Instant.EPOCH, BuildRequest.Options.PUBLISHED);
    }
}
