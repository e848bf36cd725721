package io.fanwen.library;

import io.fanwen.library.CsvReader.Cell;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Reads {@code data/counts.csv}: a header that names the columns {@code path}, {@code piece}, {@code heat}, {@code useful},
 * {@code downloads} and {@code copies} in any order ({@code path} must be there), then one row for an article or for one of its pieces. An empty cell says nothing.
 */
public final class CountsReader {
    private enum Column { PATH, PIECE, HEAT, USEFUL, DOWNLOADS, COPIES }

    private final CsvReader csv;
    private final Source source;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Map<String, Row> rows = new HashMap<>();

    private CountsReader(Source source) {
        this.source = source;
        csv = new CsvReader(source);
    }

    /** The counts, or every row that cannot be understood. */
    public static Outcome<Counts> read(Source source) {
        return new CountsReader(source).read();
    }

    private Outcome<Counts> read() {
        Optional<List<Cell>> header = csv.row();
        if (header.isEmpty()) {
            return new Outcome.Made<>(Counts.none(), List.of());
        }
        readHeader(header.get());
        if (columns.containsKey(Column.PATH)) {
            for (Optional<List<Cell>> row = csv.row(); row.isPresent(); row = csv.row()) {
                readRow(row.get());
            }
        } else {
            report(header.get().get(0), LibraryCode.COUNTS_WITHOUT_PATH);
        }
        TreeMap<String, Counts.Entry> entries = new TreeMap<>();
        rows.forEach((path, row) -> entries.put(path, row.entry()));
        return Outcome.of(new Counts(Optional.of(source), entries), diagnostics);
    }

    private void readHeader(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).value().toUpperCase(Locale.ROOT);
            Optional<Column> column = List.of(Column.values()).stream().filter(known -> known.name().equals(name)).findFirst();
            if (column.isEmpty()) {
                report(cells.get(i), LibraryCode.COUNTS_UNKNOWN_COLUMN, cells.get(i).value());
            } else if (columns.putIfAbsent(column.get(), i) != null) {
                report(cells.get(i), LibraryCode.COUNTS_COLUMN_TWICE, cells.get(i).value());
            }
        }
    }

    private void readRow(List<Cell> cells) {
        Optional<Cell> unsound = cells.stream().filter(cell -> !cell.sound()).findFirst();
        Optional<Cell> path = cell(cells, Column.PATH);
        if (unsound.isPresent()) {
            report(unsound.get(), LibraryCode.COUNTS_QUOTES);
        } else if (path.isEmpty()) {
            if (cells.stream().anyMatch(cell -> !cell.value().isEmpty())) {
                report(cells.get(0), LibraryCode.COUNTS_ROW_WITHOUT_PATH);
            }
        } else {
            rows.computeIfAbsent(article(path.get().value()), name -> new Row(csv.line(path.get()))).add(cells);
        }
    }

    /** Counts may come from tools that write the path from the site's folder or from its root. */
    static String article(String typed) {
        String path = Normalizer.normalize(typed, Normalizer.Form.NFC);
        path = path.startsWith("/") ? path.substring(1) : path;
        return path.startsWith("content/") ? path.substring("content/".length()) : path;
    }

    private Optional<Cell> cell(List<Cell> cells, Column column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() || cells.get(index).value().isEmpty()
                ? Optional.empty() : Optional.of(cells.get(index));
    }

    private OptionalInt number(List<Cell> cells, Column column) {
        Optional<Cell> cell = cell(cells, column);
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        String digits = cell.get().value();
        boolean plain = digits.length() <= 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        long value = plain ? Long.parseLong(digits) : Long.MAX_VALUE;
        if (value > Integer.MAX_VALUE || column == Column.PIECE && value == 0) {
            report(cell.get(), column == Column.PIECE ? LibraryCode.COUNTS_PIECE : LibraryCode.COUNTS_NUMBER, digits);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    private void report(Cell cell, LibraryCode code, String... arguments) {
        diagnostics.add(Diagnostic.at(csv.place(cell), code, arguments));
    }

    /** What the rows of one article have said so far. */
    private final class Row {
        private final int line;
        private OptionalInt heat = OptionalInt.empty();
        private OptionalInt whole = OptionalInt.empty();
        private final Map<Integer, Integer> useful = new HashMap<>();

        Row(int line) {
            this.line = line;
        }

        void add(List<Cell> cells) {
            int known = diagnostics.size();
            OptionalInt piece = number(cells, Column.PIECE);
            OptionalInt rowHeat = number(cells, Column.HEAT);
            OptionalInt rowUseful = number(cells, Column.USEFUL);
            // No page shows them; they are for whoever reads the file.
            number(cells, Column.DOWNLOADS);
            number(cells, Column.COPIES);
            if (diagnostics.size() > known) {
                return;
            }
            heat = agreed(heat, rowHeat, cells, Column.HEAT);
            if (piece.isEmpty()) {
                whole = agreed(whole, rowUseful, cells, Column.USEFUL);
            } else if (rowUseful.isPresent()) {
                Integer before = useful.get(piece.getAsInt());
                OptionalInt now = agreed(before == null ? OptionalInt.empty() : OptionalInt.of(before), rowUseful, cells, Column.USEFUL);
                useful.put(piece.getAsInt(), now.getAsInt());
            }
        }

        private OptionalInt agreed(OptionalInt before, OptionalInt now, List<Cell> cells, Column column) {
            if (before.isPresent() && now.isPresent() && !before.equals(now)) {
                report(cell(cells, column).orElseThrow(), LibraryCode.COUNTS_DISAGREE, column.name().toLowerCase(Locale.ROOT),
                        String.valueOf(before.getAsInt()), String.valueOf(now.getAsInt()));
            }
            return before.isPresent() ? before : now;
        }

        Counts.Entry entry() {
            return new Counts.Entry(heat, useful, whole, line);
        }
    }
}
