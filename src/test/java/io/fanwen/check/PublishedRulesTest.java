package io.fanwen.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.BuildResult;
import io.fanwen.build.Progress;
import io.fanwen.build.SiteBuilder;
import io.fanwen.cli.SmallSite;
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

/** What is wrong with small published sites. */
class PublishedRulesTest {
    private static final String SETTINGS = "title: 范文\naddress: https://www.example.com/docs/\nword: off\n";

    @TempDir
    Path folder;
    private SmallSite site;

    @BeforeEach
    void writeASite() {
        site = SmallSite.in(folder).with("site.yaml", SETTINGS).article("岗位/a.md", "甲", "date: 2026-01-01").article("岗位/b.md", "乙", "date: 2026-01-02");
    }

    @Test
    void isSilentOnASoundSite() throws Exception {
        site.with("content/岗位/c (1).md", "---\ntitle: 丙\ndate: 2026-01-03\naliases: [/旧/丙.html]\n---\n\n## 一 {#甲乙}\n\n正文。\n\n## 二\n\n见[一](#甲乙)，[乙](b.md)。\n")
                .with("static/verify.html", "verify").article("岗位/hidden.md", "藏", "date: 2026-01-04", "unlisted: yes");

        assertEquals(List.of(), found());
    }

    @Test
    void findsPagesThatLookTheSameToASearchEngine() throws Exception {
        site.article("通知/a.md", "甲", "date: 2026-01-03", "summary: 摘要一").article("通知/c.md", "丙", "date: 2026-01-03", "summary: 摘要一");

        assertEquals(List.of("content/通知/a.md duplicate-title", "content/通知/c.md duplicate-description"), found());
    }

    @Test
    void findsPagesThatNobodyLinksTo() throws Exception {
        site.with("content/lost.md", "---\ntitle: 孤页\n---\n\n孤页的正文。\n");

        assertEquals(List.of("content/lost.md orphan-page"), found());
    }

    @Test
    void findsRedirectsThatNeverArrive() throws Exception {
        site.with("static/x.html", "<!DOCTYPE html><title>x</title><meta http-equiv=\"refresh\" content=\"0; url=/docs/y.html\">")
                .with("static/y.html", "<!DOCTYPE html><title>y</title><meta http-equiv='refresh' content='0;URL=x.html'>")
                .with("static/z.html", "<!DOCTYPE html><title>z</title><meta http-equiv='refresh' content='0;URL=/docs/'>");

        assertEquals(List.of("site/x.html redirect-loop", "site/y.html redirect-loop"), found());
    }

    @Test
    void findsPagesThatAreTooHeavy() throws Exception {
        site.with("site.yaml", SETTINGS + "check:\n  page-size: 20\n")
                .with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-01-03\n---\n\n" + "短短一段。\n\n".repeat(2000));

        assertEquals(List.of("content/岗位/c.md heavy-page"), found());
    }

    @Test
    void findsHtmlThatAStrictReaderObjectsTo() throws Exception {
        site.with("site.yaml", SETTINGS + "html: trust\n")
                .with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-01-03\n---\n\n<div><b>没有关</div>\n\n正文。\n");

        assertEquals(List.of("site/岗位/c.html broken-html"), found());
    }

    @Test
    void findsWhatLeadsNowhereInThePages() throws Exception {
        site.with("site.yaml", SETTINGS + "html: trust\n").with("content/岗位/c.md", "---\ntitle: 丙\ndate: 2026-01-03\n---\n\n"
                + "<a href=\"/docs/none.html\">一</a> <a href=\"b.html#none\">二</a> <img src=\"%E6%97%A0.png\" alt=\"三\"> <a href=\"b.html\">四</a> "
                + "<a href=\"https://www.example.com/docs/gone/\">五</a> <a href=\"https://other.example/none.html\">六</a> <a href=\"/elsewhere/\">七</a>\n");

        assertEquals(List.of("content/岗位/c.md own-address", "site/岗位/c.html dead-link", "site/岗位/c.html dead-link",
                "site/岗位/c.html dead-link", "site/岗位/c.html dead-link"), found());
    }

    @Test
    void readsOnlyPagesThatAreNew() throws Exception {
        site.with("content/lost.md", "---\ntitle: 孤页\n---\n\n孤页的正文。\n");
        List<String> first = found();
        byte[] memory = Files.readAllBytes(folder.resolve(".fanwen/check.pages"));

        memory[memory.length / 2] ^= 1;
        Files.write(folder.resolve(".fanwen/check.pages"), memory);

        assertEquals(first, found());
        assertEquals(first, found());
    }

    private List<String> found() throws Exception {
        BuildRequest request = new BuildRequest(folder, folder.resolve("site"), Map.of(), Optional.of("2026-06-01"), Instant.EPOCH, BuildRequest.Options.PUBLISHED);
        BuildResult built = SiteBuilder.build(request, Progress.SILENT);
        assertInstanceOf(BuildResult.Published.class, built, built.diagnostics().toString());
        return findings(request);
    }

    private static List<String> findings(BuildRequest request) throws IOException {
        return Checker.check(request, Checker.Scope.SITE).findings().stream().filter(finding -> !Rules.isOfBuild(finding.diagnostic().code()))
                .map(finding -> finding.path() + " " + finding.rule()).toList();
    }
}
