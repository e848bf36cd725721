package io.fanwen.han;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.List;

/**
 * Chinese names in Latin letters, for addresses. Characters with several readings are read by the words they stand in: 重庆银行行长 is
 * {@code chong-qing-yin-hang-hang-zhang}.
 *
 * <p>Readings come from HanLP's word list, read when first needed (about 0.1 s, 25 MB), with the corrections of {@code readings.txt}.
 * A slug once published should be written down ({@code slug:}), since better readings change it. Thread-safe.
 */
public final class Pinyin {
    private Pinyin() {}

    /**
     * One syllable for each Han character and each run of other letters or digits as it is, folded, joined by hyphens; all else parts
     * them: {@code A4纸（2025年）} is {@code a4-zhi-2025-nian}. No tones; {@code ü} is {@code v} after n and l, {@code u} before e
     * (绿 {@code lv}, 略 {@code lue}). A character whose reading is unknown, and letters of other scripts, stay as they are. Empty if there
     * is neither letter nor digit.
     */
    public static String slug(String text) {
        String folded = Folding.fold(text);
        List<String> syllables = syllables(folded);
        List<String> parts = new ArrayList<>();
        int next;
        for (int at = 0; at < folded.length(); at = next) {
            int codePoint = folded.codePointAt(at);
            next = at + Character.charCount(codePoint);
            if (Tokens.isIdeograph(codePoint)) {
                parts.add(syllables.get(at).isEmpty() ? folded.substring(at, next) : syllables.get(at));
            } else if (WordCharacters.has(codePoint)) {
                next = endOfWord(folded, at);
                parts.add(folded.substring(at, next));
            }
        }
        return String.join("-", parts);
    }

    private static int endOfWord(String folded, int start) {
        int at = start;
        while (at < folded.length() && WordCharacters.has(folded.codePointAt(at)) && !Tokens.isIdeograph(folded.codePointAt(at))) {
            at += Character.charCount(folded.codePointAt(at));
        }
        return at;
    }

    /** One for each UTF-16 unit; empty where there is no reading. */
    private static List<String> syllables(String folded) {
        List<String> syllables = new ArrayList<>(folded.length());
        for (com.hankcs.hanlp.dictionary.py.Pinyin reading : HanLP.convertToPinyinList(folded)) {
            syllables.add(plain(reading.getPinyinWithoutTone()));
        }
        Readings.CORRECTIONS.correct(folded, syllables);
        return syllables;
    }

    private static String plain(String syllable) {
        return syllable.equals("none") ? "" : syllable.replace("ve", "ue");
    }
}
