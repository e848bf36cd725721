package io.fanwen.han;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Fingerprint;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ｊａｖａ　１７ | java 17
            书写经验： | 书写经验:
            ＃＃ 标题 | ## 标题
            ｶﾞｲﾄﾞ | ガイド
            J̌ | ǰ
            ＡÅ | aå
            TITLE ΣΊΣΥΦΟΣ | title σίσυφοσ
            """)
    void makesSpellingsEqual(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void keepsATextThatIsFoldedAlready() {
        String text = "重庆市2025年工作总结 call center";

        assertSame(text, Folding.fold(text));
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertEquals("重庆abc", Folding.fold("重\u200b庆\ufeffa\u00adb\ufe0fc"));
    }

    @Test
    void changesNothingWhenFoldedAgain() {
        Random random = new Random(11);
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Character.getType(codePoint) == Character.UNASSIGNED) {
                continue;
            }
            String text = new StringBuilder().appendCodePoint(codePoint).appendCodePoint(random.nextInt(0x3400))
                    .appendCodePoint(codePoint).toString();
            String once = Folding.fold(text);
            assertEquals(once, Folding.fold(once), () -> "seed 11, " + text.codePoints().mapToObj(Integer::toHexString).toList());
        }
    }

    /** The number was made on Java 17; another Java that folds another way fails here. */
    @Test
    void foldsAsOnEveryOtherJava() {
        StringBuilder all = new StringBuilder();
        for (int codePoint = 0x21; codePoint < 0x3134b; codePoint++) {
            // Only what Unicode 13 had assigned: the rest of it is nothing an author can type yet.
            if (codePoint < 0x2fe0 || codePoint > 0x2fff && codePoint < 0x9ffd || codePoint > 0xf8ff && codePoint < 0x10000) {
                all.appendCodePoint(codePoint).append('\n');
            }
        }

        String folded = Folding.fold(all.toString());

        assertEquals("62f037847573a1773a2575b2b6442639", Fingerprint.of(folded).hex());
    }

    @Test
    void isLinear() {
        String text = "Ａ\u0301".repeat(200_000);

        assertTrue(Folding.fold(text).startsWith("áá"));
    }
}
