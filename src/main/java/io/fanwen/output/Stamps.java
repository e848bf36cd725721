package io.fanwen.output;

import io.fanwen.text.Fingerprint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How the published files looked on the disk when fanwen last knew what was in them, so that a file that still looks the same need not be read to
 * know that nobody has changed it. Kept in the cache, never in the published folder: it holds times. Immutable.
 */
public final class Stamps {
    /** Nothing is known: every file is read. */
    public static final Stamps NONE = new Stamps(Map.of());

    private final Map<String, Stamp> stamps;

    private Stamps(Map<String, Stamp> stamps) {
        this.stamps = stamps;
    }

    /**
     * @param modified nanoseconds since 1970
     * @param key      a hash of device and inode, where there are such
     */
    private record Stamp(Fingerprint fingerprint, long size, long modified, int key) {
        static Stamp of(Path file, Fingerprint fingerprint) throws IOException {
            return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS), fingerprint);
        }

        static Stamp of(BasicFileAttributes seen, Fingerprint fingerprint) {
            long size = seen.isRegularFile() ? seen.size() : -1;
            return new Stamp(fingerprint, size, seen.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    seen.fileKey() == null ? 0 : seen.fileKey().hashCode());
        }
    }

    /** Whether the file looks as it did when it had these bytes. */
    boolean vouchFor(String path, Path file, Manifest.Entry entry) throws IOException {
        Stamp stamp = stamps.get(path);
        if (stamp == null || !stamp.fingerprint().equals(entry.fingerprint()) || stamp.size() != entry.size()) {
            return false;
        }
        return Folders.look(file).map(seen -> Stamp.of(seen, entry.fingerprint()).equals(stamp)).orElse(false);
    }

    /** The stamps of a new site: of what was written now, a look at the file; of the rest, what was known. */
    Stamps renewed(Path folder, Map<String, Manifest.Entry> entries, Set<String> written) throws IOException {
        Map<String, Stamp> renewed = new HashMap<>(entries.size() * 4 / 3 + 1);
        for (Map.Entry<String, Manifest.Entry> entry : entries.entrySet()) {
            Stamp known = written.contains(entry.getKey()) ? null : stamps.get(entry.getKey());
            renewed.put(entry.getKey(), known != null && known.fingerprint().equals(entry.getValue().fingerprint()) ? known
                    : Stamp.of(folder.resolve(entry.getKey()), entry.getValue().fingerprint()));
        }
        return new Stamps(renewed);
    }

    /** Writes what {@link #read} reads. Returns nothing. */
    public Void writeTo(DataOutput out) throws IOException {
        out.writeInt(stamps.size());
        for (Map.Entry<String, Stamp> entry : stamps.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue().fingerprint().high());
            out.writeLong(entry.getValue().fingerprint().low());
            out.writeLong(entry.getValue().size());
            out.writeLong(entry.getValue().modified());
            out.writeInt(entry.getValue().key());
        }
        return null;
    }

    public static Stamps read(DataInput in) throws IOException {
        int count = in.readInt();
        Map<String, Stamp> stamps = new HashMap<>(Math.min(count, 1 << 20) * 4 / 3 + 1);
        for (int i = 0; i < count; i++) {
            stamps.put(in.readUTF(), new Stamp(new Fingerprint(in.readLong(), in.readLong()), in.readLong(), in.readLong(), in.readInt()));
        }
        return new Stamps(stamps);
    }
}
