package io.fanwen.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.LiveSite;
import io.fanwen.cli.SmallSite;
import io.fanwen.related.Sentences;
import io.fanwen.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with more than a hundred planted faults, among sound text: all are found, none is invented. */
class PlantedFaultsTest {
    private static final int COPIES = 8;
    private static final String FRONT = "---\ntitle: 第%d号%s\ndate: 2026-01-01\n---\n\n";
    /** Between two faults: nothing that a rule may object to, though much of it looks alike. */
    private static final String SOUND = "各位同事：本月“安全生产”检查定于 3 日（周五）9:30 开始，请准时参加！附件见《检查表（试行）》第 2.1 节。\n\n";

    /** A paragraph with one fault each, by the rule that finds it. */
    private static final Map<String, String> FAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("mixed-punctuation", "请大家准时参加,不要迟到。"),
            Map.entry("unbalanced-pair", "依据《劳动法的有关规定。"),
            Map.entry("visible-emphasis", "**开头没有结尾。"),
            Map.entry("placeholder", "内容待补充。"),
            Map.entry("mobile-number", "联系电话 13923568417。"),
            Map.entry("identity-number", "证件号码 11010519491231002X。"),
            Map.entry("mail-address", "请发到 zhang.san@mail.fanwen.cn。"),
            Map.entry("doubtful-word", "我们是行业第一的公司。"),
            Map.entry("missing-alt", "![](a.svg)"),
            Map.entry("empty-alt", "![图片](a.svg)"),
            Map.entry("own-address", "见[首页](https://www.example.com/)。"),
            Map.entry("heading-jump", "#### 小节")));
    /** Those that stop a build, so that the article is not in the library. */
    private static final Map<String, String> ERRORS = new TreeMap<>(Map.of("missing-file", "见[无](无.md)。", "missing-heading", "见[无](#没有)。"));

    @TempDir
    Path folder;

    @Test
    void areAllFoundAndNoneIsInvented() throws IOException {
        SmallSite site = SmallSite.in(folder).with("content/岗位/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
        TreeSet<String> planted = new TreeSet<>();
        for (int copy = 0; copy < COPIES; copy++) {
            plant(site, "岗位/warn" + copy + ".md", String.format(FRONT, copy, "甲"), FAULTS, planted);
            plant(site, "岗位/stop" + copy + ".md", String.format(FRONT, copy, "乙"), ERRORS, planted);
            site.with("content/岗位/sound" + copy + ".md", String.format(FRONT, copy, "丙") + SOUND.repeat(5) + Sentences.of(copy, 20));
            // Of two copies the one whose path comes later is told.
            site.with("content/岗位/copied" + copy + ".md", String.format(FRONT, copy, "丁") + Sentences.of(100 + copy, 20));
            site.with("content/岗位/copy" + copy + ".md", String.format(FRONT, copy, "戊") + Sentences.of(100 + copy, 20).replaceFirst("并", "再"));
            planted.add("content/岗位/copy" + copy + ".md:6 near-duplicate");
        }

        TreeSet<String> found = new TreeSet<>();
        BuildRequest request = new BuildRequest(folder, folder.resolve("site"), Map.of(), Optional.of("2026-06-01"), Instant.EPOCH, BuildRequest.Options.PUBLISHED);
        List<Finding> findings = Checker.check(request, Checker.Scope.SITE).findings();
        findings.forEach(finding -> found.add(finding.path() + ":" + finding.diagnostic().place().span().map(Span::start).orElseThrow().line() + " " + finding.rule()));

        assertTrue(planted.size() > 100, planted.size() + " planted");
        assertEquals(planted, found);
        assertEquals(findings, live(request));
    }

    /** What a preview's check finds, the second time: of files that it remembers. */
    private List<Finding> live(BuildRequest request) throws IOException {
        try (LiveSite site = LiveSite.open(request)) {
            LiveChecker checker = new LiveChecker(folder, request.cache());
            checker.check(site, site.state(), request.clock());
            return checker.check(site, site.state(), request.clock());
        }
    }

    private static void plant(SmallSite site, String path, String front, Map<String, String> faults, TreeSet<String> planted) {
        StringBuilder text = new StringBuilder(front).append(SOUND).append("## 上篇\n\n").append(SOUND).append(Sentences.of(path.hashCode(), 20))
                .append("\n\n");
        faults.forEach((rule, fault) -> {
            planted.add("content/" + path + ":" + (text.chars().filter(c -> c == '\n').count() + 1) + " " + rule);
            text.append(fault).append("\n\n").append(SOUND);
        });
        site.with("content/" + path, text.toString());
    }
}
