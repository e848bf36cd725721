package io.fanwen.cli;

import io.fanwen.build.BuildRequest;
import io.fanwen.check.Baseline;
import io.fanwen.check.CheckResult;
import io.fanwen.check.Checker;
import io.fanwen.check.FileFix;
import io.fanwen.check.Fixer;
import io.fanwen.output.OutputFolder;
import io.fanwen.output.Refusal;
import io.fanwen.text.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code fanwen check}. */
final class CheckCommand implements Command {
    private static final List<String> SOURCES = List.of("content", "static", "themes", "data");

    @Override
    public String name() {
        return "check";
    }

    @Override
    public Options options() {
        Options options = new Options();
        for (String flag : new String[] {"strict", "baseline", "fix", "dry-run", "external", "json", "sarif"}) {
            options.addOption(Option.builder().longOpt(flag).get());
        }
        return options.addOption(Option.builder().longOpt("now").hasArg().get());
    }

    @Override
    public Exit run(Invocation invocation) throws IOException, Usage, Refusal {
        invocation.takeNoWords("check");
        allow(invocation);
        long began = System.nanoTime();
        BuildRequest request = request(invocation);
        OutputFolder.finish(request.out(), request.site(), SOURCES.stream().map(request.site()::resolve).toList());
        if (invocation.has("fix")) {
            return fix(invocation, request);
        }
        if (invocation.has("baseline")) {
            int accepted = Baseline.write(request.site(), Checker.checkAll(request, Checker.Scope.SITE).findings());
            invocation.complain(invocation.texts().count("check.baseline", accepted));
        }
        CheckResult result = Checker.check(request, invocation.has("external") ? Checker.Scope.EXTERNAL : Checker.Scope.SITE);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (invocation.has("json")) {
            invocation.say(CheckJson.text(result, seconds, invocation.wording()));
        } else if (invocation.has("sarif")) {
            invocation.say(new CheckSarif(result, invocation.wording()).text());
        } else {
            new CheckReport(invocation, result).print(seconds);
        }
        boolean faulty = result.count(Severity.ERROR) > 0 || invocation.has("strict") && result.count(Severity.WARNING) > 0;
        return faulty ? Exit.CONTENT_HAS_ERRORS : Exit.DONE;
    }

    /** What would contradict itself, or do nothing. */
    private static void allow(Invocation invocation) throws Usage {
        long outputs = Stream.of("json", "sarif", "fix").filter(invocation::has).count();
        if (outputs > 1 || invocation.has("fix") && (invocation.has("baseline") || invocation.has("strict") || invocation.has("external"))) {
            throw new Usage(invocation.texts().text("check.one-of"));
        }
        if (invocation.has("dry-run") && !invocation.has("fix")) {
            throw new Usage(invocation.texts().text("check.dry-run-alone"));
        }
    }

    /** Shows the difference, and makes it unless this is a rehearsal. */
    private static Exit fix(Invocation invocation, BuildRequest request) throws IOException {
        List<FileFix> fixes = Fixer.plan(request);
        fixes.forEach(fix -> invocation.terminal().out().print(fix.difference()));
        int written = 0;
        for (FileFix fix : invocation.has("dry-run") ? List.<FileFix>of() : fixes) {
            if (Fixer.write(fix)) {
                written++;
            } else {
                invocation.complain(invocation.texts().text("check.changed-meanwhile", fix.entry().path()));
            }
        }
        invocation.say(invocation.has("dry-run") ? invocation.texts().count("check.would-fix", fixes.size())
                : invocation.texts().count("check.fixed", written));
        return Exit.DONE;
    }

    private static BuildRequest request(Invocation invocation) throws Usage {
        Path site = invocation.site();
        return new BuildRequest(site, site.resolve("site"), invocation.terminal().settings(), BuildCommand.now(invocation), Instant.now(),
                BuildRequest.Options.PUBLISHED);
    }
}
