package io.fanwen.related;

import java.util.Set;

/** Tokens that join sentences and say nothing of their subject. They would fill an article's terms and be shared by all. */
final class Stops {
    private static final String CHARACTERS = "的了是也就都而且把被让很吗呢吧这那我你您他她它们之其";

    private static final Set<String> WORDS = Set.of("""
            a an and are as at be been but by can for from had has have he her his i if in into is it its more no not of on or our
            s she so such t than that the their them then there these they this to was we were what when which who will with would
            you your
            """.strip().split("\\s+"));

    private Stops() {}

    static boolean has(String folded, int start, int end) {
        if (folded.charAt(start) < 0x2e80) {
            return end - start <= 5 && WORDS.contains(folded.substring(start, end));
        }
        return CHARACTERS.indexOf(folded.charAt(start)) >= 0 || CHARACTERS.indexOf(folded.charAt(end - 1)) >= 0;
    }
}
