package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes blocks as Markdown; each answer is the block's lines without a line feed at the end. Not thread-safe. */
final class MarkdownPen implements Block.Visitor<String> {
    /** Ends a list, so that the next one is another; readers see nothing of it. */
    private static final String BETWEEN_LISTS = "<!-- -->";

    private final MarkdownLines lines;

    MarkdownPen(MarkdownLines lines) {
        this.lines = lines;
    }

    /** Blocks with a blank line between them. */
    String blocks(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                out.append("\n\n").append(isList(blocks.get(i - 1)) && isList(blocks.get(i)) ? BETWEEN_LISTS + "\n\n" : "");
            }
            out.append(blocks.get(i).accept(this));
        }
        return out.toString();
    }

    String footnote(Document.Footnote note) {
        return "[^" + note.label() + "]: " + indented(blocks(note.blocks()), 4);
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return lines.paragraph(paragraph);
    }

    @Override
    public String heading(Block.Heading heading) {
        return lines.heading(heading);
    }

    @Override
    public String quote(Block.Quote quote) {
        return quoted(blocks(quote.blocks()));
    }

    @Override
    public String alert(Block.Alert alert) {
        String mark = "[!" + alert.kind() + "]" + alert.title().map(title -> " " + MarkdownSigns.escape(title, false)).orElse("");
        boolean goesOn = !alert.blocks().isEmpty() && alert.blocks().get(0) instanceof Block.Paragraph;
        return quoted(mark + (goesOn ? "\n" : "\n\n") + blocks(alert.blocks()));
    }

    @Override
    public String bulletList(Block.BulletList list) {
        return list(list.items(), list.tight());
    }

    @Override
    public String orderedList(Block.OrderedList list) {
        return list(list.items(), list.tight());
    }

    @Override
    public String codeBlock(Block.CodeBlock code) {
        char mark = code.info().indexOf('`') >= 0 ? '~' : '`';
        String fence = String.valueOf(mark).repeat(3);
        while (code.text().contains(fence)) {
            fence += mark;
        }
        String end = code.text().isEmpty() || code.text().endsWith("\n") ? "" : "\n";
        return fence + MarkdownSigns.entities(code.info().replace("\\", "\\\\")) + "\n" + code.text() + end + fence;
    }

    @Override
    public String table(Block.Table table) {
        List<String> rows = new ArrayList<>();
        rows.add(row(table.header()));
        rows.add(table.alignments().stream().map(alignment -> switch (alignment) {
            case NONE -> "---";
            case LEFT -> ":--";
            case CENTRE -> ":-:";
            case RIGHT -> "--:";
        }).collect(Collectors.joining(" | ", "| ", " |")));
        table.rows().forEach(cells -> rows.add(row(cells)));
        return String.join("\n", rows);
    }

    @Override
    public String rule(Block.Rule rule) {
        return "---";
    }

    @Override
    public String rawHtml(Block.RawHtml html) {
        return lines.html(html);
    }

    @Override
    public String element(Block.Element element) {
        if (!MarkdownTags.holdBlocks(element.tag())) {
            return lines.html(element);
        }
        String inside = element.blocks().isEmpty() ? "" : blocks(element.blocks()) + "\n\n";
        return "<" + element.tag() + MarkdownTags.typed(element.attributes()) + ">\n\n" + inside + "</" + element.tag() + ">";
    }

    private String row(List<Block.Table.Cell> cells) {
        return cells.stream().map(cell -> lines.cell(cell.inlines())).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String list(List<Block.Item> items, boolean tight) {
        List<String> written = new ArrayList<>();
        for (Block.Item item : items) {
            String mark = item.number().isPresent() ? item.number().getAsInt() + "." : "-";
            written.add((mark + " " + indented(item(item, tight), mark.length() + 1)).stripTrailing());
        }
        // Bullets in bullets of nothing would be a rule.
        if (written.stream().anyMatch(item -> item.replaceAll(" ", "").matches("-{3,}.*"))) {
            written.replaceAll(item -> "+" + item.substring(1));
        }
        return String.join(tight ? "\n" : "\n\n", written);
    }

    private String item(Block.Item item, boolean tight) {
        String task = item.checked().map(done -> done ? "[x] " : "[ ] ").orElse("");
        if (item.blocks().isEmpty()) {
            return task;
        }
        StringBuilder out = new StringBuilder(task);
        Optional<Block> before = Optional.empty();
        for (Block block : item.blocks()) {
            before.ifPresent(previous -> out.append(tight && mayFollow(previous, block) ? "\n" : "\n\n")
                    .append(isList(previous) && isList(block) ? BETWEEN_LISTS + "\n\n" : ""));
            // "- ---" would be a rule instead of an item that holds one.
            out.append(before.isEmpty() && block instanceof Block.Rule ? "***" : block.accept(this));
            before = Optional.of(block);
        }
        return out.toString();
    }

    /** Whether a block that stands right below another one, without a blank line, is read as a block of its own. */
    private static boolean mayFollow(Block before, Block block) {
        boolean openEnded = before instanceof Block.Paragraph || before instanceof Block.Quote || before instanceof Block.Table
                || before instanceof Block.RawHtml || isList(before);
        if (!openEnded) {
            return !(before instanceof Block.Element || block instanceof Block.Element);
        }
        boolean interrupts = block instanceof Block.BulletList list && !list.items().get(0).blocks().isEmpty()
                || block instanceof Block.OrderedList numbers && numbers.items().get(0).number().orElse(1) == 1
                || block instanceof Block.Heading || block instanceof Block.CodeBlock || block instanceof Block.Rule
                || block instanceof Block.Quote && !(before instanceof Block.Quote);
        return interrupts && !(before instanceof Block.RawHtml) && !(isList(before) && isList(block));
    }

    private static boolean isList(Block block) {
        return block instanceof Block.BulletList || block instanceof Block.OrderedList;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? ">" : text.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** All lines but the first go in; blank ones stay empty. */
    private static String indented(String text, int by) {
        String indent = " ".repeat(by);
        StringBuilder out = new StringBuilder(text.length() + 64);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            out.append(text, from, end + 1);
            from = end + 1;
            if (from < text.length() && text.charAt(from) != '\n') {
                out.append(indent);
            }
        }
        return out.append(text, from, text.length()).toString();
    }
}
