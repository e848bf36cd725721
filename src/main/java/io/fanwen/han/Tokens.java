package io.fanwen.han;

import java.util.ArrayList;
import java.util.List;

/**
 * The one tokeniser of the program: what the search index holds, what the search box asks for, and what makes articles related.
 *
 * <p><b>The rule</b>, exact enough to be written again in JavaScript; both are held by {@code vectors/tokens.txt}.
 * <ol>
 * <li>Fold the text ({@link Folding#fold}).
 * <li>Each code point is an <i>ideograph</i> ({@link Han#isHan} or {@link Han#isKana}), else a <i>word character</i> (a letter, mark or
 *     digit of {@link #wordCharacters()}), else a separator. Half of a broken surrogate pair is a separator.
 * <li>The text falls into runs: maximal stretches of ideographs, maximal stretches of word characters.
 * <li>A run of one ideograph is one token. A run of n ideographs is n − 1 tokens, each two neighbours: 重庆市 is 重庆, 庆市.
 * <li>A run of word characters is one token, cut after its first {@value #LONGEST_WORD} code points: {@code don't} is {@code don},
 *     {@code t}; {@code 3.5} is {@code 3}, {@code 5}; {@code A4纸} is {@code a4}, 纸. No stemming; Korean words stay whole.
 * </ol>
 * Tokens come in the order of the text, repeats included.
 *
 * <p>Linear in the text. Stateless and thread-safe.
 */
public final class Tokens {
    /** Longer words are encoded data and not words. */
    public static final int LONGEST_WORD = 64;

    private static final long WORD = Long.MIN_VALUE;

    private Tokens() {}

    /** Receives one token after the other. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param key   stands for the token: see {@link #key}
         * @param start where the token begins in the folded text
         * @param end   where it ends
         */
        void token(long key, int start, int end);
    }

    /**
     * Walks over the tokens without making strings.
     *
     * @param folded a text already folded; token offsets count in it
     */
    public static void forEach(String folded, Sink sink) {
        int at = 0;
        while (at < folded.length()) {
            int codePoint = folded.codePointAt(at);
            if (isIdeograph(codePoint)) {
                at = ideographs(folded, at, sink);
            } else if (WordCharacters.has(codePoint)) {
                at = word(folded, at, sink);
            } else {
                at += Character.charCount(codePoint);
            }
        }
    }

    /** The tokens of any text, folded here. */
    public static List<String> of(String text) {
        String folded = Folding.fold(text);
        List<String> tokens = new ArrayList<>();
        forEach(folded, (key, start, end) -> tokens.add(folded.substring(start, end)));
        return List.copyOf(tokens);
    }

    /**
     * What stands for a token in 64 bits. One or two ideographs are themselves, the first shifted left by 21 bits, and never meet another
     * token; words are hashed (FNV-1a over UTF-16 units, mixed, highest bit set), and among a million words two meet with odds of one in
     * 18 million.
     *
     * @param folded holds the token, from start to end
     */
    public static long key(String folded, int start, int end) {
        int first = folded.codePointAt(start);
        if (!isIdeograph(first)) {
            return wordKey(folded, start, end);
        }
        int second = start + Character.charCount(first);
        return pair(first, second < end ? folded.codePointAt(second) : 0);
    }

    /** The word characters, as ranges like {@code 30..39 AA C0..D6}, ascending, parted by blanks and line feeds. */
    public static String wordCharacters() {
        return WordCharacters.TABLE;
    }

    /** Whether a code point belongs to the runs that become pairs. */
    public static boolean isIdeograph(int codePoint) {
        return Han.isHan(codePoint) || Han.isKana(codePoint);
    }

    private static int ideographs(String folded, int start, Sink sink) {
        int before = folded.codePointAt(start);
        int beforeAt = start;
        int at = start + Character.charCount(before);
        boolean alone = true;
        while (at < folded.length()) {
            int codePoint = folded.codePointAt(at);
            if (!isIdeograph(codePoint)) {
                break;
            }
            int next = at + Character.charCount(codePoint);
            sink.token(pair(before, codePoint), beforeAt, next);
            alone = false;
            before = codePoint;
            beforeAt = at;
            at = next;
        }
        if (alone) {
            sink.token(pair(before, 0), start, at);
        }
        return at;
    }

    /** Where the run of word characters ends that begins at some place; that place itself if none does. */
    public static int wordEnd(String folded, int start) {
        int at = start;
        while (at < folded.length()) {
            int codePoint = folded.codePointAt(at);
            if (!WordCharacters.has(codePoint) || isIdeograph(codePoint)) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    /** The token of a run of word characters. */
    public static String word(String folded, int start, int end) {
        return folded.substring(start, tokenEnd(folded, start, end));
    }

    private static int word(String folded, int start, Sink sink) {
        int end = wordEnd(folded, start);
        int tokenEnd = tokenEnd(folded, start, end);
        sink.token(wordKey(folded, start, tokenEnd), start, tokenEnd);
        return end;
    }

    private static int tokenEnd(String folded, int start, int end) {
        return folded.codePointCount(start, end) <= LONGEST_WORD ? end : folded.offsetByCodePoints(start, LONGEST_WORD);
    }

    private static long pair(int first, int second) {
        return (long) first << 21 | second;
    }

    private static long wordKey(String folded, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        return (hash ^ hash >>> 32) | WORD;
    }
}
