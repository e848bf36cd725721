package io.fanwen.related;

/**
 * How much a shared term is worth by the number of articles that have it: {@value #HIGHEST} divided by that number to the power of 0.4,
 * which weighs two terms against each other alike on a small site and a large one, without asking how large it is. The number counts in
 * half-octave steps (1, 2, 3, 4, 6, 8, 12, 16 …), so that most edits change no term's worth.
 */
final class Rarity {
    static final int HIGHEST = 1024;

    /** By half-octave step: 1024 · 2^(−step/5), rounded. */
    private static final int[] BY_STEP = {1024, 891, 776, 676, 588, 512, 446, 388, 338, 294, 256, 223, 194, 169, 147, 128, 111, 97,
            84, 74, 64, 56, 49};

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
