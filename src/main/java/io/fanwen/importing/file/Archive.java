package io.fanwen.importing.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip of parts. Nothing is unpacked to disk, so no entry can be written anywhere; one that tries to is a sign of an attack, and the whole
 * is refused. What is read is counted as it is unpacked, because what an entry says of its size proves nothing. Not thread-safe.
 */
public final class Archive implements Closeable {
    /** More than any document has; each costs memory before a byte is read. */
    private static final int MOST_ENTRIES = 20_000;
    /** Of one part, unpacked. A scanned page is a few megabytes, the text of a book one. */
    public static final int LONGEST_PART = 64 << 20;
    /** Of all parts together, as far as they are read. */
    private static final long LONGEST = 256L << 20;

    private final ZipFile zip;
    private long read;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    public static Archive open(Path file) throws IOException, Unreadable {
        Archive archive;
        try {
            archive = new Archive(new ZipFile(file.toFile()));
        } catch (ZipException | IllegalArgumentException notOne) {
            throw new Unreadable(ImportCode.BROKEN_ARCHIVE);
        }
        try {
            archive.check();
            return archive;
        } catch (Unreadable e) {
            archive.close();
            throw e;
        }
    }

    private void check() throws Unreadable {
        Set<String> names = new HashSet<>();
        int entries = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            String name = all.nextElement().getName();
            boolean outward = name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0
                    || ("/" + name + "/").contains("/../");
            if (outward || !names.add(name)) {
                throw new Unreadable(ImportCode.UNSAFE_ARCHIVE, shown(name));
            }
            if (++entries > MOST_ENTRIES) {
                throw new Unreadable(ImportCode.TOO_LARGE, MOST_ENTRIES + " files");
            }
        }
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part's bytes; empty if there is no such part. */
    public Optional<byte[]> bytes(String name) throws IOException, Unreadable {
        Optional<InputStream> part = stream(name);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = part.get()) {
            return Optional.of(in.readAllBytes());
        } catch (ZipException broken) {
            throw new Unreadable(ImportCode.BROKEN_ARCHIVE);
        } catch (Bounded.Over over) {
            throw over.unreadable();
        }
    }

    /** A part's root element with all that stands in it; empty if there is no such part. */
    public Optional<XmlNode> xml(String name) throws IOException, Unreadable {
        Optional<InputStream> part = stream(name);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = part.get()) {
            return Optional.of(XmlNode.read(in));
        }
    }

    /** A part as it is unpacked; more than the bounds allow ends in a {@link Bounded.Over}. */
    public Optional<InputStream> stream(String name) throws IOException, Unreadable {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Bounded(zip.getInputStream(entry), LONGEST_PART, this::count));
        } catch (ZipException encryptedOrBroken) {
            throw new Unreadable(ImportCode.BROKEN_ARCHIVE);
        }
    }

    private boolean count(int bytes) {
        read += bytes;
        return read <= LONGEST;
    }

    private static String shown(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
