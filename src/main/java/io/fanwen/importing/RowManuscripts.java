package io.fanwen.importing;

import io.fanwen.fields.Moment;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.importing.manuscript.Fact;
import io.fanwen.importing.manuscript.Facts;
import io.fanwen.importing.manuscript.Manuscript;
import io.fanwen.importing.manuscript.OldPaths;
import io.fanwen.importing.page.PageReader;
import io.fanwen.importing.table.ColumnMap;
import io.fanwen.importing.table.Table;
import io.fanwen.importing.table.TableField;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes manuscripts of the rows of a table. Immutable. */
final class RowManuscripts {
    private final PageReader pages;
    private final ZoneId zone;

    RowManuscripts(PageReader pages, ZoneId zone) {
        this.pages = pages;
        this.zone = zone;
    }

    /**
     * What a row is called: by what its system calls it, else by its title, which stays when rows are put in or taken out above; by its number
     * if it has none.
     */
    static String key(Table.Row row, ColumnMap columns) {
        return columns.get(row, TableField.ID).or(() -> columns.get(row, TableField.PATH)).or(() -> columns.get(row, TableField.TITLE))
                .map(name -> name.replaceAll("\\s+", " ")).orElse(Integer.toString(row.number()));
    }

    Manuscript of(Table.Row row, ColumnMap columns, Place place) throws Unreadable {
        String title = columns.get(row, TableField.TITLE).orElseThrow(() -> new Unreadable(ImportCode.ROW_WITHOUT_TITLE));
        String body = columns.get(row, TableField.BODY).orElseThrow(() -> new Unreadable(ImportCode.NO_TEXT));
        List<Diagnostic> remarks = new ArrayList<>();
        Facts facts = Facts.none().with(Fact.TITLE, title);
        for (TableField field : TableField.values()) {
            Optional<String> said = columns.get(row, field);
            if (field.fact().isPresent() && said.isPresent() && field != TableField.TITLE) {
                facts = facts.with(field.fact().get(), values(field, said.get(), remarks, place));
            }
        }
        if (!facts.has(Fact.DATE) && columns.get(row, TableField.DATE).isEmpty()) {
            remarks.add(Diagnostic.at(place, ImportCode.NO_DATE));
        }
        return pages.fragment(facts, body, remarks, place);
    }

    private List<String> values(TableField field, String said, List<Diagnostic> remarks, Place place) {
        return switch (field) {
            case DATE, UPDATED -> {
                Optional<Moment> moment = Moment.of(said, zone);
                if (moment.isEmpty()) {
                    remarks.add(Diagnostic.at(place, ImportCode.DATE_UNREADABLE, said.length() > 40 ? said.substring(0, 40) + "…" : said));
                }
                yield moment.map(known -> known.day() + known.time().map(time -> " " + time.withNano(0)).orElse("")).stream().toList();
            }
            case TOPICS -> Arrays.stream(said.split("[,，、;；|]")).map(String::strip).toList();
            case HEAT -> said.replaceAll("[,，]", "").matches("[0-9]{1,9}") ? List.of(said.replaceAll("[,，]", "")) : List.of();
            case PATH -> {
                Optional<String> path = OldPaths.of(said);
                if (path.isEmpty()) {
                    remarks.add(Diagnostic.at(place, ImportCode.ALIAS_LEFT_OUT, said.length() > 80 ? said.substring(0, 80) + "…" : said));
                }
                yield path.stream().toList();
            }
            default -> List.of(said);
        };
    }
}
