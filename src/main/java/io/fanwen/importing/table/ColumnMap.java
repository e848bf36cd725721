package io.fanwen.importing.table;

import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Unreadable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column means what. Immutable. */
public final class ColumnMap {
    private final Map<TableField, Integer> columns;

    private ColumnMap(Map<TableField, Integer> columns) {
        this.columns = Collections.unmodifiableMap(columns);
    }

    /**
     * @param said names of columns by what they mean, as the user said; other columns mean what their names say
     * @throws Unreadable if a column that the user names is not there, or none is the title's or the text's
     */
    public static ColumnMap of(Table table, Map<TableField, String> said) throws Unreadable {
        Map<TableField, Integer> columns = new EnumMap<>(TableField.class);
        List<String> names = table.columns().stream().map(String::strip).toList();
        for (Map.Entry<TableField, String> one : said.entrySet()) {
            int column = names.indexOf(one.getValue().strip());
            if (column < 0) {
                throw new Unreadable(ImportCode.MAP_WITHOUT_COLUMN, one.getValue(), shown(names));
            }
            columns.put(one.getKey(), column);
        }
        for (TableField field : TableField.values()) {
            for (int i = 0; i < names.size() && !columns.containsKey(field); i++) {
                if (field.isNamed(names.get(i)) && !columns.containsValue(i)) {
                    columns.put(field, i);
                }
            }
        }
        if (!columns.containsKey(TableField.TITLE) || !columns.containsKey(TableField.BODY)) {
            throw new Unreadable(ImportCode.TABLE_WITHOUT_MAP, shown(names));
        }
        return new ColumnMap(columns);
    }

    /** What a row says of that; empty if there is no such column or nothing in it. */
    public Optional<String> get(Table.Row row, TableField field) {
        Integer column = columns.get(field);
        return Optional.ofNullable(column).map(row::cell).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String shown(List<String> names) {
        String all = String.join(", ", names);
        return all.length() > 200 ? all.substring(0, 200) + "…" : all;
    }
}
