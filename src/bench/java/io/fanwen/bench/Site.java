package io.fanwen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A site of made-up articles on disk, and the fanwen that builds it. */
final class Site {
    /** No article is dated later. */
    static final String NOW = "2026-01-02";

    private final Path folder;
    private final Path repository;

    /**
     * Makes the site's folder, or takes an earlier run's as it is.
     *
     * @param repository with the launcher and the default theme
     */
    Site(Path folder, Path repository, int articles) throws IOException {
        this.folder = folder;
        this.repository = repository;
        if (!Files.exists(content())) {
            new CorpusMaker(words(repository), CorpusMaker.Flavour.FANWEN).write(articles, content());
        }
        // A theme of its own, so that the style sheet can be changed.
        copyTree(repository.resolve("themes/default"), folder.resolve("themes/default"));
    }

    static Path words(Path repository) {
        return repository.resolve("src/bench/words.txt");
    }

    Path folder() {
        return folder;
    }

    Path content() {
        return folder.resolve("content");
    }

    Path published() {
        return folder.resolve("site");
    }

    /** Sets what is published besides pages. */
    void write(Extent extent) throws IOException {
        Files.writeString(folder.resolve("site.yaml"), """
                title: 范文
                address: https://example.org/
                language: zh-CN
                time-zone: Asia/Shanghai
                navigation:
                  - {title: 首页, to: home}
                  - {title: 热门排行, to: hot}
                  - {title: 最新加入, to: newest}
                """ + extent.settings());
    }

    /** Everything that fanwen has made is gone. */
    void forget() throws IOException {
        deleteTree(published());
        deleteTree(folder.resolve(".fanwen"));
    }

    Cost build(Meter meter) throws IOException, InterruptedException {
        return meter.run(Map.of(), List.of(repository.resolve("fanwen").toString(), "-C", folder.toString(), "build", "--json", "--now", NOW));
    }

    /** All articles, sorted by path. */
    List<Path> articles() throws IOException {
        try (Stream<Path> files = Files.walk(content())) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = new ArrayList<>(files.sorted().toList());
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.delete(all.get(i));
        }
    }

    static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
