package io.fanwen.word;

import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tables, and the boxes around alerts, which are tables of one cell. Not thread-safe. */
final class TablePen {
    /** Word opens no table with more columns. */
    private static final int MOST_COLUMNS = 63;
    /** Between a cell's edge and its text, on each side. */
    private static final int MARGIN = 108;

    private final StringBuilder out;
    private final BlockPen pen;
    private final WordStyle style;

    TablePen(StringBuilder out, BlockPen pen, WordStyle style) {
        this.out = out;
        this.pen = pen;
        this.style = style;
    }

    void write(Block.Table table) {
        if (table.alignments().size() > MOST_COLUMNS) {
            rows(table).forEach(this::tabbed);
            return;
        }
        Frame frame = pen.beginTable();
        List<Integer> widths = Columns.widths(rows(table).map(TablePen::texts).toList(), frame.room(), StyleSheet.tableSize(style));
        open("TableGrid", widths, frame.left());
        for (int i = 0; i < widths.size(); i++) {
            out.append(i == 0 ? "<w:tblGrid>" : "").append("<w:gridCol w:w=\"").append(widths.get(i)).append("\"/>");
        }
        out.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        cells(table, table.header(), widths, Style.TABLE_HEADER);
        for (List<Block.Table.Cell> row : table.rows()) {
            out.append("</w:tr><w:tr>");
            cells(table, row, widths, Style.TABLE_TEXT);
        }
        out.append("</w:tr></w:tbl>");
        pen.endTable();
    }

    /** A box around blocks. */
    void box(Runnable content) {
        Frame frame = pen.beginTable();
        int width = frame.room();
        open("AlertBox", List.of(width), frame.left());
        out.append("<w:tblGrid><w:gridCol w:w=\"").append(width).append("\"/></w:tblGrid><w:tr>");
        cell(width, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F5F5F5\"/>");
        pen.within(frame.cell(Style.ALERT, width - 2 * MARGIN), () -> {
            content.run();
            pen.close(false);
        });
        out.append("</w:tc></w:tr></w:tbl>");
        pen.endTable();
    }

    private void cells(Block.Table table, List<Block.Table.Cell> row, List<Integer> widths, Style cellStyle) {
        for (int i = 0; i < row.size(); i++) {
            int width = widths.get(i);
            List<Inline> inlines = row.get(i).inlines();
            Frame frame = alignment(table.alignments().get(i)).map(pen.frame().cell(cellStyle, width - 2 * MARGIN)::aligned)
                    .orElse(pen.frame().cell(cellStyle, width - 2 * MARGIN));
            cell(width, "");
            pen.within(frame, () -> pen.paragraph(cellStyle, inlines));
            out.append("</w:tc>");
        }
    }

    private void open(String tableStyle, List<Integer> widths, int left) {
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"").append(tableStyle).append("\"/><w:tblW w:w=\"")
                .append(widths.stream().mapToInt(Integer::intValue).sum()).append("\" w:type=\"dxa\"/>");
        if (left > 0) {
            out.append("<w:tblInd w:w=\"").append(left).append("\" w:type=\"dxa\"/>");
        }
        out.append("<w:tblLayout w:type=\"fixed\"/></w:tblPr>");
    }

    private void cell(int width, String shade) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>").append(shade).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
    }

    /** A row of a table that is too wide for Word: one line, tabs between its cells. */
    private void tabbed(List<Block.Table.Cell> row) {
        List<Inline> line = new ArrayList<>();
        for (Block.Table.Cell cell : row) {
            if (!line.isEmpty()) {
                line.add(new Inline.Text("\t"));
            }
            line.addAll(cell.inlines());
        }
        pen.paragraph(Style.TABLE_TEXT, line);
    }

    private static Stream<List<Block.Table.Cell>> rows(Block.Table table) {
        return Stream.concat(Stream.of(table.header()), table.rows().stream());
    }

    private static List<String> texts(List<Block.Table.Cell> row) {
        return row.stream().map(cell -> PlainText.ofInlines(cell.inlines())).collect(Collectors.toList());
    }

    private static Optional<Frame.Alignment> alignment(Block.Table.Alignment alignment) {
        return switch (alignment) {
            case RIGHT -> Optional.of(Frame.Alignment.RIGHT);
            case CENTRE -> Optional.of(Frame.Alignment.CENTRE);
            case LEFT, NONE -> Optional.empty();
        };
    }
}
