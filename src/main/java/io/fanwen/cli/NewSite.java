package io.fanwen.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** The site that {@code fanwen new site} begins with: small, whole, and ready to build. */
final class NewSite {
    private final String from;
    private final Map<String, String> blanks;

    /**
     * @param language tag of the language it is written in
     * @param blanks   what is filled in, by name
     */
    NewSite(String language, Map<String, String> blanks) {
        this.from = "new-site-" + language + "/";
        this.blanks = Map.copyOf(blanks);
    }

    /** Writes the site; {@code folder} is to be empty or absent. Replaces nothing. */
    void write(Path folder) throws IOException {
        for (String line : lines(from + "files.txt")) {
            String[] names = line.split(" > ");
            Path target = folder.resolve(names[names.length - 1]);
            Files.createDirectories(target.getParent());
            Files.writeString(target, filled(from + names[0]), StandardOpenOption.CREATE_NEW);
        }
    }

    private String filled(String resource) throws IOException {
        String text = String.join("\n", lines(resource)) + "\n";
        for (Map.Entry<String, String> blank : blanks.entrySet()) {
            text = text.replace("{" + blank.getKey() + "}", blank.getValue());
        }
        return text;
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = NewSite.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        }
    }
}
