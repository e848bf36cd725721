package io.fanwen.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;

/**
 * Something in a folder as one look at it showed it.
 *
 * @param entry  path, size, time and key, also of what is no file
 * @param folder path of the folder that it lies in; its own for what a walk began with
 * @param look   of a file, where the system tells it
 */
record Seen(FileEntry entry, String folder, Kind kind, Optional<Look> look) {
    private static final String ATTRIBUTES = "unix:size,ctime,ino,isRegularFile,isDirectory,isSymbolicLink,lastModifiedTime,fileKey";

    enum Kind { FILE, FOLDER, LINK, SPECIAL }

    String path() {
        return entry.path();
    }

    /** Looks, and follows no link. */
    static Seen at(String path, String folder, Path file) throws IOException {
        try {
            return of(path, folder, file, Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Kind kind = kind(seen.isRegularFile(), seen.isDirectory(), seen.isSymbolicLink());
            return new Seen(new FileEntry(path, file, seen.size(), seen.lastModifiedTime(), key(seen.fileKey())), folder, kind, Optional.empty());
        }
    }

    private static Seen of(String path, String folder, Path file, Map<String, Object> seen) {
        Kind kind = kind(seen.get("isRegularFile") == Boolean.TRUE, seen.get("isDirectory") == Boolean.TRUE, seen.get("isSymbolicLink") == Boolean.TRUE);
        FileEntry entry = new FileEntry(path, file, (Long) seen.get("size"), (FileTime) seen.get("lastModifiedTime"), key(seen.get("fileKey")));
        return new Seen(entry, folder, kind, kind == Kind.FILE ? Optional.of(Look.of(seen)) : Optional.empty());
    }

    private static Kind kind(boolean file, boolean folder, boolean link) {
        return file ? Kind.FILE : folder ? Kind.FOLDER : link ? Kind.LINK : Kind.SPECIAL;
    }

    private static Optional<String> key(Object key) {
        return Optional.ofNullable(key).map(Object::toString);
    }
}
