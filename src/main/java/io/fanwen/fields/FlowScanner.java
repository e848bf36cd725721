package io.fanwen.fields;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Cuts one list in <code>[ ]</code> or map in <code>{ }</code> into its parts. A plain text in a list goes to the next comma or bracket
 * whatever else is in it; in a map, a name ends at the first colon of either width. Not thread-safe; for one list or map.
 */
final class FlowScanner {
    private final Source source;
    private final String text;
    private final int start;
    private final int limit;
    private final Consumer<Diagnostic> report;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;
    private boolean inName;
    /** Where the last comma or closing bracket on the line that ends at {@link #lastSignsLineEnd} stands; looked for once a line. */
    private int lastSign;
    private int lastSignsLineEnd;

    /** A bracket, comma or colon; a plain text; a text in quotes with them. */
    enum Kind { SIGN, PLAIN, QUOTED }

    /** @param text what SnakeYAML is to see, or the plain text */
    record Part(Kind kind, String text, int offset, int length) {}

    /**
     * @param start where the first bracket stands
     * @param limit where the lines that may belong to it end
     */
    FlowScanner(Source source, int start, int limit, Consumer<Diagnostic> report) {
        this.source = source;
        this.text = source.text();
        this.start = start;
        this.limit = limit;
        this.report = report;
        this.at = start;
    }

    /** The offset behind the last bracket; empty if the brackets do not match. What else is wrong has been reported. */
    OptionalInt scan() {
        do {
            if (!step()) {
                return OptionalInt.empty();
            }
        } while (!open.isEmpty());
        return OptionalInt.of(at);
    }

    /** Where the innermost bracket that is not closed stands. */
    int unclosed() {
        return open.isEmpty() ? start : open.peek();
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Reads one part; false if there is none. */
    private boolean step() {
        skipBlanks();
        if (at >= limit) {
            return false;
        }
        char c = text.charAt(at);
        if (c == '[' || c == '{') {
            return open(c);
        }
        if (c == ']' || c == '}') {
            return close(c);
        }
        if (c == ',') {
            comma();
        } else if (c == '"' || c == '\'') {
            return quoted();
        } else if (isColon(at) && inMap() && inName) {
            sign(": ");
            inName = false;
        } else {
            plain();
        }
        return true;
    }

    private boolean open(char bracket) {
        if (open.size() == FieldsParser.DEEPEST) {
            report.accept(Diagnostic.at(source.place(at, 1), FieldCode.FIELDS_TOO_DEEP, String.valueOf(FieldsParser.DEEPEST)));
            return false;
        }
        open.push(at);
        sign(String.valueOf(bracket));
        inName = bracket == '{';
        return true;
    }

    private boolean close(char bracket) {
        if (text.charAt(open.peek()) != (bracket == ']' ? '[' : '{')) {
            return false;
        }
        open.pop();
        sign(String.valueOf(bracket));
        inName = false;
        return true;
    }

    /** A comma too many separates nothing. */
    private void comma() {
        Part last = parts.get(parts.size() - 1);
        if (last.kind() == Kind.SIGN && "[{,".contains(last.text())) {
            at++;
        } else {
            sign(",");
        }
        inName = inMap();
    }

    private boolean quoted() {
        OptionalInt end = Quotes.end(text, at, lineEnd(at));
        if (end.isEmpty()) {
            report.accept(Diagnostic.at(source.place(at, 1), FieldCode.UNCLOSED_QUOTE, text.substring(at, at + 1)));
            return false;
        }
        parts.add(new Part(Kind.QUOTED, text.substring(at, end.getAsInt() + 1), at, end.getAsInt() + 1 - at));
        at = end.getAsInt() + 1;
        return true;
    }

    private void plain() {
        int from = at;
        int nested = 0;
        int end = lineEnd(at);
        while (at < end && !(nested == 0 && endsPlain(at))) {
            char c = text.charAt(at);
            nested += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            at++;
        }
        String value = text.substring(from, at).strip();
        Refused.in(value).ifPresent(code -> report.accept(
                Diagnostic.at(source.place(from, value.length()), code, Texts.quotable(value))));
        parts.add(new Part(Kind.PLAIN, value, from, value.length()));
    }

    private boolean endsPlain(int offset) {
        return ",]}".indexOf(text.charAt(offset)) >= 0 || inMap() && inName && isColon(offset)
                || isComment(offset) && restOfLineIsComment(offset);
    }

    /** {@code [C # 1, b]} is one line of texts; only what has no comma or bracket behind it can be a comment. */
    private boolean restOfLineIsComment(int offset) {
        int end = lineEnd(offset);
        if (end != lastSignsLineEnd) {
            lastSignsLineEnd = end;
            lastSign = Math.max(text.lastIndexOf(',', end - 1), Math.max(text.lastIndexOf(']', end - 1), text.lastIndexOf('}', end - 1)));
        }
        return lastSign < offset;
    }

    private void sign(String sign) {
        parts.add(new Part(Kind.SIGN, sign, at, 1));
        at++;
    }

    private boolean inMap() {
        return !open.isEmpty() && text.charAt(open.peek()) == '{';
    }

    private boolean isColon(int offset) {
        return text.charAt(offset) == '：' || text.charAt(offset) == ':' && !text.startsWith("://", offset);
    }

    private boolean isComment(int offset) {
        boolean first = offset == 0 || Character.isWhitespace(text.charAt(offset - 1));
        boolean bare = offset + 1 >= limit || Character.isWhitespace(text.charAt(offset + 1));
        return text.charAt(offset) == '#' && first && bare;
    }

    private void skipBlanks() {
        while (at < limit && (Character.isWhitespace(text.charAt(at)) || isComment(at))) {
            at = text.charAt(at) == '#' ? lineEnd(at) : at + 1;
        }
    }

    private int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 || end > limit ? limit : end;
    }
}
