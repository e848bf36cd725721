package io.fanwen.importing;

import io.fanwen.source.FileEntry;
import io.fanwen.source.FolderWalk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files in {@code content/}, and which sources they came from. Grows while files are written; not thread-safe. */
final class Existing {
    /** Front matter is longer only by mistake. */
    private static final int HEAD = 64 * 1024;
    private static final Pattern FRONT = Pattern.compile("(?s)^\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\\.\\.\\.)[ \t]*(?:\r?\n|$)");
    private static final Pattern SOURCE = Pattern.compile("(?m)^(?:source|来源)[ \t]*[:：][ \t]*(.+?)[ \t]*\r?$");

    private final Map<String, String> bySource = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    /** In lower case: some systems know no other names. */
    private final Set<String> taken = new HashSet<>();

    static Existing in(Path site) {
        Existing existing = new Existing();
        for (FileEntry entry : FolderWalk.walk(site, "content").files()) {
            String path = entry.path().substring("content/".length());
            existing.taken.add(path.toLowerCase(Locale.ROOT));
            if (path.endsWith(".md")) {
                existing.source(entry).ifPresent(source -> existing.remember(source, path));
            }
        }
        return existing;
    }

    /** The article that a source became, relative to {@code content/}. */
    Optional<String> article(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** Where an article came from, if it was imported. */
    Optional<String> source(String path) {
        return Optional.ofNullable(sources.get(path));
    }

    boolean isTaken(String path) {
        return taken.contains(path.toLowerCase(Locale.ROOT));
    }

    /** A file is there from now on. */
    void take(String path) {
        taken.add(path.toLowerCase(Locale.ROOT));
    }

    void remember(String source, String path) {
        bySource.putIfAbsent(source, path);
        sources.putIfAbsent(path, source);
    }

    private Optional<String> source(FileEntry entry) {
        try (InputStream in = Files.newInputStream(entry.file(), LinkOption.NOFOLLOW_LINKS)) {
            Matcher front = FRONT.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            Matcher source = SOURCE.matcher(front.find() ? front.group(1) : "");
            return source.find() ? Optional.of(unquoted(source.group(1))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(entry.path() + ": " + e.getMessage(), e);
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\") : text;
    }
}
