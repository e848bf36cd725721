package io.fanwen.cli;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.Progress;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.importing.ImportReport;
import io.fanwen.importing.ImportReport.Item;
import io.fanwen.importing.ImportReport.State;
import io.fanwen.importing.ImportRequest;
import io.fanwen.importing.ImportRequest.Switch;
import io.fanwen.importing.Importer;
import io.fanwen.importing.table.TableField;
import io.fanwen.text.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code fanwen import SRC…}: articles from files of other programs. */
final class ImportCommand implements Command {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public Options options() {
        Options options = new Options().addOption(Option.builder().longOpt("into").hasArg().get())
                .addOption(Option.builder().longOpt("map").hasArg().get());
        for (Switch flag : Switch.values()) {
            options.addOption(Option.builder().longOpt(word(flag)).get());
        }
        return options;
    }

    @Override
    public Exit run(Invocation invocation) throws IOException, Usage {
        Path site = invocation.site();
        if (invocation.words().isEmpty()) {
            throw new Usage(invocation.texts().text("import.what"));
        }
        if (!Files.exists(site.resolve("site.yaml"))) {
            throw new Usage(invocation.texts().text("new.no-site", site));
        }
        String into = into(invocation, site);
        List<Path> sources = new ArrayList<>();
        for (String word : invocation.words()) {
            sources.add(invocation.path(word));
        }
        Outcome<SiteConfig> config = SiteConfigReader.read(site, invocation.terminal().settings());
        if (config.value().isEmpty()) {
            config.diagnostics().forEach(said -> invocation.terminal().err().print(invocation.wording().render(said)));
            return Exit.CONTENT_HAS_ERRORS;
        }
        BuildRequest request = new BuildRequest(site, site.resolve("site"), invocation.terminal().settings(), Optional.empty(), Instant.now(),
                BuildRequest.Options.PUBLISHED);
        ImportReport report = run(invocation, new ImportRequest(request, config.value().get(), sources, into, new ImportRequest.Options(
                switches(invocation), columns(invocation), invocation.texts().text("new.uncategorised"))));
        print(invocation, report);
        return report.isSound() ? Exit.DONE : Exit.CONTENT_HAS_ERRORS;
    }

    private static ImportReport run(Invocation invocation, ImportRequest request) throws IOException {
        if (!invocation.terminal().isWatched()) {
            return Importer.run(request, Progress.SILENT, item -> print(invocation, item));
        }
        try (ProgressBars bars = new ProgressBars(invocation.terminal(), invocation.texts())) {
            return Importer.run(request, bars, item -> {
                bars.wipe();
                print(invocation, item);
            });
        }
    }

    private static String word(Switch flag) {
        return flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Switch> switches(Invocation invocation) {
        return Arrays.stream(Switch.values()).filter(flag -> invocation.has(word(flag))).collect(Collectors.toSet());
    }

    /** {@code title=标题,body=正文}. */
    private static Map<TableField, String> columns(Invocation invocation) throws Usage {
        Map<TableField, String> columns = new EnumMap<>(TableField.class);
        for (String pair : invocation.value("map").map(said -> said.split("[,，]")).orElse(new String[0])) {
            String[] sides = pair.split("=", 2);
            Optional<TableField> field = TableField.of(sides[0]);
            if (sides.length < 2 || sides[1].isBlank() || field.isEmpty()) {
                throw new Usage(invocation.texts().text("import.map", pair,
                        String.join(", ", Arrays.stream(TableField.values()).map(TableField::word).toList())));
            }
            columns.put(field.get(), sides[1].strip());
        }
        return columns;
    }

    /** Relative to {@code content/}; the user names it from the site's folder on. */
    private static String into(Invocation invocation, Path site) throws Usage {
        String given = invocation.value("into").orElse("content");
        Path content = site.resolve("content").normalize();
        Path folder = invocation.path(site.resolve(given).toString());
        String below = folder.startsWith(content) ? content.relativize(folder).toString().replace('\\', '/') : "..";
        if (below.matches("(?:.*/)?[._].*")) {
            throw new Usage(invocation.texts().text("import.into", given));
        }
        return below;
    }

    private static void print(Invocation invocation, Item item) {
        if (item.state() == State.IMPORTED || item.state() == State.UPDATED) {
            String done = item.state() == State.UPDATED ? "import.renewed" : "import.done";
            invocation.say(invocation.texts().text(invocation.has(word(Switch.DRY_RUN)) ? "import.would" : done, item.source(), item.article().orElse(""),
                    invocation.texts().count("import.pieces", item.pieces()), invocation.texts().count("import.pictures", item.pictures())));
        }
        item.remarks().forEach(said -> (said.isError() ? invocation.terminal().err() : invocation.terminal().out())
                .print(invocation.wording().render(said)));
    }

    private static void print(Invocation invocation, ImportReport report) {
        report.site().forEach(said -> invocation.terminal().err().print(invocation.wording().render(said)));
        String all = invocation.has(word(Switch.UPDATE)) ? "import.all-updated" : "import.all";
        invocation.say(invocation.texts().text(all, grouped(report.count(State.IMPORTED)), grouped(report.count(State.SKIPPED)),
                grouped(report.count(State.FAILED)), grouped(report.count(State.UPDATED)))
                + (invocation.has(word(Switch.DRY_RUN)) ? invocation.texts().text("import.not-written") : ""));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
