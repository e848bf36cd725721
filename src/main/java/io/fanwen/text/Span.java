package io.fanwen.text;

import java.util.Objects;

/**
 * A stretch of one line, with that line, so that a message can show it after the file itself is gone from memory.
 *
 * @param start    where it begins
 * @param length   how many UTF-16 units it covers on that line; at least 1
 * @param lineText the line it begins on, without its line end, cut to {@value #LONGEST_LINE} units
 */
public record Span(Position start, int length, String lineText) {
    /** A message shows a line, not a file without line ends. */
    public static final int LONGEST_LINE = 400;

    public Span {
        Objects.requireNonNull(start, "start");
        if (length < 1) {
            throw new IllegalArgumentException("a span covers something: " + length);
        }
        lineText = lineText.length() > LONGEST_LINE ? lineText.substring(0, LONGEST_LINE) : lineText;
    }
}
