package io.fanwen.word;

import io.fanwen.markdown.Inline;
import io.fanwen.markdown.PlainText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises headings that an author of official documents types as plain lines: a number of the first or second level and a few words
 * without the punctuation of a sentence (GB/T 9704—2012, 7.3.3). They look like headings; they do not become any.
 */
final class TypedNumbers {
    private static final String DIGITS = "[一二三四五六七八九十百]{1,5}";
    private static final String WORDS = "[^。，；：！？…]{1,30}";
    private static final Pattern FIRST = Pattern.compile(DIGITS + "、" + WORDS);
    private static final Pattern SECOND = Pattern.compile("（" + DIGITS + "）" + WORDS);

    private TypedNumbers() {}

    /** The style of the line; the given one if it is a line of text. */
    static Style style(List<Inline> line, Style otherwise) {
        if (line.isEmpty() || !(line.get(0) instanceof Inline.Text first) || !isNumber(first.text())) {
            return otherwise;
        }
        String text = PlainText.ofInlines(line);
        return FIRST.matcher(text).matches() ? Style.NUMBERED_1 : SECOND.matcher(text).matches() ? Style.NUMBERED_2 : otherwise;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && (text.charAt(0) == '（' || "一二三四五六七八九十百".indexOf(text.charAt(0)) >= 0);
    }
}
