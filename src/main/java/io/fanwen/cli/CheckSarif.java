package io.fanwen.cli;

import io.fanwen.check.CheckResult;
import io.fanwen.check.Finding;
import io.fanwen.text.Json;
import io.fanwen.text.Place;
import io.fanwen.text.Severity;
import io.fanwen.text.Span;
import io.fanwen.text.Wording;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a check says to code hosts: SARIF 2.1.0 (OASIS), which they show on the lines. */
final class CheckSarif {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private final CheckResult result;
    private final Wording wording;

    CheckSarif(CheckResult result, Wording wording) {
        this.result = result;
        this.wording = wording;
    }

    String text() {
        List<String> rules = result.findings().stream().map(Finding::rule).distinct().sorted().toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "fanwen");
        Optional.ofNullable(CheckSarif.class.getPackage().getImplementationVersion()).ifPresent(version -> driver.put("version", version));
        driver.put("rules", rules.stream().map(CheckSarif::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", result.findings().stream().map(finding -> result(finding, rules)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.write(log);
    }

    private static Map<String, Object> rule(String id) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("help", Map.of("text", "docs/checking.md#" + id));
        return rule;
    }

    private Map<String, Object> result(Finding finding, List<String> rules) {
        String hint = wording.hint(finding.diagnostic()).map(text -> "\n" + text).orElse("");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ruleId", finding.rule());
        json.put("ruleIndex", rules.indexOf(finding.rule()));
        json.put("level", level(finding.severity()));
        json.put("message", Map.of("text", wording.message(finding.diagnostic()) + hint));
        json.put("locations", List.of(Map.of("physicalLocation", location(finding.diagnostic().place()))));
        finding.other().ifPresent(place -> json.put("relatedLocations", List.of(Map.of("physicalLocation", location(place)))));
        return json;
    }

    private static Map<String, Object> location(Place place) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", Map.of("uri", uri(place.path())));
        place.span().ifPresent(span -> location.put("region", region(span)));
        return location;
    }

    private static Map<String, Object> region(Span span) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", span.start().line());
        region.put("startColumn", span.start().column());
        region.put("endColumn", span.start().column() + span.length());
        return region;
    }

    private static String uri(String path) {
        try {
            // A relative reference may not begin with something that looks like a scheme.
            return new URI(null, null, path.contains(":") && !path.contains("/") ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path makes a reference: " + path, e);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
