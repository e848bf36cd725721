package io.fanwen.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.LiveSite;
import io.fanwen.cli.SmallSite;
import io.fanwen.related.Sentences;
import io.fanwen.text.Position;
import io.fanwen.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole small sites with texts that are nearly the same, and such that only look so. */
class NearDuplicateTextsTest {
    private static final String FRONT = "---\ntitle: %s\ndate: 2026-01-01\n---\n\n";
    private static final String SETTINGS = "title: 范文\naddress: https://www.example.com/\n";
    private static final String LETTER = Sentences.of(1, 12);
    /** One word of it is another. */
    private static final String SAME_LETTER = LETTER.replaceFirst("，并", "，再次") + "谢谢！";
    private static final String EXPERIENCE = "\n\n### 书写经验\n\n" + Sentences.of(99, 12) + "\n\n";

    @TempDir
    Path folder;
    private SmallSite site;

    @BeforeEach
    void writeASite() {
        site = SmallSite.in(folder).with("content/信函/a.md", String.format(FRONT, "甲") + "开头一段。\n\n## 辞职信\n\n" + LETTER + EXPERIENCE
                + "## 介绍信\n\n" + Sentences.of(2, 12) + EXPERIENCE);
    }

    @Test
    void isSilentWhereOnlyAdviceIsTheSame() throws IOException {
        site.with("content/信函/b.md", String.format(FRONT, "乙") + "## 证明信\n\n" + Sentences.of(3, 12) + EXPERIENCE
                + "## 邀请函\n\n" + Sentences.of(4, 12) + EXPERIENCE);

        assertEquals(List.of(), found());
    }

    @Test
    void tellsBothPlacesAndHowMuchIsTheSame() throws IOException {
        site.with("content/信函/b.md", String.format(FRONT, "乙") + "## 证明信\n\n" + Sentences.of(3, 12) + EXPERIENCE
                + "## 离职信\n\n" + SAME_LETTER + EXPERIENCE);

        Finding finding = check().findings().get(0);

        assertEquals(List.of("content/信函/b.md:14 离职信 辞职信 content/信函/a.md 8"), found());
        int hundredths = Integer.parseInt(finding.diagnostic().arguments().get(4));
        assertTrue(hundredths > 90 && hundredths < 100, hundredths + " %");
        assertEquals(Optional.of(new Position(8, 1)), finding.other().flatMap(place -> place.span().map(Span::start)));
        assertEquals(Optional.of("content/信函/a.md"), finding.other().map(place -> place.path()));
    }

    @Test
    void looksInsideAnArticleAndAmongDrafts() throws IOException {
        site.with("content/信函/b.md", "---\ntitle: 乙\ndate: 2026-01-01\ndraft: yes\n---\n\n" + "导语。\n\n" + LETTER + "\n")
                .with("content/信函/c.md", String.format(FRONT, "丙") + "## 证明信\n\n" + Sentences.of(3, 12) + EXPERIENCE
                        + "## 证明信（二）\n\n" + Sentences.of(3, 12) + EXPERIENCE);

        assertEquals(List.of("content/信函/b.md:7 乙 辞职信 content/信函/a.md 8", "content/信函/c.md:14 证明信（二） 证明信 content/信函/c.md 6"), found());
    }

    @Test
    void tellsOfAnArticleThatIsTheSameAsAWholeOnce() throws IOException {
        site.with("content/信函/b.md", String.format(FRONT, "乙") + "开头一段。\n\n## 介绍信\n\n" + Sentences.of(2, 12) + EXPERIENCE
                + "## 辞职信\n\n" + SAME_LETTER + EXPERIENCE);

        assertEquals(List.of("content/信函/b.md:6 乙 甲 content/信函/a.md 6"), found());
    }

    @Test
    void isSilencedByAReason() throws IOException {
        site.with("content/信函/b.md", String.format(FRONT, "乙") + "<!-- check-off: near-duplicate 两个栏目都要有 -->\n\n" + SAME_LETTER);

        assertEquals(List.of(), found());
        assertEquals(1, check().silenced());
    }

    @Test
    void isSwitchedOffBySettings() throws IOException {
        site.with("content/信函/b.md", String.format(FRONT, "乙") + SAME_LETTER)
                .with("site.yaml", SETTINGS + "check:\n  rules: {near-duplicate: off}\n");

        assertEquals(List.of(), found());
    }

    @Test
    void isAcceptedByABaselineAlsoWhenTheOtherHasMoved() throws IOException {
        site.with("content/信函/b.md", String.format(FRONT, "乙") + SAME_LETTER);
        Baseline.write(folder, check().findings());
        Path other = folder.resolve("content/信函/a.md");
        Files.writeString(other, Files.readString(other).replace("开头一段。", "开头一段。\n\n又一段。").replaceFirst("，并", "，马上"));

        CheckResult result = check();

        assertEquals(List.of(), result.findings());
        assertEquals(1, result.accepted());
    }

    /** What is remembered changes nothing: after each of many edits, a check finds what one that remembers nothing finds. */
    @Test
    void findsTheSameWithAndWithoutMemory() throws IOException {
        BuildRequest request = request();
        try (LiveSite live = LiveSite.open(request)) {
            LiveChecker checker = new LiveChecker(folder, request.cache());
            for (int edit = 0; edit < 8; edit++) {
                String path = "content/信函/" + (char) ('b' + edit % 3) + ".md";
                site.with(path, String.format(FRONT, "第" + edit) + (edit % 4 == 3 ? Sentences.of(edit, 12) : SAME_LETTER + "修改" + edit));
                live.update(List.of(path), Instant.EPOCH);

                List<Finding> lively = checker.check(live, live.state(), Instant.EPOCH);
                List<Finding> remembering = check().findings();
                Files.deleteIfExists(folder.resolve(".fanwen/duplicates"));
                List<Finding> anew = check().findings();

                assertEquals(anew, remembering, "edit " + edit);
                assertEquals(anew, lively, "edit " + edit);
            }
        }
    }

    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        for (Finding finding : check().findings()) {
            List<String> said = finding.diagnostic().arguments();
            assertEquals("near-duplicate", finding.rule(), finding.toString());
            found.add(finding.path() + ":" + finding.diagnostic().place().span().map(Span::start).orElseThrow().line() + " "
                    + String.join(" ", said.subList(0, 4)));
        }
        Collections.sort(found);
        return found;
    }

    private CheckResult check() throws IOException {
        return Checker.check(request(), Checker.Scope.SITE);
    }

    private BuildRequest request() {
        return new BuildRequest(folder, folder.resolve("site"), Map.of(), Optional.of("2026-06-01"), Instant.EPOCH, BuildRequest.Options.PUBLISHED);
    }
}
