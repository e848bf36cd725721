package io.fanwen.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives the headings of one document their anchors, each only once. Not thread-safe. */
final class Anchors {
    private final Set<String> taken = new HashSet<>();
    /** The number tried last for a repeated one, so that a thousand equal headings do not cost a million tries. */
    private final Map<String, Integer> repeats = new HashMap<>();

    /**
     * The anchor that GitHub would make: lower case, letters, digits, marks, hyphens and underscores of any script, a hyphen for each
     * space. Empty for a text without any of them.
     */
    static String slug(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || isMark(c)) {
                out.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || c == 0xa0) {
                out.append('-');
            }
        });
        return out.toString();
    }

    /** The wish itself, or with {@code -1}, {@code -2} … behind it if it is taken; {@code section} if the wish is empty. */
    String take(String wish) {
        String base = wish.isEmpty() ? "section" : wish;
        String anchor = base;
        while (!taken.add(anchor)) {
            anchor = base + "-" + repeats.merge(base, 1, Integer::sum);
        }
        return anchor;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
