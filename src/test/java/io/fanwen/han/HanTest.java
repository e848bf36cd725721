package io.fanwen.han;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HanTest {
    /** Later Unicodes may add to what Java knows, never take away. */
    @Test
    void knowsEveryHanCharacterThatJavaKnows() {
        Set<String> missing = new TreeSet<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && !Han.isHan(c)) {
                missing.add(Integer.toHexString(c));
            }
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void knowsEveryHangulThatJavaKnows() {
        Set<String> wrong = new TreeSet<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean hangul = Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
            if (hangul && !Han.isHangul(c)) {
                wrong.add(Integer.toHexString(c));
            }
        }

        assertEquals(Set.of(), wrong);
    }

    @Test
    void takesForWordsWhatIsALetterOrDigit() {
        Set<String> missing = new TreeSet<>();
        for (int c = 0; c < 0x10000; c++) {
            if (Character.isLetterOrDigit(c) && c < 0xff00 && !WordCharacters.has(c) && !Tokens.isIdeograph(c)
                    && Character.UnicodeBlock.of(c) != Character.UnicodeBlock.PRIVATE_USE_AREA) {
                missing.add(Integer.toHexString(c));
            }
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void keepsPunctuationOutOfWords() {
        "，。！？：；（）《》“”‘’…—·、%$+=<>#*_~`^|\\/&@'\".,:;!?()[]{}-©®×÷،؟।".codePoints()
                .forEach(c -> assertFalse(WordCharacters.has(c), Character.toString(c)));
    }

    @Test
    void tellsPunctuationOfChineseFromThatItShares() {
        "，。！？：；（）《》【】「」、～".codePoints().forEach(c -> assertTrue(Han.isCjkPunctuation(c), Character.toString(c)));
        "“”‘’…—·".codePoints().forEach(c -> assertTrue(Han.isSharedPunctuation(c) && !Han.isCjkPunctuation(c), Character.toString(c)));
        ",.!?:;()\"'重aＡ１＋".codePoints()
                .forEach(c -> assertFalse(Han.isCjkPunctuation(c) || Han.isSharedPunctuation(c), Character.toString(c)));
    }

    @Test
    void givesWideCharactersTwoColumns() {
        "重，（Ａ한カ😀\u3000".codePoints().forEach(c -> assertTrue(Han.isWide(c), Character.toString(c)));
        "aé“…ｶ".codePoints().forEach(c -> assertFalse(Han.isWide(c), Character.toString(c)));
    }

    @Test
    void refusesRangesOutOfOrder() {
        assertThrows(IllegalArgumentException.class, () -> Ranges.of("41..5A 30..39"));
    }
}
