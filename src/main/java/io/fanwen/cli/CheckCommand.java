package io.fanwen.cli;

import io.fanwen.build.BuildRequest;
import io.fanwen.check.CheckResult;
import io.fanwen.check.Checker;
import io.fanwen.output.OutputFolder;
import io.fanwen.output.Refusal;
import io.fanwen.text.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
        for (String flag : new String[] {"strict", "json"}) {
            options.addOption(Option.builder().longOpt(flag).get());
        }
        return options.addOption(Option.builder().longOpt("now").hasArg().get());
    }

    @Override
    public Exit run(Invocation invocation) throws IOException, Usage, Refusal {
        invocation.takeNoWords("check");
        long began = System.nanoTime();
        BuildRequest request = request(invocation);
        OutputFolder.finish(request.out(), request.site(), SOURCES.stream().map(request.site()::resolve).toList());
        CheckResult result = Checker.check(request);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (invocation.has("json")) {
            invocation.say(CheckJson.text(result, seconds, invocation.wording()));
        } else {
            new CheckReport(invocation, result).print(seconds);
        }
        boolean faulty = result.count(Severity.ERROR) > 0 || invocation.has("strict") && result.count(Severity.WARNING) > 0;
        return faulty ? Exit.CONTENT_HAS_ERRORS : Exit.DONE;
    }

    private static BuildRequest request(Invocation invocation) throws Usage {
        Path site = invocation.site();
        return new BuildRequest(site, site.resolve("site"), invocation.terminal().settings(), BuildCommand.now(invocation), Instant.now(),
                BuildRequest.Options.PUBLISHED);
    }
}
