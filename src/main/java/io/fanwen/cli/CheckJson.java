package io.fanwen.cli;

import io.fanwen.check.CheckResult;
import io.fanwen.check.Finding;
import io.fanwen.text.Json;
import io.fanwen.text.Severity;
import io.fanwen.text.Wording;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a check says to a program: one JSON object. Its fields are listed in {@code docs/commands.md}. */
final class CheckJson {
    private CheckJson() {}

    static String text(CheckResult result, double seconds, Wording wording) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", result.files());
        json.put("filesRead", result.read());
        json.put("errors", result.count(Severity.ERROR));
        json.put("warnings", result.count(Severity.WARNING));
        json.put("notes", result.count(Severity.NOTE));
        json.put("silenced", result.silenced());
        json.put("accepted", result.accepted());
        json.put("milliseconds", Math.round(seconds * 1000));
        json.put("diagnostics", result.findings().stream().map(finding -> finding(finding, wording)).toList());
        return Json.write(json);
    }

    private static Map<String, Object> finding(Finding finding, Wording wording) {
        Map<String, Object> json = BuildJson.diagnostic(finding.diagnostic(), wording);
        finding.other().ifPresent(place -> json.put("other", Map.of("path", place.path(), "line", place.span().orElseThrow().start().line())));
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        return json;
    }
}
