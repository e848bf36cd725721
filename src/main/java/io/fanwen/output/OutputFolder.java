package io.fanwen.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

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
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Manifest manifest;

    private OutputFolder(Path folder, FileChannel lockFile, FileLock lock, Manifest manifest) {
        this.folder = folder;
        this.lockFile = lockFile;
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
        FileChannel lockFile = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = lock(lockFile, out.toString());
            recover(folder);
            return new OutputFolder(folder, lockFile, lock, manifest(own, out.toString()));
        } catch (IOException | Refusal | RuntimeException e) {
            lockFile.close();
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

    /** The folder itself, real and absolute. */
    public Path folder() {
        return folder;
    }

    /**
     * Begins a new site. One at a time.
     *
     * @param afresh whether every file is written again, also where the folder has those bytes already
     */
    public Staging stage(boolean afresh) throws IOException {
        return new Staging(folder, manifest, afresh);
    }

    /** Lets go of the folder. What was staged and not committed is deleted. */
    @Override
    public void close() throws IOException {
        try (lockFile) {
            if (!Folders.exists(folder.resolve(OWN).resolve(JOURNAL))) {
                Folders.deleteTree(folder.resolve(OWN).resolve(STAGING));
            }
            lockFile.truncate(0);
            lock.release();
        }
    }

    private static FileLock lock(FileChannel file, String shown) throws IOException, Refusal {
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            ByteBuffer holder = ByteBuffer.allocate(32);
            file.read(holder, 0);
            throw Refusal.of(shown, OutputCode.BUSY, shown, new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8));
        }
        file.truncate(0);
        file.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
        return lock;
    }

    private static void recover(Path folder) throws IOException, Refusal {
        Path own = folder.resolve(OWN);
        if (Folders.exists(own.resolve(JOURNAL))) {
            Optional<Journal> journal = Journal.read(own.resolve(JOURNAL));
            new Commit(folder).finish(journal
                    .orElseThrow(() -> Refusal.of(folder.toString(), OutputCode.JOURNAL_DAMAGED, own.resolve(JOURNAL).toString())));
        }
        Folders.deleteTree(own.resolve(STAGING));
        Files.deleteIfExists(own.resolve(JOURNAL + ".draft"));
    }

    private static Manifest manifest(Path own, String shown) throws IOException, Refusal {
        Path file = own.resolve(MANIFEST);
        if (!Folders.exists(file)) {
            return Manifest.EMPTY;
        }
        return Manifest.read(file).orElseThrow(() -> Refusal.of(shown, OutputCode.MANIFEST_DAMAGED, file.toString(), shown));
    }
}
