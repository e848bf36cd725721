package io.fanwen.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies below a folder of this machine. */
final class FileTree {
    private FileTree() {}

    /** The sizes of all files by path, relative and with forward slashes; links count as files, and are empty. */
    static SortedMap<String, Long> sizes(Path folder) throws IOException {
        SortedMap<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.find(folder, Integer.MAX_VALUE, (path, attributes) -> !attributes.isDirectory())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                sizes.put(folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"),
                        Files.isSymbolicLink(file) ? 0 : Files.size(file));
            }
        }
        return sizes;
    }
}
