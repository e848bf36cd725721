package io.fanwen.cli;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.BuildResult;
import io.fanwen.build.Progress;
import io.fanwen.build.SiteBuilder;
import io.fanwen.build.Today;
import io.fanwen.output.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code fanwen build}. */
final class BuildCommand implements Command {

    @Override
    public String name() {
        return "build";
    }

    @Override
    public Options options() {
        Options options = new Options();
        for (String flag : new String[] {"drafts", "keep-going", "explain", "json", "clean"}) {
            options.addOption(Option.builder().longOpt(flag).get());
        }
        for (String value : new String[] {"out", "base-url", "now"}) {
            options.addOption(Option.builder().longOpt(value).hasArg().get());
        }
        return options;
    }

    @Override
    public Exit run(Invocation invocation) throws IOException, Usage, Refusal {
        invocation.takeNoWords("build");
        long began = System.nanoTime();
        BuildRequest request = request(invocation);
        BuildResult result = invocation.terminal().isWatched() ? watched(invocation, request)
                : SiteBuilder.build(request, Progress.SILENT);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (invocation.has("json")) {
            invocation.say(new BuildJson(result, seconds, invocation.wording()).text());
        } else {
            new BuildReport(invocation, result).print(seconds);
        }
        boolean sound = result instanceof BuildResult.Published published && published.leftOut().isEmpty();
        return sound ? Exit.DONE : Exit.CONTENT_HAS_ERRORS;
    }

    private static BuildResult watched(Invocation invocation, BuildRequest request) throws IOException, Refusal {
        try (ProgressBars bars = new ProgressBars(invocation.terminal(), invocation.texts())) {
            return SiteBuilder.build(request, bars);
        }
    }

    private static BuildRequest request(Invocation invocation) throws Usage {
        Path site = invocation.site();
        Path out = invocation.value("out").isPresent() ? invocation.path(invocation.value("out").get()) : site.resolve("site");
        Map<String, String> environment = new HashMap<>(invocation.terminal().settings());
        invocation.value("base-url").ifPresent(address -> environment.put("FANWEN_ADDRESS", address));
        BuildRequest.Options options = new BuildRequest.Options(invocation.has("drafts"), invocation.has("keep-going"),
                invocation.has("clean"));
        return new BuildRequest(site, out, environment, now(invocation), Instant.now(), options);
    }

    /** What the user gave as now, known to be a day. */
    static Optional<String> now(Invocation invocation) throws Usage {
        Optional<String> given = invocation.value("now");
        if (Today.of(given, Instant.EPOCH, ZoneOffset.UTC).isEmpty()) {
            throw new Usage(invocation.texts().text("not-a-moment", given.orElse("")));
        }
        return given;
    }
}
