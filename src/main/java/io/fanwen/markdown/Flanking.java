package io.fanwen.markdown;

import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.Characters;

/**
 * Whether a run of delimiters can open or close, by CommonMark 0.31.2 §6.2 with the CJK-friendly amendment
 * (github.com/tats-u/markdown-cjk-friendly, specification.md): a run between two characters that are not white space, one of them CJK,
 * is flanking on both sides.
 *
 * @param left  left-flanking
 * @param right right-flanking
 */
record Flanking(boolean left, boolean right) {

    /**
     * @param before the code point before the run, {@link Scanner#END} at the start; below a variation selector, the one it varies
     * @param after  the code point after the run, {@link Scanner#END} at the end
     * @param wide   whether the amendment holds; for comparison with the bare specification
     */
    static Flanking of(int before, int after, boolean wide) {
        boolean spaceBefore = isSpace(before);
        boolean spaceAfter = isSpace(after);
        if (spaceBefore || spaceAfter) {
            return new Flanking(!spaceAfter, !spaceBefore);
        }
        if (wide && (CjkRanges.contains(before) || isIdeographicSelector(before) || CjkRanges.contains(after))) {
            return new Flanking(true, true);
        }
        boolean punctuationBefore = isPunctuation(before);
        boolean punctuationAfter = isPunctuation(after);
        return new Flanking(!punctuationAfter || punctuationBefore, !punctuationBefore || punctuationAfter);
    }

    static boolean isSpace(int c) {
        return c == Scanner.END || Characters.isWhitespaceCodePoint(c);
    }

    static boolean isPunctuation(int c) {
        return c != Scanner.END && Characters.isPunctuationCodePoint(c);
    }

    private static boolean isIdeographicSelector(int c) {
        return c >= 0xe0100 && c <= 0xe01ef;
    }
}
