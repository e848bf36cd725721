package io.fanwen.cli;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.LiveSite;
import io.fanwen.serve.Preview;
import io.fanwen.text.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code fanwen serve}: runs until it is stopped. */
final class ServeCommand implements Command {
    private static final String HERE = "127.0.0.1";
    private static final int PORT = 8000;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public Options options() {
        Options options = new Options();
        for (String flag : new String[] {"open", "drafts"}) {
            options.addOption(Option.builder().longOpt(flag).get());
        }
        for (String value : new String[] {"port", "host", "now"}) {
            options.addOption(Option.builder().longOpt(value).hasArg().get());
        }
        return options;
    }

    @Override
    public Exit run(Invocation invocation) throws IOException, Usage {
        invocation.takeNoWords("serve");
        Path site = invocation.site();
        BuildRequest request = new BuildRequest(site, site.resolve("site"), invocation.terminal().settings(), BuildCommand.now(invocation),
                Instant.now(), new BuildRequest.Options(invocation.has("drafts"), false, false));
        Preview.Settings settings = new Preview.Settings(invocation.value("host").orElse(HERE), port(invocation), invocation.language());
        Report report = new Report(invocation);
        long began = System.nanoTime();
        try (Preview preview = Preview.start(request, settings, report)) {
            invocation.say(preview.address().toString());
            report.opened(preview.state(), (System.nanoTime() - began) / 1_000_000);
            if (invocation.has("open")) {
                open(preview.address(), invocation);
            }
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private static int port(Invocation invocation) throws Usage {
        String given = invocation.value("port").orElse(Integer.toString(PORT));
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65_535) {
            throw new Usage(invocation.texts().text("serve.not-a-port", given));
        }
        return Integer.parseInt(given);
    }

    private static void open(URI address, Invocation invocation) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> opener = system.startsWith("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.startsWith("mac") ? "open" : "xdg-open");
        try {
            new ProcessBuilder(Stream.concat(opener.stream(), Stream.of(address.toString())).toList())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            invocation.complain(invocation.texts().text("serve.no-browser", address));
        }
    }

    /** A line for each rebuild. */
    private record Report(Invocation invocation) implements Preview.Listener {
        void opened(LiveSite.State state, long milliseconds) {
            int articles = state.edition().map(edition -> edition.site().library().articles().size()).orElse(0);
            say("serve.opened", String.format(Locale.ROOT, "%,d", articles), found(state), milliseconds);
        }

        @Override
        public void rebuilt(Preview.Rebuild rebuild) {
            say("serve.rebuilt", changed(rebuild.update().changed()), found(rebuild.state()), rebuild.milliseconds());
        }

        @Override
        public void scans() {
            invocation.complain(invocation.texts().text("serve.scans"));
        }

        @Override
        public void failed(Throwable fault) {
            invocation.complain("fanwen: " + (fault instanceof IOException || fault instanceof UncheckedIOException
                    ? new MachineFault(invocation.texts(), fault).text() : invocation.texts().text("our-fault", fault.toString())));
            if (invocation.has("debug")) {
                fault.printStackTrace(invocation.terminal().err());
            }
        }

        private String changed(SortedSet<String> paths) {
            return paths.isEmpty() ? invocation.texts().text("serve.due") : paths.size() == 1 ? paths.first()
                    : invocation.texts().text("serve.and-more", paths.first(), paths.size() - 1);
        }

        /** How many errors and warnings there are, and where the first error is. */
        private String found(LiveSite.State state) {
            long errors = state.diagnostics().stream().filter(Diagnostic::isError).count();
            long warnings = state.diagnostics().size() - errors;
            Optional<String> first = state.diagnostics().stream().filter(Diagnostic::isError).findFirst().map(diagnostic -> diagnostic.place().path()
                    + diagnostic.place().span().map(span -> ":" + span.start().line() + ":" + span.start().column()).orElse(""));
            String counted = invocation.texts().count("build.error-count", errors) + first.map(place -> " (" + place + ")").orElse("");
            return errors > 0 ? counted : invocation.texts().count("build.warning-count", warnings);
        }

        private void say(String key, Object... arguments) {
            invocation.say(invocation.texts().text(key, arguments));
        }
    }
}
