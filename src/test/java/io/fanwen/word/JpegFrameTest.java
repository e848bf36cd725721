package io.fanwen.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.library.ImageSize;
import io.fanwen.markdown.References.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JpegFrameTest {
    /** EXIF orientation 6, then a frame of 4 × 2 pixels behind a fill byte. */
    private static final byte[] TURNED = HexFormat.of().parseHex("ffd8" + "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001"
            + "0112000300000001" + "00060000" + "00000000" + "ffffc0000b08" + "00020004" + "01011100");

    @Test
    void readsTheSizeAsStoredWhereABrowserTurnsThePicture() throws IOException {
        assertEquals(Optional.of(new Size(4, 2)), JpegFrame.size(TURNED));
        assertEquals(Optional.of(new Size(2, 4)), ImageSize.read(new ByteArrayInputStream(TURNED)));
    }

    @Test
    void hasNoSizeWhereTheFileIsCutShort() {
        for (int length = 0; length < TURNED.length - 8; length++) {
            assertEquals(Optional.empty(), JpegFrame.size(Arrays.copyOf(TURNED, length)), "cut at " + length);
        }
    }
}
