package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Makes our tables of commonmark-java's: every row as long as the header. */
final class TableBuilder {
    private final InlineBuilder inlines;

    TableBuilder(InlineBuilder inlines) {
        this.inlines = inlines;
    }

    Block.Table table(TableBlock table) {
        List<Block.Table.Alignment> alignments = new ArrayList<>();
        List<List<Block.Table.Cell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (rows.isEmpty()) {
                    readAlignments(row, alignments);
                }
                rows.add(row((TableRow) row, alignments.size()));
            }
        }
        return new Block.Table(alignments, rows.get(0), rows.subList(1, rows.size()));
    }

    private static void readAlignments(Node row, List<Block.Table.Alignment> alignments) {
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            TableCell.Alignment alignment = ((TableCell) cell).getAlignment();
            alignments.add(alignment == null ? Block.Table.Alignment.NONE : switch (alignment) {
                case LEFT -> Block.Table.Alignment.LEFT;
                case CENTER -> Block.Table.Alignment.CENTRE;
                case RIGHT -> Block.Table.Alignment.RIGHT;
            });
        }
    }

    private List<Block.Table.Cell> row(TableRow row, int columns) {
        List<Block.Table.Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null && cells.size() < columns; cell = cell.getNext()) {
            cells.add(new Block.Table.Cell(inlines.content(cell)));
        }
        while (cells.size() < columns) {
            cells.add(new Block.Table.Cell(List.of()));
        }
        return cells;
    }
}
