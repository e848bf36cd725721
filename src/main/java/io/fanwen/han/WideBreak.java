package io.fanwen.han;

/**
 * Whether a line break in a source text stands for a space: not where it joins wide characters (CSS Text Level 3, segment break
 * transformation rules). Beyond that rule, wide punctuation needs no space on either side, and the marks that Chinese shares with
 * others ({@code “ ” … —}) go with the wide character beside them.
 */
public final class WideBreak {
    private WideBreak() {}

    /**
     * @param before the code point before the break, spaces left out
     * @param after  the code point after it
     * @return true if nothing stands for the break, false if a space does
     */
    public static boolean joins(int before, int after) {
        if (Han.isHangul(before) || Han.isHangul(after)) {
            return false;
        }
        boolean wideBefore = isWide(before);
        boolean wideAfter = isWide(after);
        return wideBefore && wideAfter || Han.isCjkPunctuation(before) || Han.isCjkPunctuation(after)
                || wideBefore && Han.isSharedPunctuation(after) || wideAfter && Han.isSharedPunctuation(before);
    }

    /** East Asian Width {@code W}, {@code F} and, as the rule has it, the half-width forms {@code H}. */
    private static boolean isWide(int codePoint) {
        return Han.isWide(codePoint) || codePoint >= 0xff61 && codePoint <= 0xff9f;
    }
}
