package io.fanwen.importing.table;

import io.fanwen.importing.file.ForeignText;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.library.CsvReader;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a CSV file (RFC 4180). Stateless. */
public final class CsvTable {
    /** Quotation marks that do not close make one cell of a whole file. */
    private static final int MOST_COLUMNS = 1000;

    private CsvTable() {}

    public static Table read(ForeignText text) throws Unreadable {
        CsvReader csv = new CsvReader(new Source("", text.text()));
        List<Table.Row> rows = new ArrayList<>();
        for (Optional<List<CsvReader.Cell>> row = csv.row(); row.isPresent(); row = csv.row()) {
            Optional<CsvReader.Cell> unsound = row.get().stream().filter(cell -> !cell.sound()).findFirst();
            int line = csv.line(row.get().get(0));
            if (unsound.isPresent() || row.get().size() > MOST_COLUMNS) {
                throw new Unreadable(ImportCode.NOT_A_TABLE, Integer.toString(unsound.map(csv::line).orElse(line)));
            }
            if (row.get().stream().anyMatch(cell -> !cell.value().isEmpty())) {
                rows.add(new Table.Row(rows.size() + 1, row.get().stream().map(CsvReader.Cell::value).toList()));
            }
        }
        if (rows.isEmpty()) {
            throw new Unreadable(ImportCode.NO_TEXT);
        }
        return new Table(rows.get(0).cells(), rows.subList(1, rows.size()));
    }
}
