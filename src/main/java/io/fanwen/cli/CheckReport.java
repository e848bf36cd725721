package io.fanwen.cli;

import io.fanwen.check.CheckResult;
import io.fanwen.check.Finding;
import io.fanwen.text.Severity;
import io.fanwen.text.Wording;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a check says to a person: each finding as a compiler prints it, then how many of each rule, then one line. */
final class CheckReport {
    /** More of one rule than anybody reads at once; {@code --json} has them all. Errors are never cut. */
    private static final int MOST_OF_ONE_RULE = 50;

    private final Invocation invocation;
    private final CheckResult result;

    CheckReport(Invocation invocation, CheckResult result) {
        this.invocation = invocation;
        this.result = result;
    }

    void print(double seconds) {
        Map<String, Integer> shown = new HashMap<>();
        Wording wording = invocation.wording();
        for (Finding finding : result.findings()) {
            if (shown.merge(finding.rule(), 1, Integer::sum) <= MOST_OF_ONE_RULE || finding.isError()) {
                invocation.terminal().out().print(wording.render(finding.diagnostic(), finding.severity()));
            }
        }
        if (!result.findings().isEmpty()) {
            invocation.say("");
            byRule().forEach(entry -> invocation.say(String.format(Locale.ROOT, "%7d  %s", entry.getValue(), entry.getKey())
                    + (entry.getValue() > MOST_OF_ONE_RULE ? "  " + invocation.texts().text("check.more", MOST_OF_ONE_RULE) : "")));
        }
        invocation.say(invocation.texts().text("check.done", invocation.texts().count("check.files", result.files()),
                invocation.texts().count("build.error-count", result.count(Severity.ERROR)),
                invocation.texts().count("build.warning-count", result.count(Severity.WARNING)),
                invocation.texts().count("check.note-count", result.count(Severity.NOTE)), String.format(Locale.ROOT, "%.2f", seconds)));
        if (result.silenced() > 0) {
            invocation.say(invocation.texts().count("check.silenced", result.silenced()));
        }
        if (result.accepted() > 0) {
            invocation.say(invocation.texts().count("check.accepted", result.accepted()));
        }
    }

    /** Most frequent first. */
    private List<Map.Entry<String, Integer>> byRule() {
        Map<String, Integer> counts = new HashMap<>();
        result.findings().forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Comparator.comparing(Map.Entry::getKey))).toList();
    }
}
