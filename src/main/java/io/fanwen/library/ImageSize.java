package io.fanwen.library;

import io.fanwen.markdown.References.Size;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how wide and high a picture is from the first bytes of its file: PNG, JPEG (turned as its EXIF orientation says), GIF, WebP and
 * SVG. Tells them apart by their first bytes, not by their names. Reads no more than {@value #MOST_BYTES} bytes and decodes nothing.
 */
public final class ImageSize {
    /** Pictures from cameras carry previews and colour profiles before their size; none is known to carry more than this. */
    static final int MOST_BYTES = 4 << 20;

    private static final Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");

    private ImageSize() {}

    /** Whether a file's name promises a picture that {@link #read} can measure. */
    public static boolean measures(String path) {
        return EXTENSIONS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * The size in CSS pixels; empty if the bytes are not such a picture, are cut short, or give no size.
     *
     * @param in read from its beginning, not closed
     * @throws IOException if reading fails otherwise than by the end of the file
     */
    public static Optional<Size> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new Bounded(in, MOST_BYTES));
        byte[] start = data.readNBytes(12);
        try {
            return sized(start, data);
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<Size> sized(byte[] start, DataInputStream data) throws IOException {
        if (begins(start, 0, "\u0089PNG\r\n\u001a\n")) {
            return png(data);
        }
        if (begins(start, 0, "\u00ff\u00d8\u00ff")) {
            return JpegSize.read(start, data);
        }
        if (begins(start, 0, "GIF87a") || begins(start, 0, "GIF89a")) {
            return start.length < 10 ? Optional.empty() : size(little(start, 6, 2), little(start, 8, 2));
        }
        if (begins(start, 0, "RIFF") && begins(start, 8, "WEBP")) {
            return webp(data);
        }
        return SvgSize.read(start, data);
    }

    /** PNG specification (third edition), 11.2.1: the first chunk is IHDR, its first fields are width and height. */
    private static Optional<Size> png(DataInputStream data) throws IOException {
        byte[] chunk = new byte[12];
        data.readFully(chunk);
        return begins(chunk, 0, "IHDR") ? size(big(chunk, 4, 4), big(chunk, 8, 4)) : Optional.empty();
    }

    /** RFC 9649, 2.5 to 2.7: the first chunk is VP8 (lossy), VP8L (lossless) or VP8X (extended). */
    private static Optional<Size> webp(DataInputStream data) throws IOException {
        byte[] chunk = new byte[18];
        data.readFully(chunk);
        if (begins(chunk, 0, "VP8X")) {
            return size(little(chunk, 12, 3) + 1, little(chunk, 15, 3) + 1);
        }
        if (begins(chunk, 0, "VP8L") && chunk[8] == 0x2f) {
            long bits = little(chunk, 9, 4);
            return size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
        }
        if (begins(chunk, 0, "VP8 ") && begins(chunk, 11, "\u009d\u0001\u002a")) {
            return size(little(chunk, 14, 2) & 0x3fff, little(chunk, 16, 2) & 0x3fff);
        }
        return Optional.empty();
    }

    /** A size that can be shown: neither side is nothing, nor more than an int holds. */
    static Optional<Size> size(long width, long height) {
        return width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE
                ? Optional.empty() : Optional.of(new Size((int) width, (int) height));
    }

    /** @param latin each character stands for one byte */
    static boolean begins(byte[] bytes, int from, String latin) {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        return from + wanted.length <= bytes.length
                && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }

    static long big(byte[] bytes, int from, int length) {
        long value = 0;
        for (int i = from; i < from + length; i++) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    static long little(byte[] bytes, int from, int length) {
        long value = 0;
        for (int i = from + length - 1; i >= from; i--) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    /** Ends after a number of bytes, whatever stands behind it. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private int left;

        Bounded(InputStream in, int most) {
            this.in = in;
            left = most;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = in.read(bytes, offset, Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
