package io.fanwen.library;

import io.fanwen.library.CsvReader.Cell;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes new counts into the text of a {@code data/counts.csv} and leaves all else as it is: columns and rows that fanwen does not know,
 * the order, the quotation marks. One text, used once; not thread-safe.
 */
public final class CountsFile {
    private static final String PATH = "path";
    private static final String HEAT = "heat";

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
     * The text with new heat.
     *
     * @param source read without mistakes by {@link CountsReader}; may be empty
     * @param heat   by path of the article; the others keep theirs
     */
    public static String withHeat(Source source, Map<String, Integer> heat) {
        return heat.isEmpty() ? source.text() : new CountsFile(source).withHeat(heat);
    }

    private String withHeat(Map<String, Integer> heat) {
        if (rows.isEmpty()) {
            StringBuilder all = new StringBuilder(PATH + ",piece," + HEAT + ",useful\n");
            new TreeMap<>(heat).forEach((path, count) -> all.append(quoted(path)).append(",,").append(count).append(",\n"));
            return all.toString();
        }
        List<Cell> header = rows.get(0);
        int path = column(header, PATH);
        int column = column(header, HEAT);
        if (column == header.size()) {
            append(header, "," + HEAT);
        }
        TreeMap<String, Integer> missing = new TreeMap<>(heat);
        for (String article : heat.keySet()) {
            if (place(article, path, column, heat.get(article))) {
                missing.remove(article);
            }
        }
        StringBuilder out = edited();
        if (!missing.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        int columns = Math.max(header.size(), column + 1);
        missing.forEach((article, count) -> out.append(row(columns, Map.of(path, quoted(article), column, count.toString()))));
        return out.toString();
    }

    /** Where a column is; behind the last if it is not there. */
    private static int column(List<Cell> header, String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).value().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return header.size();
    }

    /** Writes into every row of the article that names a heat, else into the first of them. Answers whether there is one. */
    private boolean place(String article, int path, int column, int count) {
        List<List<Cell>> own = rows.subList(1, rows.size()).stream()
                .filter(row -> path < row.size() && CountsReader.article(row.get(path).value()).equals(article)).toList();
        List<List<Cell>> named = own.stream().filter(row -> column < row.size() && !row.get(column).value().isEmpty()).toList();
        for (List<Cell> row : named.isEmpty() && !own.isEmpty() ? own.subList(0, 1) : named) {
            if (column < row.size()) {
                Cell cell = row.get(column);
                edits.put(cell.offset(), new Edit(cell.length(), Integer.toString(count)));
            } else {
                append(row, ",".repeat(column - row.size() + 1) + count);
            }
        }
        return !own.isEmpty();
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
