package io.fanwen.build;

import io.fanwen.text.Fingerprint;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A file of the cache folder: whole or not there. It names the key that it belongs to and carries a checksum, so that one that was
 * cut off, tampered with or written by another version reads as absent. Everything in it can be made again. Thread-safe.
 */
public final class CacheFile {
    private static final int HEAD = 16 + 8;
    private static final int PIECE = 1 << 16;

    private final Path file;
    private final Fingerprint key;
    private volatile boolean lost;

    /** @param key of everything that the content depends on; a file with another key reads as absent */
    public CacheFile(Path file, Fingerprint key) {
        this.file = file;
        this.key = key;
    }

    /** Writes or reads the fields of a cache file. */
    public interface Part<S, R> {
        /** @throws IOException if the stream ends early */
        R apply(S stream) throws IOException;
    }

    /** What {@code part} makes of the file; empty if there is none to trust, and then the file is gone. */
    public <T> Optional<T> read(Part<DataInputStream, T> part) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                if (isSound(in)) {
                    in.position(HEAD);
                    return Optional.of(part.apply(new DataInputStream(new BufferedInputStream(Channels.newInputStream(in), PIECE))));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Falls through: a cache that cannot be read is no cache.
        }
        lost = true;
        delete();
        return Optional.empty();
    }

    /** Whether a file was there that could not be trusted when it was last read. */
    public boolean lost() {
        return lost;
    }

    /** Puts a new file in the old one's place; whoever reads meanwhile sees the old one. Failing is no fault: a cache may be missing. */
    public boolean write(Part<DataOutputStream, Void> part) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                CRC32C sum = new CRC32C();
                out.position(HEAD);
                DataOutputStream content = new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(Channels.newOutputStream(out), sum), PIECE));
                part.apply(content);
                content.flush();
                out.write(ByteBuffer.allocate(HEAD).putLong(key.high()).putLong(key.low()).putLong(sum.getValue()).flip(), 0);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            delete();
            return false;
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What cannot be deleted is not trusted the next time either.
        }
    }

    private boolean isSound(FileChannel in) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        while (head.hasRemaining() && in.read(head) >= 0) {}
        if (head.flip().remaining() < HEAD || head.getLong() != key.high() || head.getLong() != key.low()) {
            return false;
        }
        CRC32C sum = new CRC32C();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        while (in.read(piece) >= 0) {
            sum.update(piece.flip());
            piece.clear();
        }
        return head.getLong() == sum.getValue();
    }

    /** Sixteen bytes. */
    public static void writeFingerprint(DataOutputStream out, Fingerprint fingerprint) throws IOException {
        out.writeLong(fingerprint.high());
        out.writeLong(fingerprint.low());
    }

    /** Reads what {@link #writeFingerprint} wrote. */
    public static Fingerprint readFingerprint(DataInputStream in) throws IOException {
        return new Fingerprint(in.readLong(), in.readLong());
    }
}
