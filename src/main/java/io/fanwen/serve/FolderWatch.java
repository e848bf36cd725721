package io.fanwen.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import io.fanwen.build.LiveSite;
import io.fanwen.source.IgnoredNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Hears from the system what changes. Names a new folder whole, since files may be in it already; names everything when the system lost
 * count.
 */
final class FolderWatch implements Watch {
    /** Nothing for so long, and a change is over: most are one file, which an editor writes at once. */
    private static final long QUIET_MILLISECONDS = 10;
    /** Where a file is empty or gone, an editor is most likely about to write it anew. */
    private static final long SAVING_MILLISECONDS = 80;
    /** Where many files change, more are on their way. */
    private static final long MANY_MILLISECONDS = 150;
    private static final int MANY = 8;
    /** A change that never ends is shown all the same. */
    private static final long LONGEST_MILLISECONDS = 4_000;
    private static final long PATIENCE_SECONDS = 30;

    private final Path site;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /** @throws IOException if the system lets no more folders be watched */
    FolderWatch(Path site) throws IOException {
        this.site = site;
        service = site.getFileSystem().newWatchService();
        try {
            register(site);
            for (String name : LiveSite.EVERYTHING) {
                registerAll(site.resolve(name));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Whether the system tells of changes. Where it does not, Java looks every ten seconds, which is worse than looking ourselves. */
    static boolean isOffered(Path site) throws IOException {
        try (WatchService service = site.getFileSystem().newWatchService()) {
            return !service.getClass().getSimpleName().contains("Polling");
        }
    }

    /** @throws UncheckedIOException if the system lets no more folders be watched; what changed is then not known */
    @Override
    public Set<String> next() throws InterruptedException {
        Set<String> paths = new TreeSet<>();
        try {
            WatchKey key = service.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long began = System.nanoTime();
            while (key != null) {
                collect(key, paths);
                boolean enough = System.nanoTime() - began > LONGEST_MILLISECONDS * 1_000_000;
                // A key that was taken is to be collected: none is taken that there is no time for.
                key = enough ? null : service.poll(paths.isEmpty() ? 0 : quiet(paths), TimeUnit.MILLISECONDS);
            }
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    private long quiet(Set<String> paths) {
        if (paths.size() > MANY) {
            return MANY_MILLISECONDS;
        }
        return paths.stream().map(site::resolve).allMatch(FolderWatch::isWritten) ? QUIET_MILLISECONDS : SAVING_MILLISECONDS;
    }

    private static boolean isWritten(Path file) {
        try {
            return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void collect(WatchKey key, Set<String> paths) throws IOException {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW) {
                registerAgain();
                paths.addAll(LiveSite.EVERYTHING);
            } else if (folder != null) {
                changed(folder.resolve((Path) event.context()), paths);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    private void changed(Path path, Set<String> paths) throws IOException {
        Path inside = site.relativize(path);
        boolean watched = LiveSite.EVERYTHING.contains(inside.getName(0).toString());
        if (!watched || IgnoredNames.contains(path.getFileName().toString())) {
            return;
        }
        StringBuilder name = new StringBuilder();
        inside.forEach(part -> name.append(name.length() == 0 ? "" : "/").append(part));
        paths.add(name.toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            registerAll(path);
        }
    }

    private void registerAgain() throws IOException {
        for (String name : LiveSite.EVERYTHING) {
            registerAll(site.resolve(name));
        }
    }

    private void registerAll(Path start) throws IOException {
        if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(start) && IgnoredNames.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                register(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A folder that was renamed keeps its key in Linux, and is known by its new name from here on. */
    private void register(Path folder) throws IOException {
        try {
            folders.put(folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Gone again; its folder tells of that.
            return;
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
