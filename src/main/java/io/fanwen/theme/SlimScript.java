package io.fanwen.theme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A script without what only its authors read: comments, indentation, spaces and line ends that part nothing, commas and semicolons right
 * before the end of a bracket. All other tokens stay as they are, and so does every line end that may end a statement, so that nothing is
 * to be known of the language's grammar but where a regular expression can stand. Where even that is not plain, the script stays as its
 * author wrote it.
 *
 * <p>Comments with a licence stay: those that begin with {@code !} or hold {@code @license} or {@code @preserve}.
 */
final class SlimScript {
    /** After or before these no space is needed, nor a line end after those that open and before those that close. */
    private static final String PARTING = "()[]{},;";
    private static final String NEEDS_NO_LINE_END_AFTER = "([{,;";
    private static final String NEEDS_NO_LINE_END_BEFORE = ")]},;";
    private static final String QUOTES = "\"'`";
    private static final Pattern KEPT_COMMENT = Pattern.compile("^/[/*]!|@(?:license|preserve)\\b");

    /** A slash after one of these begins a regular expression. */
    private static final Set<String> BEFORE_VALUES = Set.of("return", "typeof", "instanceof", "in", "new", "delete", "void", "throw", "case",
            "do", "else", "default");
    /** These may be names, and then a slash divides. */
    private static final Set<String> UNPLAIN = Set.of("of", "await", "yield");
    private static final Set<String> BEFORE_CONDITIONS = Set.of("if", "while", "for", "with");

    /** Brackets not closed yet. */
    private enum Open {
        ROUND(')'),
        /** Of a statement that goes on behind it. */
        CONDITION(')'), SQUARE(']'), CURLY('}'),
        /** In a template. */
        PLACE('}');

        private final char end;

        Open(char end) {
            this.end = end;
        }
    }

    private enum Kind { NONE, WORD, VALUE, SIGN, CONDITION_END }

    /** What parts two tokens. */
    private record Gap(boolean any, boolean lineEnd, String kept) {}

    /** It is not plain how the script is to be read. */
    private static final class Unplain extends Exception {
        private static final long serialVersionUID = 1L;

        Unplain() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final StringBuilder out;
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;
    private Kind last = Kind.NONE;
    /** Where the last token ended. */
    private int lastEnd;
    /** The last word. */
    private String word = "";
    private boolean afterDot;
    /** Whether the last token says nothing if a bracket closes right after it. */
    private boolean lastNeedless;

    private SlimScript(String text) {
        this.text = text;
        out = new StringBuilder(text.length());
    }

    /** The script, or the very text if it cannot be read for certain. */
    static String of(String text) {
        try {
            return new SlimScript(text).slim();
        } catch (Unplain e) {
            return text;
        }
    }

    private String slim() throws Unplain {
        if (text.startsWith("#!")) {
            throw new Unplain();
        }
        Gap gap = gap();
        while (at < text.length()) {
            int start = at;
            char first = text.charAt(at);
            part(gap, first);
            boolean needless = isNeedlessBeforeEnd(first);
            last = token(first);
            lastNeedless = needless;
            lastEnd = at;
            out.append(text, start, at);
            gap = gap();
        }
        if (!open.isEmpty()) {
            throw new Unplain();
        }
        return out.append(gap.kept()).append('\n').toString();
    }

    private Gap gap() throws Unplain {
        int start = at;
        boolean lineEnd = false;
        StringBuilder kept = new StringBuilder();
        while (at < text.length()) {
            int from = at;
            if (text.startsWith("//", at)) {
                while (at < text.length() && !isLineEnd(text.charAt(at))) {
                    at++;
                }
            } else if (text.startsWith("/*", at)) {
                at = text.indexOf("*/", at + 2) + 2;
                if (at < from + 4) {
                    throw new Unplain();
                }
            } else if (isSpace(text.charAt(at))) {
                at++;
            } else {
                break;
            }
            String skipped = text.substring(from, at);
            lineEnd |= skipped.chars().anyMatch(SlimScript::isLineEnd);
            if (KEPT_COMMENT.matcher(skipped).find()) {
                kept.append('\n').append(skipped).append('\n');
                lineEnd |= skipped.startsWith("//");
            }
        }
        return new Gap(at > start, lineEnd, kept.toString());
    }

    /** A comma that is not of a place left out, and a semicolon that ends a statement with something in it. */
    private boolean isNeedlessBeforeEnd(char sign) {
        if (sign == ',') {
            return !isAfter(",") && !isAfter("[");
        }
        return sign == ';' && (last == Kind.VALUE || isAfter(")") || isAfter("]")
                || last == Kind.WORD && !word.equals("else") && !word.equals("do"));
    }

