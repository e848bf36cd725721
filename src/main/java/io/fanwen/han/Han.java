package io.fanwen.han;

/**
 * What a code point is, by frozen ranges (Unicode 17.0; planes 2 and 3, which Unicode keeps for ideographs, are taken whole). Half of a
 * broken surrogate pair is nothing at all. Thread-safe.
 */
public final class Han {
    /** Scripts.txt, {@code Script=Han}. */
    private static final Ranges HAN = Ranges.of("2E80..2E99 2E9B..2EF3 2F00..2FD5 3005 3007 3021..3029 3038..303B 3400..4DBF 4E00..9FFF"
            + " F900..FA6D FA70..FAD9 16FE2..16FE3 16FF0..16FF6 20000..2FFFD 30000..3FFFD");

    private static final Ranges KANA = Ranges.of("3006 3031..3035 303C 3041..3096 309D..309F 30A1..30FA 30FC..30FF 31F0..31FF FF66..FF9D"
            + " 1AFF0..1AFFE 1B000..1B16F");

    private static final Ranges HANGUL = Ranges.of("1100..11FF 302E..302F 3131..318E 3200..321E 3260..327E A960..A97C AC00..D7A3 D7B0..D7FB"
            + " FFA0..FFDC");

    /** EastAsianWidth.txt, {@code W} and {@code F}; the blocks of pictographs are taken a little coarser. */
    private static final Ranges WIDE = Ranges.of("1100..115F 231A..231B 2329..232A 23E9..23EC 23F0 23F3 25FD..25FE 2614..2615 2630..2637"
            + " 2648..2653 267F 268A..268F 2693 26A1 26AA..26AB 26BD..26BE 26C4..26C5 26CE 26D4 26EA 26F2..26F3 26F5 26FA 26FD 2705"
            + " 270A..270B 2728 274C 274E 2753..2755 2757 2795..2797 27B0 27BF 2B1B..2B1C 2B50 2B55 2E80..303E 3041..4DBF 4DC0..A4CF"
            + " A960..A97C AC00..D7A3 F900..FAFF FE10..FE19 FE30..FE6B FF01..FF60 FFE0..FFE6 16FE0..18DFF 1AFF0..1B2FF 1D300..1D376 1F004"
            + " 1F0CF 1F18E 1F191..1F19A 1F200..1F265 1F300..1F64F 1F680..1F6FF 1F7E0..1F7F0 1F900..1F9FF 1FA70..1FAFF 20000..2FFFD"
            + " 30000..3FFFD");

    /** Wide or half-width punctuation of Chinese and Japanese: general category P of those blocks, and the wave dashes. */
    private static final Ranges PUNCTUATION = Ranges.of("3001..3003 3008..3011 3014..301F 3030 303D 30A0 30FB FE10..FE19 FE30..FE52"
            + " FE54..FE61 FE63 FE68 FE6A..FE6B FF01..FF03 FF05..FF0A FF0C..FF0F FF1A..FF1B FF1F..FF20 FF3B..FF3D FF3F FF5B FF5D..FF65");

    private Han() {}

    /** A Chinese character, also 々 and 〇, radicals and compatibility forms. */
    public static boolean isHan(int codePoint) {
        return codePoint >= 0x4e00 && codePoint <= 0x9fff || codePoint >= 0x2e80 && HAN.has(codePoint);
    }

    /** A Japanese syllable, of either width, and the signs 〆 〱 〼 that stand for some. */
    public static boolean isKana(int codePoint) {
        return codePoint >= 0x3006 && KANA.has(codePoint);
    }

    /** A Korean syllable or a part of one. */
    public static boolean isHangul(int codePoint) {
        return codePoint >= 0x1100 && HANGUL.has(codePoint);
    }

    /** Takes two columns on a terminal: East Asian Width {@code W} or {@code F}. */
    public static boolean isWide(int codePoint) {
        return codePoint >= 0x4e00 && codePoint <= 0x9fff || codePoint >= 0x1100 && WIDE.has(codePoint);
    }

    /**
     * Punctuation that only East Asian text uses, such as {@code ，。「」《》} and the full-width forms of ASCII's. The marks that Chinese
     * shares with other scripts, {@code “” ‘’ … — ·}, are not in it: see {@link #isSharedPunctuation}.
     */
    public static boolean isCjkPunctuation(int codePoint) {
        return codePoint >= 0x3001 && PUNCTUATION.has(codePoint);
    }

    /** Punctuation that Chinese text uses as wide and other text as narrow: {@code · ‐ – — ― ‖ ‘ ’ “ ” • ‥ … ‧ ※}. */
    public static boolean isSharedPunctuation(int codePoint) {
        return codePoint == 0xb7 || codePoint >= 0x2010 && codePoint <= 0x203b
                && (codePoint <= 0x2016 && codePoint != 0x2011 || codePoint == 0x2018 || codePoint == 0x2019 || codePoint == 0x201c
                        || codePoint == 0x201d || codePoint == 0x2022 || codePoint >= 0x2025 && codePoint <= 0x2027 || codePoint == 0x203b);
    }
}
