package io.fanwen.cli;

import io.fanwen.build.BuildResult;
import io.fanwen.library.HeldBack;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Json;
import io.fanwen.text.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a build says to a program: one JSON object. Its fields are listed in {@code docs/commands.md}. */
final class BuildJson {
    private final BuildResult result;
    private final double seconds;
    private final Wording wording;

    BuildJson(BuildResult result, double seconds, Wording wording) {
        this.result = result;
        this.seconds = seconds;
        this.wording = wording;
    }

    String text() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("published", result instanceof BuildResult.Published);
        if (result instanceof BuildResult.Published published) {
            json.put("pages", tally(published.pages()));
            json.put("files", tally(published.files()));
            json.put("articlesRead", published.work().articlesRead());
            json.put("pagesRendered", published.work().pagesRendered());
            json.put("memoryThrownAway", published.work().forgot());
            json.put("bytes", published.report().bytes());
            json.put("made", List.copyOf(published.report().made()));
            json.put("changed", List.copyOf(published.report().changed()));
            json.put("removed", List.copyOf(published.report().removed()));
            json.put("heldBack", published.heldBack().stream().map(BuildJson::held).toList());
            json.put("leftOut", List.copyOf(published.leftOut()));
        }
        json.put("milliseconds", Math.round(seconds * 1000));
        json.put("diagnostics", result.diagnostics().stream().map(d -> diagnostic(d, wording)).toList());
        return Json.write(json);
    }

    static Map<String, Object> diagnostic(Diagnostic diagnostic, Wording wording) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", diagnostic.place().path());
        diagnostic.place().span().ifPresent(span -> {
            json.put("line", span.start().line());
            json.put("column", span.start().column());
            json.put("length", span.length());
        });
        json.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        json.put("code", diagnostic.code().id());
        json.put("message", wording.message(diagnostic));
        wording.hint(diagnostic).ifPresent(hint -> json.put("hint", hint));
        return json;
    }

    private static Map<String, Object> tally(BuildResult.Tally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", tally.total());
        json.put("made", tally.made());
        json.put("unchanged", tally.unchanged());
        json.put("removed", tally.removed());
        return json;
    }

    private static Map<String, Object> held(HeldBack article) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", "content/" + article.path());
        json.put("title", article.title());
        json.put("reason", article.reason().name().toLowerCase(Locale.ROOT));
        article.until().ifPresent(moment -> json.put("until", BuildReport.shown(moment)));
        return json;
    }
}
