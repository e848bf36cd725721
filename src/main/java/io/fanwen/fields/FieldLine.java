package io.fanwen.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of fields.
 *
 * @param start offset of its first character in the source
 * @param text  without its line end
 */
record FieldLine(int start, String text) {
    /** What can only be meant as a field: a short name without blanks, a colon, and a blank or nothing. */
    private static final Pattern FIELD = Pattern.compile(" *[^\\s:\"'#，。；、？！]{1,40}:(?:\\s.*)?");

    static List<FieldLine> cut(String text, int from, int to) {
        List<FieldLine> lines = new ArrayList<>();
        int start = from;
        for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', start)) {
            lines.add(new FieldLine(start, text.substring(start, at)));
            start = at + 1;
        }
        lines.add(new FieldLine(start, text.substring(start, Math.max(start, to))));
        return lines;
    }

    /** The offset behind its last character. */
    int end() {
        return start + text.length();
    }

    /** How many spaces it begins with. */
    int indent() {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isComment() {
        return text.stripLeading().startsWith("#");
    }

    /** Whether a comment begins here, in the place of a value: {@code # so}, but not {@code #2}. */
    boolean isCommentAt(int index) {
        return text.charAt(index) == '#' && (index + 1 == text.length() || Character.isWhitespace(text.charAt(index + 1)));
    }

    /** Whether a dash that begins an element of a list stands here; mostly only if a blank follows. */
    boolean isDash(int index, boolean mayLackBlank) {
        if (index >= text.length() || text.charAt(index) != '-') {
            return false;
        }
        boolean alone = index + 1 == text.length() || Character.isWhitespace(text.charAt(index + 1));
        return alone || mayLackBlank && text.charAt(index + 1) != '-';
    }

    boolean isField() {
        return FIELD.matcher(text).matches();
    }

    boolean beginsWithClosingBracket() {
        String stripped = text.stripLeading();
        return stripped.startsWith("]") || stripped.startsWith("}");
    }

    /** The index of the first character from here on that is no blank, or the line's length. */
    int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }
}
