package io.fanwen.library;

import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a CSV file (RFC 4180) one after the other. Not thread-safe. */
public final class CsvReader {
    private final Source source;
    private final String text;
    private int at;

    public CsvReader(Source source) {
        this.source = source;
        text = source.text();
        at = text.startsWith("\ufeff") ? 1 : 0;
    }

    /** The next row that is not empty; nothing at the end. */
    public Optional<List<Cell>> row() {
        while (at < text.length()) {
            if (text.charAt(at) != '\n') {
                return Optional.of(cells());
            }
            at++;
        }
        return Optional.empty();
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(4);
        boolean more = true;
        while (more) {
            cells.add(text.startsWith("\"", at) ? quoted() : bare());
            more = text.startsWith(",", at);
            at++;
        }
        return cells;
    }

    private Cell bare() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return new Cell(text.substring(from, at).strip(), from, at - from, true);
    }

    /** A quotation mark in quotes is typed twice; what stands between the closing one and the comma spoils the cell. */
    private Cell quoted() {
        int from = at;
        StringBuilder value = new StringBuilder();
        int close = text.indexOf('"', at + 1);
        int part = at + 1;
        while (close >= 0 && text.startsWith("\"", close + 1)) {
            value.append(text, part, close + 1);
            part = close + 2;
            close = text.indexOf('"', part);
        }
        if (close < 0) {
            at = text.length();
            return new Cell("", from, 1, false);
        }
        value.append(text, part, close);
        at = close + 1;
        int rest = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return new Cell(value.toString().strip(), from, at - from, text.substring(rest, at).isBlank());
    }

    /** Where a cell stands. */
    public Place place(Cell cell) {
        return source.place(cell.offset(), cell.length());
    }

    /** The 1-based line that a cell begins in. */
    public int line(Cell cell) {
        return source.position(cell.offset()).line();
    }

    /**
     * What stands between two commas.
     *
     * @param value without quotes and the blanks around it
     * @param sound whether its quotes are closed and nothing follows them
     */
    public record Cell(String value, int offset, int length, boolean sound) {}
}
