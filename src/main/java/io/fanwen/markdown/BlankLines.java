package io.fanwen.markdown;

import java.util.Arrays;

/** Lines of nothing but wide or fixed spaces are blank lines to whoever typed them. */
final class BlankLines {
    private BlankLines() {}

    /** The same text, as long as before, with such lines made of plain spaces. */
    static String unify(String text) {
        if (text.chars().noneMatch(c -> c != ' ' && LineTidier.isIndent(c))) {
            return text;
        }
        char[] characters = text.toCharArray();
        int from = 0;
        while (from < characters.length) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? characters.length : end;
            if (isBlank(text, from, end)) {
                Arrays.fill(characters, from, end, ' ');
            }
            from = end + 1;
        }
        return new String(characters);
    }

    private static boolean isBlank(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) != '\t' && !LineTidier.isIndent(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
