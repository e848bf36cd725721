package io.fanwen.related;

/**
 * How much a shared term is worth by the number of articles that have it: {@value #HIGHEST} divided by the square root of that number,
 * which weighs two terms against each other alike on a small site and a large one, without asking how large it is. The number counts in
 * half-octave steps (1, 2, 3, 4, 6, 8, 12, 16 …), so that most edits change no term's worth.
 */
final class Rarity {
    static final int HIGHEST = 1024;

    /** By half-octave step: 1024 · 2^(−step/4), rounded. */
    private static final int[] BY_STEP = {1024, 861, 724, 609, 512, 431, 362, 304, 256, 215, 181, 152, 128, 108, 91, 76, 64, 54, 45, 38, 32,
            27, 23};

    /** Terms of more articles than this tell nothing, and would make the work grow with the square of the site. */
    static final int MOST_ARTICLES = 2048;

    private Rarity() {}

    /** From 0 for one article: twice the binary logarithm, with 3 for the root of 8. There is no step 1. */
    static int step(int articles) {
        int octave = 31 - Integer.numberOfLeadingZeros(articles);
        // One and a half times a power of two stands for the root of two times it, so that integers decide.
        boolean upperHalf = octave > 0 && articles >= 3 << octave - 1;
        return 2 * octave + (upperHalf ? 1 : 0);
    }

    /** 0 for a term that one article alone has, or too many. */
    static int of(int articles) {
        return articles < 2 || articles > MOST_ARTICLES ? 0 : BY_STEP[step(articles)];
    }
}
