package io.fanwen.importing.docx;

import io.fanwen.importing.docx.Line.Kind;
import io.fanwen.importing.file.XmlNode;
import io.fanwen.importing.span.Spans;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the blocks of one part: its paragraphs and tables in order. */
final class BlockReader {
    private static final Map<String, Block.Alert.Kind> ALERTS = Map.of("说明", Block.Alert.Kind.NOTE, "note", Block.Alert.Kind.NOTE,
            "提示", Block.Alert.Kind.TIP, "tip", Block.Alert.Kind.TIP, "重要", Block.Alert.Kind.IMPORTANT, "important", Block.Alert.Kind.IMPORTANT,
            "注意", Block.Alert.Kind.WARNING, "warning", Block.Alert.Kind.WARNING, "当心", Block.Alert.Kind.CAUTION);
    /** Tables within tables; deeper ones are read as text. */
    private static final int DEEPEST = 6;

    private final ParaReader paragraphs;
    private final TableReader tables = new TableReader(this);
    private int depth;

    BlockReader(Draft draft, Relations relations) {
        paragraphs = new ParaReader(draft, relations);
    }

    /** The lines of a body, a cell, a note or a text box. */
    List<Line> lines(XmlNode parent) {
        List<Line> lines = new ArrayList<>();
        collect(parent, lines);
        return lines;
    }

    private void collect(XmlNode parent, List<Line> lines) {
        for (XmlNode child : parent.children()) {
            switch (child.name()) {
                case "p" -> {
                    paragraphs.read(child).ifPresent(lines::add);
                    boxes(child, lines);
                }
                case "tbl" -> table(child).forEach(block -> lines.add(new Line.Whole(block, tableLeft(child))));
                case "AlternateContent" -> RunReader.choice(child).ifPresent(chosen -> collect(chosen, lines));
                case "del", "moveFrom", "sectPr", "tcPr", "" -> { }
                default -> collect(child, lines);
            }
        }
    }

    /** Text boxes stand beside the text; their text comes behind the paragraph that they are tied to. */
    private void boxes(XmlNode node, List<Line> lines) {
        for (XmlNode child : node.children()) {
            if (child.name().equals("txbxContent")) {
                collect(child, lines);
            } else if (!child.name().equals("Fallback")) {
                boxes(child, lines);
            }
        }
    }

    private List<Block> table(XmlNode table) {
        if (depth >= DEEPEST) {
            return List.of();
        }
        depth++;
        List<Block> blocks = tables.read(table);
        depth--;
        return blocks;
    }

    private static int tableLeft(XmlNode table) {
        return table.first("tblPr").flatMap(all -> all.first("tblInd")).flatMap(indent -> indent.get("w"))
                .filter(value -> value.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(0);
    }

    /** The box that fanwen writes around an alert, or that somebody drew around a note. */
    Block box(List<Line> lines) {
        boolean titled = !lines.isEmpty() && lines.get(0) instanceof Line.Para first && first.kind() == Kind.ALERT_TITLE;
        if (!titled) {
            return new Block.Quote(new Assembly().blocks(lines));
        }
        String title = PlainText.ofInlines(Spans.inlines(((Line.Para) lines.get(0)).spans()));
        Optional<Block.Alert.Kind> kind = Optional.ofNullable(ALERTS.get(title.toLowerCase(Locale.ROOT)));
        List<Block> blocks = new Assembly().blocks(lines.subList(1, lines.size()));
        return blocks.isEmpty() ? new Block.Paragraph(List.of(new Inline.Text(title)), Attributes.NONE)
                : new Block.Alert(kind.orElse(Block.Alert.Kind.NOTE), kind.isPresent() ? Optional.empty() : Optional.of(title), blocks);
    }
}
