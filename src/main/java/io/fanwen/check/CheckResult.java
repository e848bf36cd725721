package io.fanwen.check;

import io.fanwen.text.Severity;
import java.util.List;

/**
 * What came of a check.
 *
 * @param findings by place
 * @param files    how many files of {@code content/} were checked
 * @param read     how many of them were looked at and not remembered
 * @param silenced how many findings authors have given a reason to leave out
 * @param accepted how many findings the site's baseline accepts
 */
public record CheckResult(List<Finding> findings, int files, int read, int silenced, int accepted) {
    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** How many findings matter that much. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
