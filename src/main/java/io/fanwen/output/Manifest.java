package io.fanwen.output;

import io.fanwen.text.Fingerprint;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of the published folder that are ours. A text file: a line that names the format, a line a file (fingerprint, size in bytes,
 * path) in order of path, and a last line with the number of files, so that a cut-off manifest is noticed. Holds no times, so that the same site has the same
 * manifest.
 */
public record Manifest(SortedMap<String, Entry> files) {
    private static final String FORMAT = "fanwen manifest 1";
    private static final int PATH_AT = 33;

    /** No site yet. */
    static final Manifest EMPTY = new Manifest(Collections.emptySortedMap());

    /** @param size in bytes */
    public record Entry(Fingerprint fingerprint, long size) {}

    public Manifest {
        files = Collections.unmodifiableSortedMap(files);
    }

    /** The same for the same files. */
    Fingerprint fingerprint() {
        Fingerprint.Builder parts = new Fingerprint.Builder();
        files.forEach((path, entry) -> parts.add(path).add(entry.fingerprint()).add(entry.size()));
        return parts.build();
    }

    void write(Path file) throws IOException {
        Faults.naming(file, () -> writeTo(file));
    }

    private Path writeTo(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(FORMAT + "\n");
            for (Map.Entry<String, Entry> entry : files.entrySet()) {
                out.write(entry.getValue().fingerprint().hex() + " " + entry.getValue().size() + " " + entry.getKey() + "\n");
            }
            out.write(files.size() + " files\n");
        }
        return file;
    }

    /** The manifest in a file, or nothing if it is not one that this version wrote whole. */
    static Optional<Manifest> read(Path file) throws IOException {
        SortedMap<String, Entry> files = new TreeMap<>();
        try {
            var lines = Faults.naming(file, () -> Files.readAllLines(file, StandardCharsets.UTF_8));
            int last = lines.size() - 1;
            if (last < 1 || !lines.get(0).equals(FORMAT) || !lines.get(last).equals(last - 1 + " files")) {
                return Optional.empty();
            }
            for (String line : lines.subList(1, last)) {
                int pathAt = line.indexOf(' ', PATH_AT) + 1;
                files.put(line.substring(pathAt), new Entry(Fingerprint.fromHex(line.substring(0, PATH_AT - 1)),
                        Long.parseLong(line.substring(PATH_AT, pathAt - 1))));
            }
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
        return Optional.of(new Manifest(files));
    }
}
