package io.fanwen.importing.table;

import java.util.List;

/**
 * A table as read.
 *
 * @param columns names in the first row
 * @param rows    below it, without empty ones
 */
public record Table(List<String> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param number as a spreadsheet shows it
     * @param cells  may be fewer than there are columns; without blanks at their ends
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Empty if there is no such cell. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
