package io.fanwen.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that one program at a time holds. It says which; the hold ends with the program, however that ends. */
public final class LockFile implements AutoCloseable {
    private static final int MOST_DIGITS = 32;

    private final FileChannel channel;
    private final FileLock lock;

    private LockFile(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Somebody else holds it. */
    public static final class Held extends Exception {
        private static final long serialVersionUID = 1L;
        private final String process;

        private Held(String process) {
            super("held by process " + process, null, false, false);
            this.process = process;
        }

        /** The number of the process that holds it. */
        public String process() {
            return process;
        }
    }

    /**
     * Takes hold of the file, which is made if it is not there.
     *
     * @throws Held if somebody else has it, which may be this very process
     */
    public static LockFile hold(Path file) throws IOException, Held {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            Optional<FileLock> lock = Faults.naming(file, () -> tryLock(channel));
            if (lock.isEmpty()) {
                ByteBuffer holder = ByteBuffer.allocate(MOST_DIGITS);
                Faults.naming(file, () -> channel.read(holder, 0));
                throw new Held(new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8));
            }
            byte[] own = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
            Faults.naming(file, () -> channel.truncate(0).write(ByteBuffer.wrap(own), 0));
            return new LockFile(channel, lock.get());
        } catch (IOException | Held | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Lets go. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
            lock.release();
        } catch (IOException e) {
            // The lock goes with the process at the latest, and the number of one that is gone does no harm.
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
