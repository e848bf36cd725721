package io.fanwen.publish;

import io.fanwen.build.Progress;
import io.fanwen.publish.Ledger.Item;
import io.fanwen.publish.Ledger.State;
import io.fanwen.publish.Releases.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Fills the folder of a release: what is new is written, what the last one has is linked, so that a release costs what changed. */
final class ReleaseMaker {
    private final Path folder;
    private final Optional<Path> last;
    private final Map<String, Item> items = new ConcurrentHashMap<>();
    private final Collection<Path> files = ConcurrentHashMap.newKeySet();

    /** @param last the tree of the release that is served now */
    ReleaseMaker(Path folder, Optional<Path> last) {
        this.folder = folder;
        this.last = last;
    }

    Path folder() {
        return folder;
    }

    /** Puts in what the plan says. */
    void write(Plan plan, Progress progress) throws IOException {
        List<SiteFile> fresh = new ArrayList<>(plan.added().values());
        fresh.addAll(plan.changed().values());
        each(fresh, file -> {
            write(file);
            progress.step();
        });
        each(plan.unchanged().values(), file -> {
            link(last.orElseThrow().resolve(file.path()), file.path());
            items.put(file.path(), new Item(file.fingerprint(), Files.size(folder.resolve(file.path())), State.LIVE));
            progress.step();
        });
        for (String path : plan.foreign()) {
            link(last.orElseThrow().resolve(path), path);
        }
    }

    /**
     * Keeps live files of an older release that the new one no longer has.
     *
     * @param kept which of them, by path
     */
    void retire(Release release, Predicate<String> kept) throws IOException {
        for (String path : FileTree.sizes(release.tree()).keySet()) {
            Optional<Item> live = release.ledger().item(path).filter(item -> item.state() == State.LIVE);
            if (kept.test(path) && live.isPresent() && !items.containsKey(path)) {
                link(release.tree().resolve(path), path);
                items.put(path, new Item(live.get().fingerprint(), live.get().size(), State.RETIRED));
            }
        }
    }

    /** All files that are in it. */
    List<Path> files() {
        return List.copyOf(files);
    }

    Ledger ledger() {
        Ledger.Draft draft = new Ledger.Draft();
        draft.putAll(items);
        return draft.ledger();
    }

    private void write(SiteFile file) throws IOException {
        byte[] bytes = file.bytes();
        Path to = place(file.path());
        Files.write(to, bytes);
        // What web servers tell readers of the file's age stays true from one machine and release to the next.
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(file.from()));
        items.put(file.path(), new Item(file.fingerprint(), bytes.length, State.LIVE));
    }

    private void link(Path from, String path) throws IOException {
        Path to = place(path);
        try {
            if (!Files.isSymbolicLink(from)) {
                Files.createLink(to, from);
                return;
            }
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // This disk has no such links, or no more for this file.
        }
        Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Path place(String path) throws IOException {
        Path to = folder.resolve(path);
        Files.createDirectories(to.getParent());
        files.add(to);
        return to;
    }

    private interface Work {
        void on(SiteFile file) throws IOException;
    }

    private static void each(Collection<SiteFile> files, Work work) throws IOException {
        try {
            files.parallelStream().forEach(file -> {
                try {
                    work.on(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
