package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.markdown.References.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg"})
    void measuresWhatJavaItselfWrites(String format) {
        byte[] image = painted(format, 321, 45);

        assertEquals(Optional.of(new Size(321, 45)), read(image), format);
    }

    @ParameterizedTest
    @CsvSource({"1, 321, 45", "2, 321, 45", "3, 321, 45", "4, 321, 45", "5, 45, 321", "6, 45, 321", "7, 45, 321", "8, 45, 321"})
    void turnsAPhotographAsItsExifOrientationSays(int orientation, int width, int height) {
        byte[] big = withExif("4D4D002A00000008" + "0002" + "010F0002000000040000002A" + "011200030000000100" + "0" + orientation + "0000");
        byte[] little = withExif("49492A0008000000" + "0100" + "1201030001000000" + "0" + orientation + "000000");

        assertEquals(Optional.of(new Size(width, height)), read(big));
        assertEquals(Optional.of(new Size(width, height)), read(little));
    }

    @Test
    void readsPastFillBytesAndLongSegmentsOfAJpeg() {
        byte[] image = painted("jpg", 7, 9);
        byte[] profile = new byte[65_000];
        byte[] filled = joined(Arrays.copyOf(image, 2), hex("FFFFFFE2FDEA"), profile, Arrays.copyOfRange(image, 2, image.length));

        assertEquals(Optional.of(new Size(7, 9)), read(filled));
    }

    @ParameterizedTest
    @CsvSource({
        "lossy,    565038201A000000300100 9D012A 40012D00, 320, 45",
        "lossless, 5650384C1A0000002F 3F010B00,            320, 45",
        "extended, 565038580A00000000000000 3F0100 2C0000,  320, 45"})
    void measuresEachKindOfWebp(String kind, String chunk, int width, int height) {
        byte[] image = joined(hex("524946462600000057454250"), hex(chunk.replace(" ", "")), new byte[8]);

        assertEquals(Optional.of(new Size(width, height)), read(image), kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <svg width="320" height="45"/>                                              | 320 | 45
            <svg width='320px' height='45px' viewBox='0 0 1 1'>                          | 320 | 45
            <svg viewBox="0 0 320 45" xmlns="http://www.w3.org/2000/svg">                | 320 | 45
            <svg width="100%" height="100%" viewBox="-10,-10,320.4,45">                  | 320 | 45
            <svg width="640" viewBox="0 0 320 45">                                      | 640 | 90
            <svg height="90" viewBox="0 0 320 45">                                      | 640 | 90
            <svg width="1in" height="25.4mm">                                           | 96  | 96
            <?xml version="1.0"?><!-- <svg width="1" height="1"> --><svg width="2" height="3"> | 2 | 3
            <!DOCTYPE svg [<!ENTITY a "<svg>">]><svg width="2" height="3">               | 2   | 3
            <svg:svg stroke-width="9" data-note="a > b" width="2" height="3">            | 2   | 3
            """)
    void measuresAnSvgByItsRootElement(String svg, int width, int height) {
        assertEquals(Optional.of(new Size(width, height)), read(svg.getBytes(StandardCharsets.UTF_8)), svg);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<svg", "<svg>", "<svg width=\"0\" height=\"1\">", "<svg viewBox=\"0 0 0 1\">", "<html><svg width=\"1\" height=\"1\">",
        "<svg width=\"&a;\" height=\"&a;\">", "<!-- <svg width=\"1\" height=\"1\">", "<svg width=\"1e99\" height=\"1\">", "no picture", "%PDF-1.7"})
    void hasNoSizeForWhatIsNoPicture(String text) {
        assertEquals(Optional.empty(), read(text.getBytes(StandardCharsets.UTF_8)), text);
    }

    @Test
    void endsOnAnyCutOrSpoiltFile() {
        long seed = 20_261_123;
        Random random = new Random(seed);
        byte[][] images = {painted("png", 30, 20), painted("jpg", 30, 20), painted("gif", 30, 20),
            "<svg width=\"30\" height=\"20\">".getBytes(StandardCharsets.UTF_8)};

        for (int round = 0; round < 2_000; round++) {
            byte[] image = images[round % images.length].clone();
            image = Arrays.copyOf(image, random.nextInt(image.length + 1));
            for (int i = 0; i < 3 && image.length > 0; i++) {
                image[random.nextInt(Math.min(image.length, 200))] = (byte) random.nextInt();
            }

            Optional<Size> size = read(image);

            assertTrue(size.isEmpty() || size.get().width() > 0 && size.get().height() > 0, "seed " + seed + ", round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFD8FFE00002", "3C737667202222"})
    void readsABoundedPartOfAnEndlessFile(String repeated) {
        byte[] start = hex(repeated);
        int[] count = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                int at = count[0]++;
                return start[at < start.length ? at : start.length - 4 + (at - start.length) % 4] & 0xff;
            }
        };

        Optional<Size> size = read(endless);

        assertFalse(size.isPresent());
        assertTrue(count[0] <= ImageSize.MOST_BYTES, "read " + count[0]);
    }

    private static byte[] withExif(String tiff) {
        byte[] image = painted("jpg", 321, 45);
        byte[] body = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), hex(tiff), new byte[16]);
        byte[] header = {(byte) 0xff, (byte) 0xe1, 0, (byte) (body.length + 2)};
        return joined(Arrays.copyOf(image, 2), header, body, Arrays.copyOfRange(image, 2, image.length));
    }

    private static byte[] painted(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertTrue(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Optional<Size> read(byte[] image) {
        return read(new ByteArrayInputStream(image));
    }

    private static Optional<Size> read(InputStream image) {
        try {
            return ImageSize.read(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
