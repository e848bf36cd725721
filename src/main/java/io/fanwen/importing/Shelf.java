package io.fanwen.importing;

import io.fanwen.importing.file.BoundedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** Writes files below {@code content/}, each whole or not at all, and nowhere else. */
final class Shelf {
    private final Path content;

    /** @param content made when the first file is written */
    Shelf(Path content) {
        this.content = content;
    }

    /** An article's bytes. */
    byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(content.resolve(path));
    }

    /** The bytes of a file beside an article; empty if there is none, or a link, or more than a picture holds. */
    Optional<byte[]> beside(String path, String name) {
        return BoundedFile.bytes(content, content.resolve(path).getParent(), name);
    }

    /** An article and its pictures, by the names of their files beside it. The article comes last: it refers to them. */
    void put(String path, String text, Map<String, byte[]> pictures) throws IOException {
        for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
            put(path.substring(0, path.lastIndexOf('/') + 1) + picture.getKey(), picture.getValue());
        }
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param path  relative to {@code content/}, forward slashes
     * @param bytes take the place of what is there: whoever calls has made sure that it may go
     */
    private void put(String path, byte[] bytes) throws IOException {
        Files.createDirectories(content);
        Path file = content.resolve(path).normalize();
        if (!nearest(file.getParent()).toRealPath().startsWith(content.toRealPath())) {
            throw new FileSystemException(file.toString(), null, "a link leads out of content/");
        }
        Files.createDirectories(file.getParent());
        // A hidden name is nobody's content, should we be killed before it is moved.
        Path staged = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.write(staged, bytes);
            move(staged, file);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /** The folder, or the nearest above it that is there. */
    private static Path nearest(Path folder) {
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }

    private static void move(Path staged, Path file) throws IOException {
        try {
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
