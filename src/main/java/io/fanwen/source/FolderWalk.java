package io.fanwen.source;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Tree tree = Tree.at(site, List.of(folder), seen -> isWanted(seen, folder));
        return listing(folder, tree);
    }

    /** @param tree that holds the folder, and may hold more */
    static Listing listing(String folder, Tree tree) {
        Set<String> open = new HashSet<>(List.of(folder));
        for (Seen seen : tree.seen()) {
            if (seen.kind() == Seen.Kind.FOLDER && open.contains(seen.folder()) && isWanted(seen, folder)) {
                open.add(seen.path());
            }
        }
        tree.check(open);
        List<FileEntry> files = new ArrayList<>();
        List<Diagnostic> skipped = new ArrayList<>();
        for (Seen seen : tree.seen()) {
            boolean ignored = !seen.path().equals(folder) && IgnoredNames.contains(seen.entry().name());
            if (open.contains(seen.folder()) && !ignored) {
                Optional<SourceCode> why = why(seen, folder);
                why.ifPresent(code -> skipped.add(Diagnostic.at(Place.file(seen.path()), code, seen.path())));
                if (why.isEmpty() && seen.kind() == Seen.Kind.FILE) {
                    files.add(seen.entry());
                }
            }
        }
        return new Listing(CodePointOrder.byPath(files, FileEntry::path), CodePointOrder.byPath(skipped, diagnostic -> diagnostic.place().path()));
    }

    /** Whether what is in a folder belongs to what is in the one where the walk began. */
    private static boolean isWanted(Seen seen, String start) {
        return seen.path().equals(start) || !IgnoredNames.contains(seen.entry().name()) && isText(seen.entry());
    }

    /** Why something cannot be among the files. */
    private static Optional<SourceCode> why(Seen seen, String start) {
        boolean first = seen.path().equals(start);
        if (!first && !isText(seen.entry())) {
            return Optional.of(SourceCode.NAME_NOT_TEXT);
        }
        return switch (seen.kind()) {
            case FOLDER -> Optional.empty();
            case FILE -> first ? Optional.of(SourceCode.NOT_FOLDER) : Optional.empty();
            case LINK -> Optional.of(SourceCode.LINK_SKIPPED);
            case SPECIAL -> Optional.of(first ? SourceCode.NOT_FOLDER : SourceCode.SPECIAL_SKIPPED);
        };
    }

    /** Java puts a replacement character where a name is not UTF-8. No address could be made of it. */
    private static boolean isText(FileEntry entry) {
        return entry.name().indexOf('\ufffd') < 0;
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
}
