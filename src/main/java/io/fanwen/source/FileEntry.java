package io.fanwen.source;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A regular file as a walk met it. Not read yet.
 *
 * @param path     relative to the site's folder, forward slashes, letters as on disk: {@code content/岗位职责/a.md}
 * @param file     where to read it
 * @param size     bytes
 * @param modified as the file system tells it; for noticing changes, never for anything published
 * @param key      device and inode, where the system has them; tells a replaced file from an edited one
 */
public record FileEntry(String path, Path file, long size, FileTime modified, Optional<String> key) {
    public FileEntry {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(key, "key");
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether a look at the file later shows what it showed now, so that its bytes may be taken as the same. */
    public boolean looksLike(FileEntry other) {
        return path.equals(other.path) && size == other.size && modified.equals(other.modified) && key.equals(other.key);
    }
}
