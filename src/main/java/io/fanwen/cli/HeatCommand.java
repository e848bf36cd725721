package io.fanwen.cli;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.HeatUpdate;
import io.fanwen.build.HeatUpdate.Log;
import io.fanwen.build.HeatUpdate.Report;
import io.fanwen.build.Progress;
import io.fanwen.heat.Asked.Part;
import io.fanwen.heat.HeatCounter;
import io.fanwen.heat.HeatCounter.Kind;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Json;
import io.fanwen.text.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code fanwen heat}: counts visits, votes, downloads and copies from web-server logs. */
final class HeatCommand implements Command {
    private static final String STANDARD_INPUT = "-";

    private final InputStream in;

    /** @param in what {@code -} stands for */
    HeatCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public String name() {
        return "heat";
    }

    @Override
    public Options options() {
        Options options = new Options();
        options.addOption(Option.builder().longOpt("json").get());
        options.addOption(Option.builder().longOpt("now").hasArg().get());
        return options;
    }

    @Override
    public Exit run(Invocation invocation) throws IOException, Usage {
        if (invocation.words().isEmpty()) {
            throw new Usage(invocation.texts().text("heat.which"));
        }
        BuildRequest request = new BuildRequest(invocation.site(), invocation.site().resolve("site"), invocation.terminal().settings(),
                BuildCommand.now(invocation), Instant.now(), new BuildRequest.Options(false, true, false));
        List<Log> logs = logs(invocation);
        Outcome<Report> outcome;
        try (ProgressBars bars = new ProgressBars(invocation.terminal(), invocation.texts())) {
            outcome = HeatUpdate.run(request, logs, invocation.terminal().isWatched() ? bars : Progress.SILENT);
        }
        outcome.diagnostics().stream().filter(Diagnostic::isError)
                .forEach(d -> invocation.terminal().err().print(invocation.wording().render(d)));
        if (outcome.value().isEmpty()) {
            return Exit.CONTENT_HAS_ERRORS;
        }
        report(invocation, outcome.value().get());
        return Exit.DONE;
    }

    /** In the order of their first lines, whatever the order they were given in; standard input comes last. */
    private List<Log> logs(Invocation invocation) throws IOException, Usage {
        Map<Log, Long> began = new LinkedHashMap<>();
        for (String word : invocation.words()) {
            if (word.equals(STANDARD_INPUT)) {
                began.put(new Log(word, 0, () -> in), Long.MAX_VALUE);
                continue;
            }
            Path file = invocation.path(word);
            if (!Files.exists(file) || Files.isDirectory(file)) {
                throw new Usage(invocation.texts().text("heat.no-log", word));
            }
            Log log = new Log(word, Files.size(file), () -> Files.newInputStream(file));
            try (InputStream head = log.opening().open()) {
                OptionalLong first = HeatCounter.firstSecond(head);
                began.put(log, first.orElse(Long.MIN_VALUE));
            }
        }
        List<Log> logs = new ArrayList<>(began.keySet());
        logs.sort(Comparator.comparing(began::get));
        return logs;
    }

    private static void report(Invocation invocation, Report report) {
        report.cutOff().forEach(name -> invocation.complain("fanwen: " + invocation.texts().text("heat.cut-off", name)));
        if (invocation.has("json")) {
            invocation.say(json(report));
            return;
        }
        Texts texts = invocation.texts();
        long all = report.lines().values().stream().mapToLong(Long::longValue).sum();
        invocation.say(texts.text("heat.done", texts.count("heat.visits", report.lines().get(Kind.VISIT)),
                texts.count("heat.articles", report.visits().size()), texts.count("heat.lines", all)));
        for (Kind kind : Kind.values()) {
            long lines = report.lines().get(kind);
            if (kind != Kind.VISIT && lines > 0) {
                invocation.say(texts.text("heat." + kind.name().toLowerCase(Locale.ROOT), String.format(Locale.ROOT, "%,10d", lines)));
            }
        }
    }

    private static String json(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> lines = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            lines.put(kind.name().toLowerCase(Locale.ROOT), report.lines().get(kind));
        }
        json.put("lines", lines);
        Map<String, Object> visits = new LinkedHashMap<>();
        new TreeMap<>(report.visits()).forEach((path, count) -> visits.put("content/" + path, count));
        json.put("visits", visits);
        json.put("votes", parts(report.parts().get(Kind.VOTE)));
        json.put("downloads", parts(report.parts().get(Kind.DOWNLOAD)));
        json.put("copies", parts(report.parts().get(Kind.COPY)));
        json.put("cutOff", report.cutOff());
        return Json.write(json);
    }

    /** By path and piece. */
    private static List<Map<String, Object>> parts(Map<Part, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Part, Integer> entry) -> entry.getKey().article()).thenComparing(entry -> entry.getKey().piece()))
                .map(entry -> {
                    Map<String, Object> part = new LinkedHashMap<>();
                    part.put("path", "content/" + entry.getKey().article());
                    part.put("piece", entry.getKey().piece());
                    part.put("count", entry.getValue());
                    return part;
                }).toList();
    }
}
