package io.fanwen.related;

import io.fanwen.han.Tokens;
import java.util.HashSet;
import java.util.Set;

/** Tokens that join sentences and say nothing of their subject. They would fill an article's terms and be shared by all. */
final class Stops {
    private static final int FIRST = 0x4e00;
    private static final int LONGEST_WORD = 5;

    private static final String CHARACTERS = "的了是也就都而且把被让很吗呢吧这那我你您他她它们之其";

    private static final String WORDS = """
            a an and are as at be been but by can for from had has have he her his i if in into is it its more no not of on or our
            s she so such t than that the their them then there these they this to was we were what when which who will with would
            you your
            """;

    /** One bit for each character from U+4E00: a library asks twice for each of its characters. */
    private static final long[] IDEOGRAPHS = new long[(0xa000 - FIRST) / 64];
    private static final Set<Long> WORD_KEYS = new HashSet<>();

    static {
        CHARACTERS.chars().forEach(c -> IDEOGRAPHS[c - FIRST >> 6] |= 1L << c);
        Tokens.forEach(WORDS, (key, start, end) -> WORD_KEYS.add(key));
    }

    private Stops() {}

    /** @param key of the token, which stands in the folded text from start to end */
    static boolean has(String folded, long key, int start, int end) {
        char first = folded.charAt(start);
        if (first < 0x2e80) {
            return end - start <= LONGEST_WORD && WORD_KEYS.contains(key);
        }
        return isIdeograph(first) || isIdeograph(folded.charAt(end - 1));
    }

    private static boolean isIdeograph(char c) {
        return c >= FIRST && c < 0xa000 && (IDEOGRAPHS[c - FIRST >> 6] & 1L << c) != 0;
    }
}
