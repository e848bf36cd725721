package io.fanwen.related;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void weighsATitleAboveAHeadingAboveText() {
        assertTrue(weight(texts("会议", "", ""), "会议") > weight(texts("", "会议", ""), "会议"));
        assertTrue(weight(texts("", "会议", ""), "会议") > weight(texts("", "", "会议"), "会议"));
    }

    @Test
    void weighsATermOfAShortArticleAboveThatOfALongOne() {
        String padding = "春夏秋冬".repeat(500);

        assertTrue(weight(texts("", "", "会议"), "会议") > weight(texts("", "", "会议，" + padding), "会议"));
    }

    @Test
    void leavesOutWhatJoinsSentences() {
        assertEquals(0, weight(texts("", "", "我们的 the"), "我们"));
        assertEquals(0, weight(texts("", "", "我们的 the"), "the"));
        assertEquals(2, Terms.of(texts("", "", "会议 the call")).size());
    }

    @Test
    void findsTheSameTermsInAnyWidthAndCase() {
        assertEquals(Terms.of(texts("ISO认证", "", "")), Terms.of(texts("ｉｓｏ认证", "", "")));
    }

    @Test
    void comesBackFromItsBytes() {
        Terms terms = longTerms(7);

        assertEquals(terms, Terms.fromBytes(terms.toBytes()));
        assertEquals(Terms.MOST, terms.size());
    }

    @Test
    void refusesBytesThatItNeverWrites() {
        byte[] good = longTerms(7).toBytes();
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            byte[] bad = Arrays.copyOf(good, round % 3 == 0 ? random.nextInt(good.length) : good.length);
            if (bad.length > 0) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Terms read = null;
            try {
                read = Terms.fromBytes(bad);
            } catch (IllegalArgumentException expected) {
                continue;
            }
            // What is read in spite of the flipped bit is at least well-formed.
            assertEquals(read, Terms.fromBytes(read.toBytes()), "round " + round);
        }
        assertThrows(IllegalArgumentException.class, () -> Terms.fromBytes(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> Terms.fromBytes(new byte[] {127, 0, 0, 0}));
    }

    @Test
    void keepsLikeTermsOfLikeTexts() {
        String text = words(800, 5);

        Terms one = Terms.of(texts("", "", text));
        Terms other = Terms.of(texts("", "", text + "再加一句新话"));

        assertTrue(one.isLike(other, 90));
        assertFalse(one.isLike(longTerms(8), 30));
    }

    @Test
    void countsManyTermsWithoutLosingAny() {
        IntCounts counts = new IntCounts(1);
        Random random = new Random(2);
        int[] expected = new int[5000];
        for (int i = 0; i < 100_000; i++) {
            int key = random.nextInt(5000);
            expected[key] += key + 1;
            counts.add(key * 65_537, key + 1);
        }

        for (int key = 0; key < 5000; key++) {
            assertEquals(expected[key], counts.get(key * 65_537), "seed 2, key " + key);
        }
        assertEquals(5000, counts.size());
        assertEquals(0, counts.get(-1));
    }

    @Test
    void stepsByHalfOctaves() {
        int[] first = {2, 3, 4, 6, 8, 12, 16, 24, 32};
        for (int i = 1; i < first.length; i++) {
            assertEquals(i + 2, Rarity.step(first[i]), "at " + first[i]);
            assertEquals(i + 1, Rarity.step(first[i] - 1), "below " + first[i]);
        }
        assertEquals(0, Rarity.of(1));
        assertEquals(776, Rarity.of(2));
        assertEquals(0, Rarity.of(Rarity.MOST_ARTICLES + 1));
        assertTrue(Rarity.of(Rarity.MOST_ARTICLES) > 0);
    }

    private static int weight(TermTexts texts, String token) {
        int key = Terms.of(texts("", "", token)).size() == 0 ? 0 : Terms.of(texts("", "", token)).key(0);
        Terms terms = Terms.of(texts);
        for (int i = 0; i < terms.size(); i++) {
            if (terms.key(i) == key) {
                return terms.weight(i);
            }
        }
        return 0;
    }

    private static Terms longTerms(long seed) {
        return Terms.of(texts("", "", words(3000, seed)));
    }

    private static String words(int count, long seed) {
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(count, 0x4e00, 0x5e00).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static TermTexts texts(String title, String heading, String text) {
        return new TermTexts(title, List.of(), List.of(heading), List.of(text));
    }
}
