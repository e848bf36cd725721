package io.fanwen.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip file around the parts (ECMA-376 part 2). Not thread-safe. */
final class Package {
    /** In every entry. Local times need no time zone; one of 1980 would be written with a zone all the same (JDK 17). */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** A twentieth larger than at the usual level 6, for a fifth less work. */
    private static final int LEVEL = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16384);
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    Package() {
        zip.setLevel(LEVEL);
    }

    void xml(String name, String text) {
        part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void part(String name, byte[] content) {
        add(new ZipEntry(name), content);
    }

    /** A part that is compressed already. */
    void stored(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        add(entry, content);
    }

    byte[] finish() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void add(ZipEntry entry, byte[] content) {
        entry.setTimeLocal(TIME);
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
