package io.fanwen.source;

import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How all files of a site look at a moment, those too that no build reads. Immutable. */
public final class Looks {
    private final Map<String, Look> byPath;
    private final Optional<Fingerprint> fingerprint;

    private Looks(Map<String, Look> byPath, Optional<Fingerprint> fingerprint) {
        this.byPath = byPath;
        this.fingerprint = fingerprint;
    }

    /**
     * Looks at everything in some places.
     *
     * @param site   the site's folder
     * @param places files and folders in it, relative; those that do not exist count as such
     * @param now    nanoseconds since 1970, before anything is looked at
     */
    public static Looks at(Path site, List<String> places, long now) {
        Visitor visitor = new Visitor(site);
        try {
            for (String place : places) {
                if (Files.exists(site.resolve(place), LinkOption.NOFOLLOW_LINKS)) {
                    Files.walkFileTree(site.resolve(place), visitor);
                }
            }
        } catch (IOException e) {
            visitor.strange = true;
        }
        List<FileEntry> files = CodePointOrder.byPath(visitor.files, FileEntry::path);
        List<Optional<Look>> looks = files.parallelStream().map(Look::at).toList();
        Map<String, Look> byPath = new HashMap<>(files.size() * 4 / 3 + 1);
        Fingerprint.Builder all = new Fingerprint.Builder();
        boolean settled = !visitor.strange;
        CodePointOrder.byPath(visitor.folders, folder -> folder).forEach(all::add);
        for (int i = 0; i < files.size(); i++) {
            String path = files.get(i).path();
            Optional<Look> look = looks.get(i);
            settled &= look.isPresent() && look.get().settledAt(now);
            if (look.isPresent()) {
                byPath.put(path, look.get());
                all.add(path).add(look.get().size()).add(look.get().changed()).add(look.get().inode());
            }
        }
        return new Looks(byPath, settled ? Optional.of(all.build()) : Optional.empty());
    }

    /** Of one file, if it was there and the system tells looks. @param path relative to the site's folder, forward slashes */
    public Optional<Look> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * While it stays, nothing has changed, come or gone. Empty where looks cannot vouch for what is there: something has changed a moment ago,
     * is neither file nor folder, or cannot be looked at.
     */
    public Optional<Fingerprint> fingerprint() {
        return fingerprint;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path site;
        private final List<FileEntry> files = new ArrayList<>();
        private final List<String> folders = new ArrayList<>();
        private boolean strange;

        Visitor(Path site) {
            this.site = site;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            folders.add(path(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            strange |= !attributes.isRegularFile();
            files.add(new FileEntry(path(file), file, attributes.size(), attributes.lastModifiedTime(), Optional.empty()));
            return FileVisitResult.CONTINUE;
        }

        private String path(Path path) {
            StringBuilder inside = new StringBuilder();
            for (Path part : site.relativize(path)) {
                inside.append(inside.length() == 0 ? "" : "/").append(part);
            }
            return inside.toString();
        }
    }
}
