package io.fanwen.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;

/** Guesses what a text that is not UTF-8 was written in, so that its author can be told how to convert it. */
public final class Encodings {
    /** As much as tells encodings apart; a guess need not read a book. */
    private static final int LONGEST_SAMPLE = 64 * 1024;
    /** The commonest characters and marks, of simplified and of traditional texts: the right decoding shows more of them. */
    private static final String COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面"
            + "這為個國時來們於對會發動過說產種經關業務應單學門開報結總電書，。、：；（）《》“”";

    /** Two or three characters can come of anything. */
    private static final int FEWEST = 4;

    private Encodings() {}

    /** The name that {@code iconv} knows, if there is a good guess. */
    public static Optional<String> guess(byte[] bytes) {
        Optional<String> utf16 = utf16(bytes);
        if (utf16.isPresent()) {
            return utf16;
        }
        int simplified = score(bytes, "GB18030");
        int traditional = score(bytes, "Big5");
        if (simplified == 0 && traditional == 0) {
            return showsPlainChinese(bytes) ? Optional.of("GB18030") : Optional.empty();
        }
        return Optional.of(traditional > simplified ? "BIG5" : "GB18030");
    }

    /** By its byte order mark, or by the zero bytes that ASCII letters and line feeds leave on one side. */
    private static Optional<String> utf16(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
            return Optional.of("UTF-16");
        }
        int[] zeros = new int[2];
        int sample = Math.min(bytes.length, LONGEST_SAMPLE);
        for (int i = 0; i < sample; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        // Chinese has few; but a stray one or two are no encoding.
        int many = Math.max(3, sample / 100);
        return zeros[1] >= many && zeros[0] == 0 ? Optional.of("UTF-16LE")
                : zeros[0] >= many && zeros[1] == 0 ? Optional.of("UTF-16BE") : Optional.empty();
    }

    /** Whether most of what is not ASCII is in the oldest and commonest part of GB18030, where no Western encoding comes by chance. */
    private static boolean showsPlainChinese(byte[] bytes) {
        CharsetEncoder oldest = Charset.forName("GB2312").newEncoder();
        try {
            int[] foreign = decoder("GB18030").decode(ByteBuffer.wrap(bytes)).codePoints().limit(LONGEST_SAMPLE).filter(c -> c > 0x7f).toArray();
            long plain = Arrays.stream(foreign).filter(c -> oldest.canEncode(Character.toString(c))).count();
            return foreign.length >= FEWEST && plain * 2 > foreign.length;
        } catch (CharacterCodingException notInIt) {
            return false;
        }
    }

    private static CharsetDecoder decoder(String encoding) {
        return Charset.forName(encoding).newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** How many common characters a sample shows in an encoding; none if it is not in it. */
    private static int score(byte[] bytes, String encoding) {
        try {
            CharSequence text = decoder(encoding).decode(ByteBuffer.wrap(bytes));
            return (int) text.chars().limit(LONGEST_SAMPLE).filter(c -> COMMON.indexOf(c) >= 0).count();
        } catch (CharacterCodingException notInIt) {
            return 0;
        }
    }
}
