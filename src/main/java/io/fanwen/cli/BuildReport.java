package io.fanwen.cli;

import io.fanwen.build.BuildResult;
import io.fanwen.fields.Moment;
import io.fanwen.library.HeldBack;
import io.fanwen.library.HeldBack.Reason;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a build says to a person: everything that is wrong, then what was done in one line, then what was held back. */
final class BuildReport {
    /** More than anybody reads at once; {@code --json} has them all. Errors are never cut. */
    private static final int MOST_WARNINGS = 50;

    private final Invocation invocation;
    private final BuildResult result;

    BuildReport(Invocation invocation, BuildResult result) {
        this.invocation = invocation;
        this.result = result;
    }

    void print(double seconds) {
        printDiagnostics();
        long errors = result.diagnostics().stream().filter(Diagnostic::isError).count();
        long warnings = result.diagnostics().size() - errors;
        if (result instanceof BuildResult.Published published) {
            printDone(published, seconds);
            if (!published.leftOut().isEmpty()) {
                complain("build.left-out", errors(errors), warnings(warnings), String.join(", ", published.leftOut()));
            } else if (warnings > 0) {
                invocation.complain(warnings(warnings));
            }
        } else {
            complain("build.errors", errors(errors), warnings(warnings));
        }
    }

    private String errors(long number) {
        return invocation.texts().count("build.error-count", number);
    }

    private String warnings(long number) {
        return invocation.texts().count("build.warning-count", number);
    }

    private void printDiagnostics() {
        Wording wording = invocation.wording();
        int warnings = 0;
        for (Diagnostic diagnostic : result.diagnostics()) {
            if (diagnostic.isError() || warnings++ < MOST_WARNINGS) {
                invocation.terminal().err().print(wording.render(diagnostic));
            }
        }
        if (warnings > MOST_WARNINGS) {
            complain("build.and-more", warnings - MOST_WARNINGS);
        }
    }

    private void printDone(BuildResult.Published published, double seconds) {
        if (invocation.has("explain")) {
            published.report().made().forEach(path -> say("build.explain-made", path));
            published.report().changed().forEach(path -> say("build.explain-changed", path));
            published.report().removed().forEach(path -> say("build.explain-removed", path));
        }
        BuildResult.Tally pages = published.pages();
        BuildResult.Tally files = published.files();
        say("build.done", grouped(pages.total()), grouped(pages.made()), grouped(pages.unchanged()), grouped(pages.removed()),
                String.format(Locale.ROOT, "%.2f", seconds));
        say("build.files", grouped(files.total()), grouped(files.made()), grouped(files.unchanged()), grouped(files.removed()));
        if (published.work().forgot()) {
            say("build.forgot");
        }
        if (!published.heldBack().isEmpty()) {
            say("build.held-back", grouped(published.heldBack().size()), String.join(" · ", heldBack(published.heldBack())));
        }
    }

    private List<String> heldBack(List<HeldBack> held) {
        List<String> parts = new ArrayList<>();
        held.stream().filter(article -> article.reason() == Reason.SCHEDULED).findFirst()
                .ifPresent(next -> parts.add(invocation.texts().text("build.scheduled", count(held, Reason.SCHEDULED), next.title(),
                        next.until().map(BuildReport::shown).orElse(""))));
        if (count(held, Reason.DRAFT) > 0) {
            parts.add(invocation.texts().count("build.drafts", count(held, Reason.DRAFT)));
        }
        if (count(held, Reason.EXPIRED) > 0) {
            parts.add(invocation.texts().text("build.expired", count(held, Reason.EXPIRED)));
        }
        return parts;
    }

    static String shown(Moment moment) {
        return moment.day() + moment.time().map(time -> " " + time).orElse("");
    }

    private static long count(List<HeldBack> held, Reason reason) {
        return held.stream().filter(article -> article.reason() == reason).count();
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void say(String key, Object... arguments) {
        invocation.say(invocation.texts().text(key, arguments));
    }

    private void complain(String key, Object... arguments) {
        invocation.complain(invocation.texts().text(key, arguments));
    }
}
