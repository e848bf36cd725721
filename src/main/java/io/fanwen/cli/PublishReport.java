package io.fanwen.cli;

import io.fanwen.check.Finding;
import io.fanwen.config.PublishTarget;
import io.fanwen.publish.Notice;
import io.fanwen.publish.Plan;
import io.fanwen.publish.PublishResult;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What publishing says: to a person, or with {@code --json} to a program. The fields are listed in {@code docs/publishing.md}. */
final class PublishReport {
    private static final long KILO = 1000;

    private final Invocation invocation;
    private final long began;

    /** @param began {@link System#nanoTime} when the command began */
    PublishReport(Invocation invocation, long began) {
        this.invocation = invocation;
        this.began = began;
    }

    void print(PublishResult result) {
        if (invocation.has("json")) {
            say(json(result));
            return;
        }
        if (result instanceof PublishResult.Sent sent) {
            new BuildReport(invocation, sent.build()).print(seconds());
            print(sent);
        } else if (result instanceof PublishResult.Faulty faulty) {
            new BuildReport(invocation, faulty.build()).print(seconds());
        } else if (result instanceof PublishResult.Unfit unfit) {
            unfit.errors().forEach(error -> invocation.terminal().err().print(invocation.wording().render(error.diagnostic(), error.severity())));
            invocation.complain(text("publish.unfit", invocation.texts().count("build.error-count", unfit.errors().size())));
        }
    }

    /** Nothing was sent, for that reason. */
    void refused(Diagnostic reason) {
        if (invocation.has("json")) {
            say(json(Map.of("published", false), List.of(reason)));
        } else {
            invocation.terminal().err().print(invocation.wording().render(reason));
        }
    }

    /** @param target what was rolled back; empty if the settings have errors */
    void rolledBack(Optional<PublishTarget> target, List<Diagnostic> errors) {
        if (invocation.has("json")) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("published", false);
            json.put("rolledBack", target.isPresent());
            target.ifPresent(settings -> json.put("target", settings.common().name()));
            say(json(json, errors));
            return;
        }
        errors.forEach(error -> invocation.terminal().err().print(invocation.wording().render(error)));
        target.ifPresent(settings -> say(text("publish.rolled-back", settings.common().name())));
    }

    private void print(PublishResult.Sent sent) {
        Plan plan = sent.plan();
        String name = sent.target().common().name();
        if (isDryRun()) {
            plan.added().forEach((path, file) -> say(text("publish.would-add", path)));
            plan.changed().forEach((path, file) -> say(text("publish.would-change", path)));
            plan.removed().forEach(path -> say(text("publish.would-remove", path)));
            plan.inTheWay().forEach(path -> say(text("publish.is-in-the-way", path)));
        }
        if (plan.isNothing()) {
            say(text("publish.nothing", name, grouped(plan.unchanged().size())));
        } else {
            say(text(isDryRun() ? "publish.planned" : "publish.done", name, grouped(plan.added().size()), grouped(plan.changed().size()),
                    grouped(plan.removed().size()), grouped(plan.unchanged().size()), size(plan.bytes())));
        }
        if (!plan.foreign().isEmpty()) {
            say(text("publish.foreign", grouped(plan.foreign().size()), plan.foreign().first()));
        }
        if (!isDryRun()) {
            say(text("publish.look", sent.address()));
        }
        sent.notices().forEach(this::print);
    }

    private void print(Notice notice) {
        String engine = text("publish.engine." + notice.engine().name().toLowerCase(Locale.ROOT));
        if (notice.told() > 0) {
            say(notice.remaining().isPresent() ? text("publish.told-remaining", engine, grouped(notice.told()), grouped(notice.remaining().getAsInt()))
                    : text("publish.told", engine, grouped(notice.told())));
        }
        notice.trouble().ifPresent(trouble -> invocation.complain(text("publish.not-told", engine,
                text("publish.trouble." + trouble.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), trouble.detail()),
                grouped(notice.waiting()))));
    }

    private static Map<String, Object> json(Notice notice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("engine", notice.engine().name().toLowerCase(Locale.ROOT));
        json.put("told", notice.told());
        json.put("waiting", notice.waiting());
        notice.remaining().ifPresent(remaining -> json.put("remaining", remaining));
        notice.trouble().ifPresent(trouble -> json.put("trouble", trouble.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return json;
    }

    private String json(PublishResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("published", result instanceof PublishResult.Sent && !isDryRun());
        if (result instanceof PublishResult.Sent sent) {
            Plan plan = sent.plan();
            json.put("dryRun", isDryRun());
            json.put("target", sent.target().common().name());
            json.put("kind", sent.target().kind());
            json.put("added", List.copyOf(plan.added().keySet()));
            json.put("changed", List.copyOf(plan.changed().keySet()));
            json.put("removed", List.copyOf(plan.removed()));
            json.put("foreign", List.copyOf(plan.foreign()));
            json.put("inTheWay", List.copyOf(plan.inTheWay()));
            json.put("unchanged", plan.unchanged().size());
            json.put("bytes", plan.bytes());
            json.put("notices", sent.notices().stream().map(PublishReport::json).toList());
        }
        return json(json, diagnostics(result));
    }

    private static List<Diagnostic> diagnostics(PublishResult result) {
        if (result instanceof PublishResult.Unfit unfit) {
            return unfit.errors().stream().map(Finding::diagnostic).toList();
        }
        return result instanceof PublishResult.Sent sent ? sent.build().diagnostics() : ((PublishResult.Faulty) result).build().diagnostics();
    }

    private String json(Map<String, Object> start, List<Diagnostic> diagnostics) {
        Map<String, Object> json = new LinkedHashMap<>(start);
        json.put("milliseconds", Math.round(seconds() * KILO));
        json.put("diagnostics", diagnostics.stream().map(said -> BuildJson.diagnostic(said, invocation.wording())).toList());
        return Json.write(json);
    }

    private boolean isDryRun() {
        return invocation.has("dry-run");
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        boolean mega = bytes >= KILO * KILO;
        return String.format(Locale.ROOT, mega ? "%,.1f MB" : "%,.1f kB", bytes / (double) (mega ? KILO * KILO : KILO));
    }

    private String text(String key, Object... arguments) {
        return invocation.texts().text(key, arguments);
    }

    private void say(String line) {
        invocation.say(line);
    }
}
