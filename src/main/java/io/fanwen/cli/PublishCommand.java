package io.fanwen.cli;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.Progress;
import io.fanwen.config.PublishTarget;
import io.fanwen.output.Refusal;
import io.fanwen.publish.NotPublished;
import io.fanwen.publish.PublishRequest;
import io.fanwen.publish.PublishResult;
import io.fanwen.publish.Publisher;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code fanwen publish}. */
final class PublishCommand implements Command {

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public Options options() {
        Options options = new Options();
        for (String flag : new String[] {"dry-run", "json", "rollback", "allow-removals", "take-over"}) {
            options.addOption(Option.builder().longOpt(flag).get());
        }
        options.addOption(Option.builder().longOpt("now").hasArg().get());
        return options;
    }

    @Override
    public Exit run(Invocation invocation) throws IOException, Usage, Refusal {
        if (invocation.words().size() > 1) {
            throw new Usage(invocation.texts().text("too-many-words", invocation.words().get(1), name()));
        }
        if (invocation.has("rollback") && invocation.has("dry-run")) {
            throw new Usage(invocation.texts().text("publish.rollback-alone"));
        }
        PublishReport report = new PublishReport(invocation, System.nanoTime());
        try {
            return invocation.has("rollback") ? rollBack(invocation, report) : publish(invocation, report);
        } catch (NotPublished e) {
            report.refused(e.diagnostic());
            return e.isRefusal() ? Exit.WRONG_USAGE : Exit.MACHINE_FAILED;
        }
    }

    private static Exit publish(Invocation invocation, PublishReport report) throws IOException, Usage, Refusal {
        PublishRequest request = request(invocation);
        PublishResult result = invocation.terminal().isWatched() ? watched(invocation, request)
                : Publisher.publish(request, Progress.SILENT);
        report.print(result);
        return result instanceof PublishResult.Sent ? Exit.DONE : Exit.CONTENT_HAS_ERRORS;
    }

    private static PublishResult watched(Invocation invocation, PublishRequest request) throws IOException, Refusal {
        try (ProgressBars bars = new ProgressBars(invocation.terminal(), invocation.texts())) {
            return Publisher.publish(request, bars);
        }
    }

    private static Exit rollBack(Invocation invocation, PublishReport report) throws IOException, Usage {
        Outcome<PublishTarget> target = Publisher.rollBack(request(invocation));
        List<Diagnostic> errors = target.diagnostics().stream().filter(Diagnostic::isError).toList();
        report.rolledBack(target.value(), errors);
        return target.value().isPresent() ? Exit.DONE : Exit.CONTENT_HAS_ERRORS;
    }

    private static PublishRequest request(Invocation invocation) throws Usage {
        Path site = invocation.site();
        BuildRequest build = new BuildRequest(site, site.resolve("site"), invocation.terminal().settings(), BuildCommand.now(invocation),
                Instant.now(), BuildRequest.Options.PUBLISHED);
        PublishRequest.Options options = new PublishRequest.Options(invocation.has("dry-run"), invocation.has("allow-removals"),
                invocation.has("take-over"));
        return new PublishRequest(build, invocation.words().stream().findFirst(), invocation.terminal().environment(),
                Path.of(System.getProperty("user.home")), options);
    }
}
