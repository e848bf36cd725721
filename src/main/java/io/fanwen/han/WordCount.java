package io.fanwen.han;

/**
 * How much text there is, as a word processor counts 字数 (DESIGN §3, Length).
 *
 * <p>One each: a Han character, a kana, any other wide character (℃ ① and pictographs too); a punctuation mark or symbol of either width,
 * also the second of {@code ……} and {@code ——}; a run of letters or digits of any other script, Korean too. Nothing: spaces, controls,
 * what cannot be seen, accents on a letter.
 *
 * <p>What is written as one word or number is one: a single ASCII mark of {@code . , ' - _ : / @ &} (or {@code ’}) between two letters or
 * digits joins them ({@code 3.5}, {@code don't}, {@code 2025-07-06}, {@code a@b.com}), a percent sign belongs to the digit before it
 * ({@code 50%}, {@code 50％}), a currency sign to the digit after it ({@code ¥50}), and a run of underscores is one blank to fill in.
 *
 * @param han   Han characters and kana; at least 0
 * @param words runs of letters or digits; at least 0
 * @param marks all else that counts; at least 0
 */
public record WordCount(int han, int words, int marks) {
    /** A text without anything to read. */
    public static final WordCount NOTHING = new WordCount(0, 0, 0);

    /** Controls, spaces, halves of broken surrogate pairs; and the skin colours that follow a pictograph. */
    private static final Ranges BLANK = Ranges.of("0..20 7F..A0 1680 2000..200A 2028..2029 202F 205F 3000 D800..DFFF 1F3FB..1F3FF");

    private static final String JOINING = ".,'-_:/@&\u2019\uff0e";
    private static final String PER_CENT = "%\u2030\uff05";
    private static final String CURRENCY = "$\u00a3\u00a5\u20ac\uff04\uffe1\uffe5";

    /** The length of a text. */
    public static int count(CharSequence text) {
        return of(text).total();
    }

    public static WordCount of(CharSequence text) {
        return new Counter(text).count();
    }

    /** 字数. */
    public int total() {
        return han + words + marks;
    }

    public WordCount plus(WordCount other) {
        return new WordCount(han + other.han, words + other.words, marks + other.marks);
    }

    /** One pass over one text. */
    private static final class Counter {
        private final CharSequence text;
        private int at;

        Counter(CharSequence text) {
            this.text = text;
        }

        WordCount count() {
            int han = 0;
            int words = 0;
            int marks = 0;
            while (at < text.length()) {
                int codePoint = Character.codePointAt(text, at);
                int start = at;
                at += Character.charCount(codePoint);
                if (Han.isHan(codePoint) || Han.isKana(codePoint)) {
                    han++;
                } else if (isWord(codePoint)) {
                    skipWord();
                    words++;
                } else if (isVisible(codePoint) && !belongsToNumber(codePoint, start)) {
                    marks++;
                    skipBlank(codePoint);
                }
            }
            return new WordCount(han, words, marks);
        }

        private void skipWord() {
            while (at < text.length()) {
                int codePoint = Character.codePointAt(text, at);
                int next = at + Character.charCount(codePoint);
                boolean joins = JOINING.indexOf(codePoint) >= 0 && next < text.length() && isWord(Character.codePointAt(text, next));
                if (!joins && !isWord(codePoint) && !Folding.isUnseen(codePoint)) {
                    return;
                }
                at = next;
            }
        }

        private boolean belongsToNumber(int codePoint, int start) {
            return PER_CENT.indexOf(codePoint) >= 0 && start > 0 && isDigit(text.charAt(start - 1))
                    || CURRENCY.indexOf(codePoint) >= 0 && at < text.length() && isDigit(text.charAt(at));
        }

        private void skipBlank(int codePoint) {
            while (codePoint == '_' && at < text.length() && text.charAt(at) == '_') {
                at++;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '\uff10' && c <= '\uff19';
    }

    /** Of either width. */
    private static boolean isWord(int codePoint) {
        boolean full = codePoint >= 0xff01 && codePoint <= 0xff5e;
        return WordCharacters.has(full ? codePoint - 0xfee0 : codePoint);
    }

    private static boolean isVisible(int codePoint) {
        return !BLANK.has(codePoint) && !Folding.isUnseen(codePoint);
    }
}