    private void part(Gap gap, char next) throws Unplain {
        if (lastNeedless && gap.kept().isEmpty() && (next == '}' || text.charAt(lastEnd - 1) == ',' && (next == ')' || next == ']'))) {
            out.setLength(out.length() - 1);
        }
        if (!gap.kept().isEmpty()) {
            if (!gap.lineEnd() && !out.isEmpty()) {
                // Between the tokens of a line: a line end beside it might end a statement.
                throw new Unplain();
            }
            out.append(gap.kept());
        } else if (gap.any() && !out.isEmpty()) {
            char before = out.charAt(out.length() - 1);
            if (gap.lineEnd()) {
                if (NEEDS_NO_LINE_END_AFTER.indexOf(before) < 0 && NEEDS_NO_LINE_END_BEFORE.indexOf(next) < 0) {
                    out.append('\n');
                }
            } else if (needsSpace(before, next)) {
                out.append(' ');
            }
        }
    }

    /** Two words, and signs that might be read as one; a number and a point, too. */
    private static boolean needsSpace(char before, char next) {
        if (PARTING.indexOf(before) >= 0 || PARTING.indexOf(next) >= 0) {
            return false;
        }
        if ("/.".indexOf(before) >= 0 || "/.".indexOf(next) >= 0) {
            return true;
        }
        return QUOTES.indexOf(before) < 0 && QUOTES.indexOf(next) < 0 && isWord(before) == isWord(next);
    }

    private Kind token(char first) throws Unplain {
        if (isWord(first)) {
            afterDot = isAfter(".") && !isAfter("...");
            int start = at;
            skipWord();
            word = text.substring(start, at);
            return Kind.WORD;
        }
        if (first == '"' || first == '\'') {
            return string(first);
        }
        if (first == '`') {
            return template();
        }
        if (first == '/' && beginsExpression()) {
            return expression();
        }
        return sign(first);
    }

    private Kind sign(char sign) throws Unplain {
        // Comments, in scripts that are no modules.
        if (text.startsWith("<!--", at) || text.startsWith("-->", at)) {
            throw new Unplain();
        }
        switch (sign) {
            case '(' -> open.push(isBeforeCondition() ? Open.CONDITION : Open.ROUND);
            case '[' -> open.push(Open.SQUARE);
            case '{' -> open.push(Open.CURLY);
            case ')', ']', '}' -> {
                Open closed = open.poll();
                if (closed == null || closed.end != sign) {
                    throw new Unplain();
                }
                if (closed == Open.PLACE) {
                    return template();
                }
                at++;
                return closed == Open.CONDITION ? Kind.CONDITION_END : Kind.SIGN;
            }
            default -> { }
        }
        at++;
        return Kind.SIGN;
    }

    private boolean isBeforeCondition() {
        if (last != Kind.WORD || afterDot) {
            return false;
        }
        return BEFORE_CONDITIONS.contains(word) || word.equals("await") && out.toString().stripTrailing().endsWith("for await");
    }

    /** Whether the last token, or the last few with nothing between, end so. */
    private boolean isAfter(String signs) {
        return last == Kind.SIGN && text.startsWith(signs, lastEnd - signs.length());
    }

    private boolean beginsExpression() throws Unplain {
        switch (last) {
            case NONE, CONDITION_END -> {
                return true;
            }
            case VALUE -> {
                return false;
            }
            case WORD -> {
                if (!afterDot && UNPLAIN.contains(word)) {
                    throw new Unplain();
                }
                return !afterDot && BEFORE_VALUES.contains(word);
            }
            default -> {
                return followsOperator();
            }
        }
    }

    private boolean followsOperator() throws Unplain {
        // The end of a block or of an object; of a number; counting before or behind.
        if (isAfter("}") || isAfter(".") || isAfter("++") || isAfter("--")) {
            throw new Unplain();
        }
        return !isAfter(")") && !isAfter("]");
    }

    private Kind string(char quote) throws Unplain {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return Kind.VALUE;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            if (c == '\\') {
                at++;
                // One line end of two characters.
                if (text.startsWith("\r\n", at)) {
                    at++;
                }
            }
        }
        throw new Unplain();
    }

    /** From its beginning, or from the end of a place in it, to its end or to the next place. */
    private Kind template() throws Unplain {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '`') {
                at++;
                return Kind.VALUE;
            }
            if (text.startsWith("${", at)) {
                at += 2;
                open.push(Open.PLACE);
                return Kind.SIGN;
            }
            if (c == '\\') {
                at++;
            }
        }
        throw new Unplain();
    }

    private Kind expression() throws Unplain {
        boolean inClass = false;
        for (at++; at < text.length() && !isLineEnd(text.charAt(at)); at++) {
            char c = text.charAt(at);
            if (c == '/' && !inClass) {
                at++;
                skipWord();
                return Kind.VALUE;
            }
            if (c == '\\') {
                at++;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            }
        }
        throw new Unplain();
    }

    private void skipWord() {
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
    }

    /** Of names and numbers; near enough, for what a name may hold besides parts nothing. */
    private static boolean isWord(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_$#@\\".indexOf(c) >= 0 : !isSpace(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x80 && (Character.isSpaceChar(c) || c == 0xfeff);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }
}
