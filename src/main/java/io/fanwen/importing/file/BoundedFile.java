package io.fanwen.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Reads small files that a source refers to, and none outside the folder that they may be in. */
public final class BoundedFile {
    private static final int LARGEST = 20 << 20;

    private BoundedFile() {}

    /**
     * @param root   nothing outside it is read, by a link neither
     * @param folder from which the path goes on
     * @param path   as the source has it
     * @return empty if there is no such file, or if it is too large
     */
    public static Optional<byte[]> bytes(Path root, Path folder, String path) {
        try {
            Path file = folder.resolve(path).normalize();
            if (path.isEmpty() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !file.toRealPath().startsWith(root.toRealPath())) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                return bytes.length <= LARGEST ? Optional.of(bytes) : Optional.empty();
            }
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
