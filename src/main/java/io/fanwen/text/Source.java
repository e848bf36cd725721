package io.fanwen.text;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A file as read: valid UTF-8 decoded, without byte order mark, every line end a single line feed.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class Source {
    private final String path;
    private final String text;
    private final int[] lineStarts;

    /**
     * @param path relative to the site's folder, forward slashes
     * @param text without byte order mark; carriage returns are taken as line ends
     */
    public Source(String path, String text) {
        this.path = Objects.requireNonNull(path, "path");
        this.text = unifyLineEnds(text);
        this.lineStarts = lineStarts(this.text);
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** How many lines the text has; a text that ends with a line feed has an empty last line. At least 1. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The position of an offset from 0 to the text's length. */
    public Position position(int offset) {
        int line = Arrays.binarySearch(lineStarts, Objects.checkIndex(offset, text.length() + 1));
        int index = line >= 0 ? line : -line - 2;
        return new Position(index + 1, offset - lineStarts[index] + 1);
    }

    /** The offset of a 1-based line's first character. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** A 1-based line without its line end. */
    public String line(int line) {
        return text.substring(lineStarts[line - 1], lineEnd(line));
    }

    /** The stretch from an offset on; cut at the end of its line, and never empty. */
    public Place place(int offset, int length) {
        Position start = position(offset);
        int lineStart = lineStart(start.line());
        int lineEnd = lineEnd(start.line());
        // No more of the line than a span keeps: hostile files have thousands of places on one endless line.
        String shown = text.substring(lineStart, Math.min(lineEnd, lineStart + Span.LONGEST_LINE));
        return new Place(path, Optional.of(new Span(start, Math.max(1, Math.min(length, lineEnd - offset)), shown)));
    }

    /** The whole of a 1-based line. */
    public Place linePlace(int line) {
        return place(lineStart(line), line(line).length());
    }

    private int lineEnd(int line) {
        return line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    }

    private static String unifyLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int[] lineStarts(String text) {
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        int[] starts = new int[count];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        return starts;
    }
}
