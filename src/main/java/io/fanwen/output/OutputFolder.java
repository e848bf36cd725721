package io.fanwen.output;

import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.Lock;

/**
 * The published folder, held by one program at a time from {@link #open} to {@link #close}.
 *
 * <p>What an earlier program left half done is finished or cleared away on opening: a sealed journal is carried out, staging without one is deleted.
 * Not thread-safe, but its {@link Staging} is.
 */
public final class OutputFolder implements AutoCloseable {
    static final String OWN = ".fanwen";
    static final String MANIFEST = "manifest";
    static final String JOURNAL = "journal";
    static final String STAGING = "staging";
    private static final String LOCK = "lock";

    private final Path folder;
    private final LockFile lock;
    private final Manifest manifest;
    private final Gate gate = new Gate();
    private final EndOfProcess end = new EndOfProcess(gate, this::clear);

    private OutputFolder(Path folder, LockFile lock, Manifest manifest) {
        this.folder = folder;
        this.lock = lock;
        this.manifest = manifest;
    }

    /**
     * Takes hold of a folder, creating it if needed.
     *
     * @param out     the published folder
     * @param site    the site's folder
     * @param sources folders that hold what the site is made from
     * @throws Refusal if the folder isn't one that may be written to, or somebody else is at work in it; nothing has been touched then
     */
    public static OutputFolder open(Path out, Path site, List<Path> sources) throws IOException, Refusal {
        FolderCheck.check(out, site, sources);
        Folders.create(out.toAbsolutePath());
        Path folder = out.toRealPath();
        Path own = folder.resolve(OWN);
        Folders.create(own);
        LockFile lock = lock(own.resolve(LOCK), out.toString());
        try {
            recover(folder);
            OutputFolder open = new OutputFolder(folder, lock, manifest(own, out.toString()));
            open.end.watch();
            return open;
        } catch (IOException | Refusal | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Checks a folder as {@link #open} does, and finishes what an interrupted build left half done in it. Creates nothing.
     *
     * @throws Refusal as {@link #open}
     */
    public static void finish(Path out, Path site, List<Path> sources) throws IOException, Refusal {
        FolderCheck.check(out, site, sources);
        if (Folders.exists(out.resolve(OWN).resolve(JOURNAL))) {
            open(out, site, sources).close();
        }
    }

    /**
     * What a build published into a folder, without taking hold of it: what is read may be replaced at any moment.
     *
     * @return empty if nothing was, or if what says so is damaged
     */
    public static Optional<Manifest> published(Path out) throws IOException {
        Path file = out.resolve(OWN).resolve(MANIFEST);
        return Folders.exists(file) ? Manifest.read(file) : Optional.empty();
    }

    /** The folder itself, real and absolute. */
    public Path folder() {
        return folder;
    }

    /** The site that is there: its files by path, as in {@link Output}, and nothing that is not published. */
    public SortedMap<String, Manifest.Entry> files() {
        return manifest.files();
    }

    /** Of everything that the folder is to hold. */
    public Fingerprint fingerprint() {
        return manifest.fingerprint();
    }

    /**
     * Whether every file of ours looks as it did.
     *
     * @param stamps as {@link Staging#stamps} gave them
     */
    public boolean isAsLeft(Stamps stamps) {
        return manifest.files().entrySet().parallelStream().allMatch(file -> {
            try {
                return stamps.vouchFor(file.getKey(), folder.resolve(file.getKey()), file.getValue());
            } catch (IOException e) {
                return false;
            }
        });
    }

    /**
     * Begins a new site. One at a time.
     *
     * @param afresh whether every file is written again, also where the folder has those bytes already
     * @param stamps of the site that is there, as {@link Staging#stamps} gave them
     */
    public Staging stage(boolean afresh, Stamps stamps) throws IOException {
        Lock inside = gate.enter();
        try {
            return new Staging(folder, new Staging.Known(manifest, stamps, afresh), gate);
        } finally {
            inside.unlock();
        }
    }

    /** Lets go of the folder. What was staged and not committed is deleted; nothing can be added to it any more. */
    @Override
    public void close() throws IOException {
        try {
            gate.shut(this::clear);
            end.forget();
        } finally {
            lock.close();
        }
    }

    private void clear() throws IOException {
        if (!Folders.exists(folder.resolve(OWN).resolve(JOURNAL))) {
            clear(folder);
        }
    }

    /** Deletes what an unsealed commit leaves. */
    private static void clear(Path folder) throws IOException {
        Path own = folder.resolve(OWN);
        Folders.deleteTree(own.resolve(STAGING));
        Files.deleteIfExists(own.resolve(JOURNAL + Journal.DRAFT));
    }

    private static LockFile lock(Path file, String shown) throws IOException, Refusal {
        try {
            return LockFile.hold(file);
        } catch (LockFile.Held e) {
            throw Refusal.of(shown, OutputCode.BUSY, shown, e.process());
        }
    }

    private static void recover(Path folder) throws IOException, Refusal {
        Path own = folder.resolve(OWN);
        if (Folders.exists(own.resolve(JOURNAL))) {
            Optional<Journal> journal = Journal.read(own.resolve(JOURNAL));
            Journal sealed = journal
                    .orElseThrow(() -> Refusal.of(folder.toString(), OutputCode.JOURNAL_DAMAGED, own.resolve(JOURNAL).toString()));
            try {
                new Commit(folder).finish(sealed);
            } catch (IOException e) {
                throw new UnfinishedCommit(e);
            }
        }
        clear(folder);
    }

    private static Manifest manifest(Path own, String shown) throws IOException, Refusal {
        Path file = own.resolve(MANIFEST);
        if (!Folders.exists(file)) {
            return Manifest.EMPTY;
        }
        return Manifest.read(file).orElseThrow(() -> Refusal.of(shown, OutputCode.MANIFEST_DAMAGED, file.toString(), shown));
    }
}
