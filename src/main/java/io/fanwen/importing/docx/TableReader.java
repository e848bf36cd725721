package io.fanwen.importing.docx;

import io.fanwen.importing.file.XmlNode;
import io.fanwen.importing.span.Spans;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Block.Table.Alignment;
import io.fanwen.markdown.Block.Table.Cell;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads tables: one header row, every row as long as the longest; what a merged cell covers is empty. */
final class TableReader {
    /** Word itself opens no more. */
    private static final int MOST_COLUMNS = 63;

    private final BlockReader blocks;

    TableReader(BlockReader blocks) {
        this.blocks = blocks;
    }

    /** Nothing for a table without text. */
    List<Block> read(XmlNode table) {
        List<List<XmlNode>> rows = rows(table);
        long cells = rows.stream().flatMap(List::stream).count();
        if (cells == 1) {
            List<Line> lines = blocks.lines(rows.stream().flatMap(List::stream).findFirst().orElseThrow());
            return lines.isEmpty() ? List.of() : List.of(blocks.box(lines));
        }
        List<List<Shown>> shown = rows.stream().map(this::row).filter(row -> !row.isEmpty()).collect(Collectors.toList());
        int columns = Math.min(MOST_COLUMNS, shown.stream().mapToInt(List::size).max().orElse(0));
        boolean empty = shown.stream().flatMap(List::stream).allMatch(cell -> cell.inlines.isEmpty());
        if (empty || columns == 0) {
            return List.of();
        }
        List<List<Cell>> full = shown.stream().map(row -> full(row, columns)).toList();
        return List.of(new Block.Table(alignments(shown, columns), full.get(0), full.subList(1, full.size())));
    }

    /** @param align as the cell's paragraphs themselves say */
    private record Shown(List<Inline> inlines, String align) {}

    private static List<List<XmlNode>> rows(XmlNode table) {
        return inside(table, "tr").stream().map(row -> inside(row, "tc")).toList();
    }

    /** Children of a name, also those that stand in a content control. */
    private static List<XmlNode> inside(XmlNode parent, String name) {
        List<XmlNode> found = new ArrayList<>();
        for (XmlNode child : parent.children()) {
            if (child.name().equals(name)) {
                found.add(child);
            } else if (List.of("sdt", "sdtContent", "ins", "customXml", "smartTag").contains(child.name())) {
                found.addAll(inside(child, name));
            }
        }
        return found;
    }

    private List<Shown> row(List<XmlNode> cells) {
        List<Shown> row = new ArrayList<>();
        for (XmlNode cell : cells) {
            XmlNode properties = cell.first("tcPr").orElse(cell);
            boolean covered = properties.first("vMerge").filter(merge -> !merge.get("val").orElse("").equals("restart")).isPresent();
            row.add(covered ? new Shown(List.of(), "") : new Shown(inlines(blocks.lines(cell)), align(cell)));
            int span = properties.value("gridSpan").filter(value -> value.matches("[0-9]{1,2}")).map(Integer::parseInt).orElse(1);
            for (int i = 1; i < span && row.size() < MOST_COLUMNS; i++) {
                row.add(new Shown(List.of(), ""));
            }
        }
        return row;
    }

    private static String align(XmlNode cell) {
        List<String> all = cell.all("p").map(paragraph -> paragraph.first("pPr").flatMap(properties -> properties.value("jc")).orElse(""))
                .distinct().toList();
        return all.size() == 1 ? all.get(0) : "";
    }

    /** A cell of Markdown is one line; paragraphs in it are lines. */
    private static List<Inline> inlines(List<Line> lines) {
        List<Inline> out = new ArrayList<>();
        for (Line line : lines) {
            if (!out.isEmpty()) {
                out.add(new Inline.HardBreak());
            }
            if (line instanceof Line.Para para) {
                para.label().ifPresent(label -> out.add(new Inline.Text(label.bullet() ? "· " : label.text() + " ")));
                out.addAll(Spans.inlines(para.spans()));
            } else if (line instanceof Line.Whole whole) {
                out.add(new Inline.Text(PlainText.ofBlocks(List.of(whole.block())).replace('\n', ' ').replace('\t', ' ').strip()));
            }
        }
        return out;
    }

    private static List<Cell> full(List<Shown> row, int columns) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(new Cell(i < row.size() ? row.get(i).inlines : List.of()));
        }
        return cells;
    }

    /** A column stands as all its cells below the header say. */
    private static List<Alignment> alignments(List<List<Shown>> rows, int columns) {
        List<Alignment> alignments = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            List<String> said = rows.stream().skip(rows.size() > 1 ? 1 : 0).filter(row -> column < row.size() && !row.get(column).inlines.isEmpty())
                    .map(row -> row.get(column).align).distinct().toList();
            String align = said.size() == 1 ? said.get(0) : "";
            alignments.add(align.equals("center") ? Alignment.CENTRE : align.equals("right") || align.equals("end") ? Alignment.RIGHT
                    : Alignment.NONE);
        }
        return alignments;
    }
}
