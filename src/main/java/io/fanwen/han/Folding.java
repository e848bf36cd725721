package io.fanwen.han;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Makes spellings equal that readers take as equal: width, case and Unicode form. Simplified and traditional characters stay apart.
 *
 * <p>The steps, for whoever writes this again in another language:
 * <ol>
 * <li>Drop what cannot be seen: U+00AD, U+200B–200F, U+202A–202E, U+2060–206F, U+FE00–FE0F, U+FEFF, U+E0100–E01EF.
 * <li>Replace every run of U+2F00–2FD5 (Kangxi radicals), U+3000 and U+FF01–FF9F (full-width ASCII, half-width katakana) by its NFKC.
 * <li>NFC.
 * <li>Lower each code point of U+0041–052F, U+0531–0556, U+1E00–1FFF and U+2C60–2C7F by its simple mapping; İ becomes {@code i} and ς
 *     becomes σ. Other code points keep their case, since later editions of Unicode add letters elsewhere.
 * <li>NFC again.
 * </ol>
 * Unicode's stability policy promises steps 2 to 5 for all code points assigned today. Stateless and thread-safe.
 */
public final class Folding {
    private static final Ranges UNSEEN = Ranges.of("AD 200B..200F 202A..202E 2060..206F FE00..FE0F FEFF E0100..E01EF");

    private Folding() {}

    /** The folded text. Folding it again changes nothing. Half of a broken surrogate pair stays as it is. */
    public static String fold(String text) {
        int at = firstToChange(text);
        if (at == text.length()) {
            return text;
        }
        char[] simple = text.toCharArray();
        for (; at < simple.length && isSimple(simple[at]); at++) {
            simple[at] = foldSimple(simple[at]);
        }
        return at == simple.length ? new String(simple) : foldAny(text);
    }

    /** Whether the two read the same. */
    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** Dropped by step 1. */
    static boolean isUnseen(int codePoint) {
        return codePoint >= 0xad && UNSEEN.has(codePoint);
    }

    private static int firstToChange(String text) {
        int at = 0;
        while (at < text.length() && isSimple(text.charAt(at)) && foldSimple(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Characters that no normal form joins with their neighbours, and that fold one to one: nearly all of nearly every text. */
    private static boolean isSimple(char c) {
        return c >= 0x4e00 && c <= 0x9fff || c < 0x300 && c != 0xad || c >= 0x3000 && c <= 0x3029 || c >= 0xff01 && c <= 0xff5e
                || c >= 0x2010 && c <= 0x2027;
    }

    private static char foldSimple(char c) {
        if (c >= 0x4e00 && c <= 0x9fff) {
            return c;
        }
        if (c >= 0xff01) {
            return (char) lower(c - 0xfee0);
        }
        return c == 0x3000 ? ' ' : (char) lower(c);
    }

    private static String foldAny(String text) {
        String narrow = Normalizer.normalize(narrowed(text), Form.NFC);
        StringBuilder lower = new StringBuilder(narrow.length());
        narrow.codePoints().forEach(c -> lower.appendCodePoint(lower(c)));
        return Normalizer.normalize(lower, Form.NFC);
    }

    private static String narrowed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int codePoint = text.codePointAt(at);
            next = at + Character.charCount(codePoint);
            if (isOtherWidth(codePoint)) {
                while (next < text.length() && isOtherWidth(text.charAt(next))) {
                    next++;
                }
                out.append(Normalizer.normalize(text.subSequence(at, next), Form.NFKC));
            } else if (!isUnseen(codePoint)) {
                out.appendCodePoint(codePoint);
            }
        }
        return out.toString();
    }

    private static boolean isOtherWidth(int codePoint) {
        return codePoint >= 0xff01 && codePoint <= 0xff9f || codePoint == 0x3000 || codePoint >= 0x2f00 && codePoint <= 0x2fd5;
    }

    private static int lower(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
        }
        if (codePoint == 0x3c2) {
            return 0x3c3;
        }
        boolean frozen = codePoint <= 0x52f || codePoint >= 0x531 && codePoint <= 0x556 || codePoint >= 0x1e00 && codePoint <= 0x1fff
                || codePoint >= 0x2c60 && codePoint <= 0x2c7f;
        return frozen ? Character.toLowerCase(codePoint) : codePoint;
    }
}
