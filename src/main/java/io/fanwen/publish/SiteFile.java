package io.fanwen.publish;

import io.fanwen.text.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the site as a target is to have it.
 *
 * @param path     where it is to be: relative, forward slashes, not percent-encoded
 * @param from     the file of the published folder that it is made from
 * @param original the fingerprint of that file's bytes, as the manifest has it
 * @param size     of that file, in bytes, before anything is compressed
 * @param gzip     whether its bytes are compressed on the way
 */
public record SiteFile(String path, Path from, Fingerprint original, long size, boolean gzip) {

    /** Its compressed form, at a path of its own or in its stead. */
    SiteFile compressed(String at) {
        return new SiteFile(at, from, original, size, true);
    }

    /** Stands for what is sent: the same for the same bytes, another for their compressed form. */
    Fingerprint fingerprint() {
        return gzip ? new Fingerprint.Builder().add("gzip").add(original).build() : original;
    }

    /**
     * The bytes to send.
     *
     * @throws NotPublished if they are not those that were built: somebody has changed the file since
     */
    byte[] bytes() throws IOException {
        byte[] bytes = Files.readAllBytes(from);
        if (!Fingerprint.of(bytes).equals(original)) {
            throw NotPublished.failed(PublishCode.SITE_CHANGED, from.toString());
        }
        return gzip ? zipped(bytes) : bytes;
    }

    /** The same bytes on every machine: Java's head of the format holds no time. */
    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
