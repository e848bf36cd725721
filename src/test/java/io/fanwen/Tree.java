package io.fanwen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The files below a folder, and how two such trees differ. */
public final class Tree {
    /** What fanwen keeps for itself beside the published files. */
    private static final String OWN_FOLDER = ".fanwen";

    private Tree() {}

    /** Every file's bytes by its path with forward slashes, without what fanwen keeps for itself; empty if there is no such folder. */
    public static SortedMap<String, byte[]> read(Path root) {
        return collect(root, Tree::bytes);
    }

    /** Every file's time of modification, likewise. */
    public static SortedMap<String, FileTime> times(Path root) {
        return collect(root, Tree::time);
    }

    /**
     * A difference a line: {@code missing}, {@code surplus}, or the first line that differs.
     *
     * @return empty if both are the same
     */
    public static List<String> differences(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
        List<String> found = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(actual.keySet());
        for (String path : paths) {
            if (!actual.containsKey(path)) {
                found.add("missing " + path);
            } else if (!expected.containsKey(path)) {
                found.add("surplus " + path);
            } else if (!Arrays.equals(expected.get(path), actual.get(path))) {
                found.add(path + " " + firstDifference(text(expected.get(path)), text(actual.get(path))));
            }
        }
        return found;
    }

    /**
     * Copies a folder file by file.
     *
     * @param reversed whether the last file in the order of paths is made first
     * @param change   makes the new bytes of a file from its path and its bytes
     */
    public static void copy(Path from, Path to, boolean reversed, BiFunction<String, byte[], byte[]> change) throws IOException {
        SortedMap<String, byte[]> files = read(from);
        List<String> paths = new ArrayList<>(files.keySet());
        if (reversed) {
            Collections.reverse(paths);
        }
        for (String path : paths) {
            Path target = to.resolve(path);
            Files.createDirectories(target.getParent());
            Files.write(target, change.apply(path, files.get(path)));
        }
    }

    public static void copy(Path from, Path to) throws IOException {
        copy(from, to, false, (path, bytes) -> bytes);
    }

    /** Deletes a folder with all that is in it; nothing if there is none. */
    public static void delete(Path root) throws IOException {
        for (String path : read(root).keySet()) {
            Files.delete(root.resolve(path));
        }
        if (Files.exists(root)) {
            try (var folders = Files.walk(root)) {
                for (Path folder : folders.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(folder);
                }
            }
        }
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String firstDifference(String expected, String actual) {
        String[] wanted = expected.split("\n", -1);
        String[] found = actual.split("\n", -1);
        int line = 0;
        while (line < wanted.length && line < found.length && wanted[line].equals(found[line])) {
            line++;
        }
        return "line " + (line + 1) + "\n    expected: " + line(wanted, line) + "\n    but was:  " + line(found, line);
    }

    private static String line(String[] lines, int number) {
        return number < lines.length ? lines[number] : "(the end)";
    }

    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static FileTime time(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static <T> SortedMap<String, T> collect(Path root, Reader<T> reader) {
        SortedMap<String, T> found = new TreeMap<>();
        if (!Files.exists(root)) {
            return found;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.endsWith(OWN_FOLDER) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    found.put(root.relativize(file).toString().replace('\\', '/'), reader.read(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
