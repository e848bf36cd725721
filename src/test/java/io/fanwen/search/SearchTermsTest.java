package io.fanwen.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SearchTermsTest {
    @Test
    void holdsEveryPairEveryCharacterAndEveryWord() {
        SearchTerms terms = SearchTerms.of("重庆", List.of("A4纸。重庆市", "𠀀𠀁"));

        assertEquals("[a4, 市, 庆, 庆市, 纸, 重, 重庆, 𠀀, 𠀀𠀁, 𠀁]", all(terms).keySet().stream().sorted().toList().toString());
    }

    @Test
    void joinsNoTwoTexts() {
        SearchTerms terms = SearchTerms.of("重", List.of("庆", "市"));

        assertEquals("[市, 庆, 重]", all(terms).keySet().stream().sorted().toList().toString());
    }

    @Test
    void saysTheBestField() {
        Map<String, Integer> terms = all(SearchTerms.of("重庆", List.of("重庆市")));

        assertEquals(Meta.TITLE, Meta.field(terms.get("重庆")));
        assertEquals(Meta.TEXT, Meta.field(terms.get("庆市")));
    }

    @Test
    void saysThatAnArticleIsMoreAboutWhatItRepeats() {
        Map<String, Integer> terms = all(SearchTerms.of("题", List.of("呼叫".repeat(1) + "。质检。质检。质检。质检。质检。" + "文".repeat(2000))));

        assertTrue(Meta.impact(terms.get("质检")) > Meta.impact(terms.get("呼叫")), terms.toString());
    }

    @Test
    void readsBackWhatItWrote() {
        Corpus corpus = new Corpus(1, 1);
        SearchTerms terms = SearchTerms.of("呼叫中心 call center", List.of(corpus.text(), corpus.text()));

        SearchTerms again = SearchTerms.fromBytes(terms.toBytes());

        assertEquals(terms, again);
        assertEquals(all(terms), all(again));
        assertArrayEquals(terms.toBytes(), again.toBytes());
    }

    @Test
    void refusesBytesThatItNeverWrote() {
        byte[] bytes = SearchTerms.of("呼叫中心 call center", List.of("质检员的岗位职责")).toBytes();
        Random random = new Random(6);
        int refused = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] broken = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            for (int i = random.nextInt(3); i >= 0 && broken.length > 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                all(SearchTerms.fromBytes(broken));
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }

        assertTrue(refused > 1000, "seed 6: " + refused);
        assertThrows(IllegalArgumentException.class, () -> SearchTerms.fromBytes(new byte[0]));
    }

    private static Map<String, Integer> all(SearchTerms terms) {
        Map<String, Integer> all = new TreeMap<>();
        TermReader in = terms.reader();
        while (in.nextWord()) {
            all.put(in.word(), in.meta());
        }
        while (in.nextBelow(TermReader.IDEOGRAPHS)) {
            String first = Character.toString(in.first());
            long[] postings = new long[in.size()];
            in.read(postings, 0, 0);
            for (long posting : postings) {
                int second = (int) (posting >> Gathering.SECOND_SHIFT);
                all.put(first + (second == 0 ? "" : Character.toString(second)), Gathering.meta(posting));
            }
        }
        return all;
    }
}
