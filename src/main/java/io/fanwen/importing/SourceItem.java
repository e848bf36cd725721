package io.fanwen.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One file to bring in.
 *
 * @param name    as it is told to the user: the name given, or the path from the folder given on, with that folder's name
 * @param source  as it is recorded: the path from the site's folder, which no other file has; the same name where no path leads there
 * @param folders between the folder given and the file, from the top down
 */
record SourceItem(Path file, String name, String source, List<String> folders) {
    SourceItem {
        folders = List.copyOf(folders);
    }

    String fileName() {
        return file.getFileName().toString();
    }

    /** Whether the user named the file itself, and not a folder above it. */
    boolean isNamed() {
        return name.indexOf('/') < 0;
    }

    /** The file's name without its ending. */
    String stem() {
        int dot = fileName().lastIndexOf('.');
        return dot > 0 ? fileName().substring(0, dot) : fileName();
    }

    /** In lower case, without the dot; empty for none. */
    String ending() {
        int dot = fileName().lastIndexOf('.');
        return dot > 0 ? fileName().substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** A row of a table. */
    SourceItem row(String key) {
        return new SourceItem(file, name + "#" + key, source + "#" + key, List.of());
    }
}
