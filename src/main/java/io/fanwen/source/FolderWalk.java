package io.fanwen.source;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists what lies in a folder of a site. Reads no file, and looks at each once. */
public final class FolderWalk {
    private FolderWalk() {}

    /**
     * @param files   sorted by the code points of the path's composed form (NFC)
     * @param skipped warnings that name what was left out and why, sorted likewise
     */
    public record Listing(List<FileEntry> files, List<Diagnostic> skipped) {
        public Listing {
            files = List.copyOf(files);
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * The regular files in one folder of a site and in the folders below it. A folder that does not exist holds none.
     *
     * @param site   the site's folder
     * @param folder relative to it, forward slashes, such as {@code content}
     * @throws java.io.UncheckedIOException if a folder cannot be read; the message names it
     */
    public static Listing walk(Path site, String folder) {
        Path start = site.resolve(folder);
        Visitor visitor = new Visitor(start, folder);
        try {
            if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(start, visitor);
            }
        } catch (IOException e) {
            throw Faults.of(folder, e);
        }
        return new Listing(CodePointOrder.byPath(visitor.files, FileEntry::path),
                CodePointOrder.byPath(visitor.skipped, diagnostic -> diagnostic.place().path()));
    }

    /**
     * The one regular file with a path, if it is there; what else may be there is named among the skipped.
     *
     * @param path relative to the site's folder, forward slashes, such as {@code site.yaml}
     * @throws java.io.UncheckedIOException if it cannot be looked at; the message names it
     */
    public static Listing file(Path site, String path) {
        Path file = site.resolve(path);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            SourceCode otherwise = attributes.isSymbolicLink() ? SourceCode.LINK_SKIPPED : SourceCode.SPECIAL_SKIPPED;
            return attributes.isRegularFile() ? new Listing(List.of(entry(path, file, attributes)), List.of())
                    : new Listing(List.of(), List.of(Diagnostic.at(Place.file(path), otherwise, path)));
        } catch (NoSuchFileException e) {
            return new Listing(List.of(), List.of());
        } catch (IOException e) {
            throw Faults.of(path, e);
        }
    }

    /**
     * What {@link #walk} would list at a path and below it, found without looking at anything else: for what is heard to have changed.
     * Nothing if the path is gone, or if it or a folder above it is ignored or is a link.
     *
     * @param path relative to the site's folder, forward slashes, inside a folder that is walked: {@code content/a/b.md}, or a folder
     * @throws java.io.UncheckedIOException if a folder cannot be read; the message names it
     */
    public static Listing below(Path site, String path) {
        Path at = site;
        boolean top = true;
        for (String name : path.split("/")) {
            at = at.resolve(name);
            boolean ignored = !top && (IgnoredNames.contains(name) || name.indexOf('\ufffd') >= 0);
            boolean last = at.equals(site.resolve(path));
            if (ignored || !last && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return new Listing(List.of(), List.of());
            }
            top = false;
        }
        return Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS) ? walk(site, path) : file(site, path);
    }

    private static FileEntry entry(String path, Path file, BasicFileAttributes attributes) {
        return new FileEntry(path, file, attributes.size(), attributes.lastModifiedTime(),
                Optional.ofNullable(attributes.fileKey()).map(Object::toString));
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;
        private final String folder;
        private final List<FileEntry> files = new ArrayList<>();
        private final List<Diagnostic> skipped = new ArrayList<>();

        Visitor(Path start, String folder) {
            this.start = start;
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean wanted = directory.equals(start) || !IgnoredNames.contains(directory.getFileName().toString()) && isText(directory);
            return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.equals(start)) {
                skip(file, attributes.isSymbolicLink() ? SourceCode.LINK_SKIPPED : SourceCode.NOT_FOLDER);
            } else if (!IgnoredNames.contains(file.getFileName().toString()) && isText(file)) {
                if (attributes.isRegularFile()) {
                    files.add(entry(path(file), file, attributes));
                } else {
                    skip(file, attributes.isSymbolicLink() ? SourceCode.LINK_SKIPPED : SourceCode.SPECIAL_SKIPPED);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        /** What was deleted while we walked is not there; whatever else cannot be looked at is a fault that names itself. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw Faults.of(path(file), e);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            if (e != null) {
                throw Faults.of(path(directory), e);
            }
            return FileVisitResult.CONTINUE;
        }

        /** Java puts a replacement character where a name is not UTF-8. No address could be made of it. */
        private boolean isText(Path file) {
            boolean text = file.getFileName().toString().indexOf('\ufffd') < 0;
            if (!text) {
                skip(file, SourceCode.NAME_NOT_TEXT);
            }
            return text;
        }

        private void skip(Path file, SourceCode code) {
            skipped.add(Diagnostic.at(Place.file(path(file)), code, path(file)));
        }

        private String path(Path file) {
            StringBuilder path = new StringBuilder(folder);
            if (!file.equals(start)) {
                start.relativize(file).forEach(part -> path.append('/').append(part));
            }
            return path.toString();
        }
    }
}
