package io.fanwen.word;

import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes blocks as paragraphs and tables into one part. Not thread-safe. */
final class BlockPen implements Block.Visitor<Void> {
    private final StringBuilder out;
    private final Draft draft;
    private final RunPen runs;
    private final ListIndent lists;
    private final TablePen tables;
    private Frame frame;
    private Marker marker = Marker.NONE;
    private int headingShift;
    /** Whether a table was written last, so that a paragraph must follow. */
    private boolean afterTable;

    BlockPen(StringBuilder out, Draft draft, RunPen runs, Frame frame) {
        this.out = out;
        this.draft = draft;
        this.runs = runs;
        this.frame = frame;
        lists = ListIndent.of(draft.style());
        tables = new TablePen(out, this, draft.style());
    }

    /**
     * What stands before the text of the next paragraph.
     *
     * @param numbering {@code w:numPr}, or empty
     * @param runs      whole runs, or empty
     * @param item      whether the paragraph is the first of an item
     */
    record Marker(String numbering, String runs, boolean item) {
        static final Marker NONE = new Marker("", "", false);

        static Marker runs(String runs) {
            return new Marker("", runs, false);
        }
    }

    /** @param shift added to the level of each heading; the result is held between 1 and 6 */
    void document(List<Block> blocks, int shift) {
        headingShift = shift;
        blocks(blocks);
    }

