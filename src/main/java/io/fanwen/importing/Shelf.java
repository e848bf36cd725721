package io.fanwen.importing;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files below {@code content/}, each whole or not at all, and nowhere else. */
final class Shelf {
    private final Path content;

    /** @param content made when the first file is written */
    Shelf(Path content) {
        this.content = content;
    }

    /**
     * @param path  relative to {@code content/}, forward slashes
     * @param bytes take the place of what is there: whoever calls has made sure that it may go
     */
    void put(String path, byte[] bytes) throws IOException {
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
