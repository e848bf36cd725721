package io.fanwen.library;

import io.fanwen.library.CsvReader.Cell;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes new counts into the text of a {@code data/counts.csv} and leaves all else as it is: columns and rows that fanwen does not know,
 * the order, the quotation marks. One text, used once; not thread-safe.
 */
public final class CountsFile {
    private static final String PATH = "path";
    private static final String PIECE = "piece";
    private static final Comparator<Count> ORDER = Comparator.comparing(Count::article).thenComparingInt(Count::piece);

    private final String text;
    private final List<List<Cell>> rows = new ArrayList<>();
    /** What comes in the place of how many characters, by offset. */
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    private record Edit(int length, String text) {}

    private CountsFile(Source source) {
        text = source.text();
        CsvReader csv = new CsvReader(source);
        for (Optional<List<Cell>> row = csv.row(); row.isPresent(); row = csv.row()) {
            rows.add(row.get());
        }
    }

    /**
     * A new count.
     *
     * @param article by its path
     * @param piece   its number; 0 for the article as a whole
     * @param count   what is to stand there; of downloads and copies, how many come to what stands there
     */
    public record Count(String article, int piece, Column column, int count) {}

    /** What is counted. */
    public enum Column {
        HEAT, USEFUL, DOWNLOADS, COPIES;

        private String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean adds() {
            return this == DOWNLOADS || this == COPIES;
        }
    }

    /**
     * The text with new counts.
     *
     * @param source read without mistakes by {@link CountsReader}; may be empty
     * @param counts no two for one place; what is not named stays
     */
    public static String with(Source source, Collection<Count> counts) {
        Source now = source;
        for (Column column : Column.values()) {
            List<Count> own = counts.stream().filter(count -> count.column() == column).sorted(ORDER).toList();
            if (!own.isEmpty()) {
                now = new Source(source.path(), new CountsFile(now).with(column, own));
            }
        }
        return now.text();
    }

    private String with(Column kind, List<Count> counts) {
        if (rows.isEmpty()) {
            boolean known = kind == Column.HEAT || kind == Column.USEFUL;
            return new CountsFile(new Source("", PATH + "," + PIECE + ",heat,useful" + (known ? "" : "," + kind.title()) + "\n")).with(kind, counts);
        }
        List<Cell> header = rows.get(0);
        List<String> added = new ArrayList<>();
        int path = column(header, PATH, added);
        int piece = kind == Column.HEAT ? -1 : column(header, PIECE, added);
        int column = column(header, kind.title(), added);
        if (!added.isEmpty()) {
            append(header, "," + String.join(",", added));
        }
        List<Count> missing = counts.stream().filter(count -> !place(count, new Columns(path, piece, column))).toList();
        StringBuilder out = edited();
        if (!missing.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        int columns = header.size() + added.size();
        missing.forEach(count -> out.append(row(columns, cells(count, new Columns(path, piece, column)))));
        return out.toString();
    }

    /** Where columns are. @param piece -1 where it is not asked for */
    private record Columns(int path, int piece, int count) {}

    private static Map<Integer, String> cells(Count count, Columns at) {
        Map<Integer, String> cells = new HashMap<>(Map.of(at.path(), quoted(count.article()), at.count(), Integer.toString(count.count())));
        if (at.piece() >= 0 && count.piece() > 0) {
            cells.put(at.piece(), Integer.toString(count.piece()));
        }
        return cells;
    }

    /** Where a column is; behind the last if it is not there. @param added the columns that are missing so far */
    private static int column(List<Cell> header, String name, List<String> added) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).value().equalsIgnoreCase(name)) {
                return i;
            }
        }
        added.add(name);
        return header.size() + added.size() - 1;
    }

    /** Writes into every row of the article or piece that names a count, else into the first of them. Answers whether there is one. */
    private boolean place(Count count, Columns at) {
        List<List<Cell>> own = rows.subList(1, rows.size()).stream()
                .filter(row -> CountsReader.article(text(row, at.path())).equals(count.article()) && isOfPiece(row, count, at)).toList();
        List<List<Cell>> named = own.stream().filter(row -> !text(row, at.count()).isEmpty()).toList();
        for (List<Cell> row : named.isEmpty() && !own.isEmpty() ? own.subList(0, 1) : named) {
            String now = Long.toString(Math.min(Integer.MAX_VALUE, count.count() + (count.column().adds() ? number(text(row, at.count())) : 0)));
            if (at.count() < row.size()) {
                Cell cell = row.get(at.count());
                edits.put(cell.offset(), new Edit(cell.length(), now));
            } else {
                append(row, ",".repeat(at.count() - row.size() + 1) + now);
            }
        }
        return !own.isEmpty();
    }

    private static boolean isOfPiece(List<Cell> row, Count count, Columns at) {
        return at.piece() < 0 || number(text(row, at.piece())) == count.piece();
    }

    private static String text(List<Cell> row, int column) {
        return column < row.size() ? row.get(column).value() : "";
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** Behind the last cell of a row. */
    private void append(List<Cell> row, String more) {
        Cell last = row.get(row.size() - 1);
        edits.put(last.offset() + last.length(), new Edit(0, more));
    }

    private StringBuilder edited() {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
            out.append(text, at, edit.getKey()).append(edit.getValue().text());
            at = edit.getKey() + edit.getValue().length();
        }
        return out.append(text, at, text.length());
    }

    private static String row(int columns, Map<Integer, String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            row.append(i == 0 ? "" : ",").append(cells.getOrDefault(i, ""));
        }
        return row.append('\n').toString();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n].*") || !cell.strip().equals(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