    void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            block.accept(this);
        }
    }

    /** A paragraph of plain text. */
    void line(Style style, String text) {
        paragraph(style, List.of(new Inline.Text(text)));
    }

    void paragraph(Style style, List<Inline> inlines) {
        begin(style, frame.alignment());
        runs.paragraph(inlines, frame.room());
        end();
    }

    /** Sets what the next paragraph begins with. */
    void mark(Marker next) {
        marker = next;
    }

    /** Ends a part, a cell or a note: a paragraph must stand there, with the marker if that is still waiting. */
    void close(boolean empty) {
        if (empty || !marker.equals(Marker.NONE)) {
            paragraph(frame.style(), List.of());
        }
        closeTable();
    }

    /** Writes into another frame for a while. */
    void within(Frame inner, Runnable content) {
        Frame before = frame;
        frame = inner;
        content.run();
        frame = before;
    }

    Frame frame() {
        return frame;
    }

    /** Clears the place for a table; its width is the answer's. */
    Frame beginTable() {
        flushMarker();
        closeTable();
        return frame;
    }

    void endTable() {
        afterTable = true;
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
        if (isPictures(paragraph.inlines())) {
            paragraph.inlines().stream().filter(Inline.Image.class::isInstance).forEach(image -> figure((Inline.Image) image));
            return null;
        }
        Optional<Frame.Alignment> alignment = alignment(paragraph.attributes()).or(frame::alignment);
        Style style = frame.style() == Style.BODY ? alignment.map(BlockPen::aligned).orElse(Style.BODY) : frame.style();
        if (!style.splits()) {
            begin(style, alignment);
            runs.paragraph(paragraph.inlines(), frame.room());
            end();
            return null;
        }
        for (List<Inline> line : lines(paragraph.inlines())) {
            begin(style, Optional.empty());
            runs.paragraph(line, frame.room());
            end();
            style = style.line();
        }
        return null;
    }

    @Override
    public Void heading(Block.Heading heading) {
        paragraph(Style.heading(Math.max(1, Math.min(6, heading.level() + headingShift))), heading.inlines());
        return null;
    }

    @Override
    public Void quote(Block.Quote quote) {
        within(frame.quote(draft.style().layout().indent()), () -> blocks(quote.blocks()));
        return null;
    }

    @Override
    public Void alert(Block.Alert alert) {
        tables.box(() -> {
            line(Style.ALERT_TITLE, alert.title().orElseGet(() -> draft.alerts().get(alert.kind())));
            blocks(alert.blocks());
        });
        return null;
    }

    @Override
    public Void bulletList(Block.BulletList list) {
        for (Block.Item item : list.items()) {
            item(item, item.checked().isPresent() ? "" : draft.numbering().bullet(frame.depth()), "");
        }
        return null;
    }

    @Override
    public Void orderedList(Block.OrderedList list) {
        int level = frame.depth();
        OptionalInt count = OptionalInt.empty();
        int expected = 1;
        for (Block.Item item : list.items()) {
            int number = item.number().orElse(expected);
            if (number < 0 || number > Numbering.MOST) {
                item(item, "", number + ".");
                count = OptionalInt.empty();
            } else {
                boolean goesOn = count.isPresent() && number == expected && level <= Numbering.DEEPEST;
                count = goesOn ? count : OptionalInt.of(draft.numbering().count(Math.min(level, Numbering.DEEPEST), number));
                item(item, Numbering.properties(level, count.getAsInt()), "");
            }
            expected = number + 1;
        }
        return null;
    }

    @Override
    public Void codeBlock(Block.CodeBlock code) {
        flushMarker();
        begin(Style.CODE, Optional.empty());
        Runs.text(code.text().endsWith("\n") ? code.text().substring(0, code.text().length() - 1) : code.text(), 0, false, out);
        end();
        return null;
    }

    @Override
    public Void table(Block.Table table) {
        tables.write(table);
        return null;
    }

    @Override
    public Void rule(Block.Rule rule) {
        flushMarker();
        begin(Style.RULE, Optional.empty());
        end();
        return null;
    }

    @Override
    public Void rawHtml(Block.RawHtml html) {
        html.text().lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(new Block.Paragraph(
                List.of(new Inline.Text(line.strip())), Attributes.NONE)));
        return null;
    }

    @Override
    public Void element(Block.Element element) {
        if (element.tag().equals("blockquote")) {
            return quote(new Block.Quote(element.blocks()));
        }
        Frame inner = element.attributes().contains(" class=\"right\"") ? frame.aligned(Frame.Alignment.RIGHT)
                : element.attributes().contains(" class=\"centre\"") ? frame.aligned(Frame.Alignment.CENTRE) : frame;
        within(inner, () -> blocks(element.blocks()));
        return null;
    }

    private void item(Block.Item item, String numbering, String typed) {
        flushMarker();
        StringBuilder before = new StringBuilder();
        Runs.text(typed.isEmpty() ? "" : typed + "\t", 0, false, before);
        item.checked().ifPresent(done -> Runs.text(done ? "\u2611\t" : "\u2610\t", 0, true, before));
        marker = new Marker(numbering, before.toString(), true);
        within(frame.item(lists.left(frame.left(), frame.depth())), () -> {
            blocks(item.blocks());
            flushMarker();
        });
    }

    /** A picture that stands alone, or what stands for it. */
    private void figure(Inline.Image image) {
        if (runs.embedded(image).isPresent()) {
            paragraph(Style.PICTURE, List.of(image));
        } else if (!image.alt().isBlank()) {
            line(Style.PICTURE_TEXT, image.alt());
        }
    }

    private void begin(Style style, Optional<Frame.Alignment> alignment) {
        afterTable = false;
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style.id()).append("\"/>").append(marker.numbering());
        if (frame.item()) {
            out.append(marker.item() ? lists.first(frame.left()) : lists.further(frame.left()));
        } else if (frame.left() > 0) {
            out.append("<w:ind w:left=\"").append(frame.left()).append("\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>");
        }
        alignment.filter(wanted -> style != Style.CODE).ifPresent(wanted -> out.append("<w:jc w:val=\"")
                .append(wanted == Frame.Alignment.RIGHT ? "right" : "center").append("\"/>"));
        out.append("</w:pPr>").append(marker.runs());
        marker = Marker.NONE;
    }

    private void end() {
        out.append("</w:p>");
    }

    /** A marker before something that cannot have it gets a paragraph of its own. */
    private void flushMarker() {
        if (!marker.equals(Marker.NONE)) {
            paragraph(frame.style(), List.of());
        }
    }

    private void closeTable() {
        if (afterTable) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(Style.TABLE_GAP.id()).append("\"/></w:pPr></w:p>");
            afterTable = false;
        }
    }

    private static Style aligned(Frame.Alignment alignment) {
        return alignment == Frame.Alignment.RIGHT ? Style.SIGNATURE : Style.CENTRED;
    }

    private static Optional<Frame.Alignment> alignment(Attributes attributes) {
        return attributes.classes().contains("right") ? Optional.of(Frame.Alignment.RIGHT)
                : attributes.classes().contains("centre") ? Optional.of(Frame.Alignment.CENTRE) : Optional.empty();
    }

    private static boolean isPictures(List<Inline> inlines) {
        return inlines.stream().anyMatch(Inline.Image.class::isInstance) && inlines.stream().allMatch(inline ->
                inline instanceof Inline.Image || inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak
                        || inline instanceof Inline.Text text && text.text().isBlank());
    }

    private static List<List<Inline>> lines(List<Inline> inlines) {
        List<List<Inline>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        for (Inline inline : inlines) {
            if (inline instanceof Inline.HardBreak) {
                lines.add(new ArrayList<>());
            } else {
                lines.get(lines.size() - 1).add(inline);
            }
        }
        return lines;
    }
}
