package io.fanwen.build;

import io.fanwen.text.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A small file of the cache folder: whole or not there. It names the key that it belongs to and carries a checksum, so that one that was
 * cut off, tampered with or written by another version reads as absent. Everything in it can be made again. Thread-safe.
 */
public final class CacheFile {
    private static final int HEAD = 16 + 8;

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
            byte[] bytes = Files.readAllBytes(file);
            if (isSound(bytes)) {
                return Optional.of(part.apply(new DataInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD))));
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
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            part.apply(new DataOutputStream(content));
            byte[] bytes = content.toByteArray();
            Files.createDirectories(file.getParent());
            ByteBuffer head = ByteBuffer.allocate(HEAD).putLong(key.high()).putLong(key.low()).putLong(checksum(bytes, 0));
            try (var out = Files.newOutputStream(draft)) {
                out.write(head.array());
                out.write(bytes);
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

    private boolean isSound(byte[] bytes) {
        if (bytes.length < HEAD) {
            return false;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        return head.getLong() == key.high() && head.getLong() == key.low() && head.getLong() == checksum(bytes, HEAD);
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
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
