package io.fanwen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of a site for a test. */
public final class SmallSite {
    private final Path folder;

    private SmallSite(Path folder) {
        this.folder = folder;
    }

    /** A site with settings and nothing else. */
    public static SmallSite in(Path folder) {
        return new SmallSite(folder).with("site.yaml", "title: 范文\naddress: https://www.example.com/\n");
    }

    public SmallSite with(String file, String text) {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** An article with more fields, each on its line. */
    public SmallSite article(String path, String title, String... fields) {
        return with("content/" + path, "---\ntitle: " + title + "\n" + String.join("\n", fields) + "\n---\n\n" + title + "的正文。\n");
    }
}
