package io.fanwen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
    /** What other programs make of them, such as Python's mmh3 ({@code hash64(text, 0, True, signed=False)}). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a | 85555565f6597889e6b53a48510e895a
            hello | cbd8a7b341bd9b025b1e906a48ae1d19
            范文 | 9108562ea5fea7e2477371dc033c8ac7
            0123456789abcdef | 4be06d94cf4ad1a787c35b5c63a708da
            The quick brown fox jumps over the lazy dog | e34bbc7bbc071b6c7a433ca9c49a9347
            岗位职责职位要求怎么写，一份写得好的范文是怎样的 | 0b198c1aff2fa1b2f6e3529c043cc394
            """)
    void isMurmurHash3(String text, String hex) {
        assertEquals(hex, Fingerprint.of(text).hex());
    }

    @Test
    void ofNothingIsZero() {
        assertEquals("0".repeat(32), Fingerprint.of(new byte[0]).hex());
    }

    @Test
    void isTheSameOfAStreamAndOfItsBytes() throws IOException {
        Random random = new Random(1);
        for (int length : new int[] {0, 1, 15, 16, 17, 4095, 4096, 4097, 65_535, 65_536, 65_537, 200_000}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);

            assertEquals(Fingerprint.of(bytes), Fingerprint.of(new ByteArrayInputStream(bytes)), "of " + length + " bytes");
        }
    }

    @Test
    void tellsPartsApart() {
        assertNotEquals(new Fingerprint.Builder().add("ab").add("c").build(), new Fingerprint.Builder().add("a").add("bc").build());
        assertNotEquals(new Fingerprint.Builder().add("a").add("").build(), new Fingerprint.Builder().add("a").build());
        assertNotEquals(new Fingerprint.Builder().add(1).add(2).build(), new Fingerprint.Builder().add(2).add(1).build());
    }

    @Test
    void isThatOfTheBytesForASinglePart() {
        assertEquals(Fingerprint.of("范文"), new Fingerprint.Builder().add("范文").build());
    }

    @Test
    void differsWithEachByteOfEachLength() {
        Set<Fingerprint> seen = new HashSet<>();
        for (int length = 1; length <= 40; length++) {
            for (int at = 0; at < length; at++) {
                byte[] bytes = new byte[length];
                bytes[at] = 1;
                seen.add(Fingerprint.of(bytes));
            }
        }
        assertEquals(40 * 41 / 2, seen.size());
    }

    @Test
    void readsWhatItWrites() {
        Fingerprint fingerprint = Fingerprint.of("范文");

        assertEquals(fingerprint, Fingerprint.fromHex(fingerprint.hex()));
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.fromHex("12"));
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.fromHex("g".repeat(32)));
    }
}
