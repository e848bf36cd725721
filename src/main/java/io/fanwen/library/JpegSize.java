package io.fanwen.library;

import io.fanwen.markdown.References.Size;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Optional;

/** Walks the segments of a JPEG file (ITU-T T.81, annex B) to its frame header; turns the size as EXIF 2.32, 4.6.4 orientation says. */
final class JpegSize {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int EXIF = 0xe1;
    private static final int ORIENTATION = 0x0112;

    private JpegSize() {}

    /** @param start the first bytes, read already */
    static Optional<Size> read(byte[] start, DataInputStream rest) throws IOException {
        DataInputStream in = new DataInputStream(new SequenceInputStream(new ByteArrayInputStream(start, 2, start.length - 2), rest));
        boolean turned = false;
        while (true) {
            int marker = marker(in);
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                return Optional.empty();
            }
            if (marker == 1 || marker >= 0xd0 && marker <= 0xd7) {
                continue;
            }
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                return Optional.empty();
            }
            byte[] segment = new byte[length];
            in.readFully(segment);
            if (isFrame(marker)) {
                return frame(segment, turned);
            }
            turned |= marker == EXIF && isTurned(segment);
        }
    }

    /** A marker may have any number of fill bytes before it. */
    private static int marker(DataInputStream in) throws IOException {
        int b = in.readUnsignedByte();
        while (b != 0xff) {
            b = in.readUnsignedByte();
        }
        while (b == 0xff) {
            b = in.readUnsignedByte();
        }
        return b;
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which stand among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static Optional<Size> frame(byte[] segment, boolean turned) {
        if (segment.length < 5) {
            return Optional.empty();
        }
        long height = ImageSize.big(segment, 1, 2);
        long width = ImageSize.big(segment, 3, 2);
        return turned ? ImageSize.size(height, width) : ImageSize.size(width, height);
    }

    /** Whether the first directory of an EXIF segment holds an orientation from 5 to 8: a quarter turn, mirrored or not. */
    private static boolean isTurned(byte[] segment) {
        if (!ImageSize.begins(segment, 0, "Exif\0\0") || segment.length < 14) {
            return false;
        }
        boolean little = ImageSize.begins(segment, 6, "II");
        long directory = 6 + number(segment, 10, 4, little);
        if (directory + 2 > segment.length) {
            return false;
        }
        long entries = number(segment, (int) directory, 2, little);
        for (long at = directory + 2; entries > 0 && at + 12 <= segment.length; at += 12, entries--) {
            if (number(segment, (int) at, 2, little) == ORIENTATION) {
                long orientation = number(segment, (int) at + 8, 2, little);
                return orientation >= 5 && orientation <= 8;
            }
        }
        return false;
    }

    private static long number(byte[] bytes, int from, int length, boolean little) {
        return little ? ImageSize.little(bytes, from, length) : ImageSize.big(bytes, from, length);
    }
}
