package io.fanwen.text;

/**
 * A place in a source text, as a person reads it off an editor's status bar.
 *
 * @param line   1-based line number
 * @param column 1-based column, counted in UTF-16 units: a tab is one, an emoji two
 */
public record Position(int line, int column) implements Comparable<Position> {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column start at 1: " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
