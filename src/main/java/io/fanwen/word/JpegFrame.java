package io.fanwen.word;

import io.fanwen.markdown.References.Size;
import java.util.Optional;

/**
 * The size of a JPEG file as it is stored. Word does not turn a picture as its EXIF orientation says; with the size of the turned picture,
 * which is the browser's, it would stretch it.
 */
final class JpegFrame {
    private JpegFrame() {}

    /** Walks the segments (ITU-T T.81, annex B) to the frame header; empty if there is none. */
    static Optional<Size> size(byte[] bytes) {
        int at = 2;
        while (at + 9 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
            } else if (isFrame(marker)) {
                int height = number(bytes, at + 5);
                int width = number(bytes, at + 7);
                return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : Optional.empty();
            } else {
                at += 2 + number(bytes, at + 2);
            }
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which stand among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
