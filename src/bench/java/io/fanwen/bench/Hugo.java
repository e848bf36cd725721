package io.fanwen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same articles as a Hugo site. {@code HUGO} names another binary than the {@code hugo} on the path. */
final class Hugo {
    private static final Pattern VERSION = Pattern.compile("v(\\d+\\.\\d+\\.\\d+)");

    private final String binary;
    private final String version;
    private final Path folder;

    private Hugo(String binary, String version, Path folder) {
        this.binary = binary;
        this.version = version;
        this.folder = folder;
    }

    /** Makes the site, if there is a Hugo to build it. @param folder an earlier run's is taken as it is */
    static Optional<Hugo> find(Path repository, Path folder, int articles) throws IOException, InterruptedException {
        String binary = Optional.ofNullable(System.getenv("HUGO")).orElse("hugo");
        if (!Meter.has(binary)) {
            return Optional.empty();
        }
        Process asked = new ProcessBuilder(binary, "version").start();
        Matcher version = VERSION.matcher(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!Files.exists(folder.resolve("content"))) {
            new CorpusMaker(Site.words(repository), CorpusMaker.Flavour.HUGO).write(articles, folder.resolve("content"));
        }
        Site.copyTree(repository.resolve("src/bench/hugo"), folder);
        return Optional.of(new Hugo(binary, version.find() ? version.group(1) : "?", folder));
    }

    String version() {
        return "Hugo " + version;
    }

    /** A clean build. */
    Cost build(Meter meter, boolean related) throws IOException, InterruptedException {
        Site.deleteTree(folder.resolve("public"));
        Site.deleteTree(folder.resolve("resources"));
        return meter.run(Map.of("HUGO_PARAMS_RELATED", Boolean.toString(related)), List.of(binary, "--source", folder.toString(), "--quiet"));
    }
}
