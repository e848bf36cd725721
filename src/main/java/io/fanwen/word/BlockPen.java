package io.fanwen.word;

import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes blocks as paragraphs and tables into one part. Not thread-safe. */
final class BlockPen implements Block.Visitor<Void> {
    private static final Pattern ALIGNED = Pattern.compile("<(?:div|p)( [^>]*)>");

    private final StringBuilder out;
    private final Draft draft;
    private final RunPen runs;
    private final ListIndent indent;
    private final ListPen lists;
    private final TablePen tables;
    private Frame frame;
    private Marker marker = Marker.NONE;
    private int headingShift;
    /** What stands behind the paragraph being written. */
    private Next next = Next.OTHER;
    /** Whether a table was written last, so that a paragraph must follow. */
    private boolean afterTable;

    BlockPen(StringBuilder out, Draft draft, RunPen runs, Frame frame) {
        this.out = out;
        this.draft = draft;
        this.runs = runs;
        this.frame = frame;
        indent = ListIndent.of(draft.style());
        lists = new ListPen(this, draft.numbering(), indent);
        tables = new TablePen(out, this, draft.style());
    }

    /** What matters of a block to the paragraph before it. */
    private enum Next {
        OTHER,
        /** Must not stand on a page of its own. */
        SIGNATURE,
        /** Wants its title near, and a little air. */
        TABLE;

        static Next of(Block block) {
            if (block instanceof Block.Paragraph paragraph) {
                return paragraph.attributes().classes().contains("right") ? SIGNATURE : OTHER;
            }
            return block instanceof Block.Table || block instanceof Block.Alert ? TABLE : OTHER;
        }
    }

    /** @param shift added to the level of each heading; the result is held between 1 and 6 */
    void document(List<Block> blocks, int shift) {
        headingShift = shift;
        blocks(blocks);
    }

    void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean paragraph = blocks.get(i) instanceof Block.Paragraph;
            next = paragraph && i + 1 < blocks.size() ? Next.of(blocks.get(i + 1)) : Next.OTHER;
            blocks.get(i).accept(this);
        }
        next = Next.OTHER;
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
        lines(style, paragraph.inlines());
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
        lists.write(list);
        return null;
    }

    @Override
    public Void orderedList(Block.OrderedList list) {
        lists.write(list);
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
        Matcher begin = ALIGNED.matcher(html.html());
        within(begin.lookingAt() ? aligned(begin.group(1)) : frame, () -> html.text().lines().filter(line -> !line.isBlank())
                .forEach(line -> paragraph(new Block.Paragraph(List.of(new Inline.Text(line.strip())), Attributes.NONE))));
        return null;
    }

    @Override
    public Void element(Block.Element element) {
        if (element.tag().equals("blockquote")) {
            return quote(new Block.Quote(element.blocks()));
        }
        within(aligned(element.attributes()), () -> blocks(element.blocks()));
        return null;
    }

    /** Each line a paragraph: only so does each get its indent, and none is stretched. */
    private void lines(Style first, List<Inline> inlines) {
        List<List<Inline>> lines = lines(inlines);
        Next afterLast = next;
        Style style = first;
        for (int i = 0; i < lines.size(); i++) {
            next = i == lines.size() - 1 ? afterLast : first == Style.SIGNATURE ? Next.SIGNATURE : Next.OTHER;
            Style own = draft.style() == WordStyle.OFFICIAL && first == Style.BODY ? TypedNumbers.style(lines.get(i), style) : style;
            begin(own, Optional.empty());
            runs.paragraph(lines.get(i), frame.room());
            end();
            style = style.line();
        }
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
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style.id()).append("\"/>")
                .append(next == Next.OTHER ? "" : "<w:keepNext/>").append(marker.numbering())
                .append(next == Next.TABLE ? "<w:spacing w:after=\"80\"/>" : "");
        if (frame.item() && (marker.item() || style == frame.style())) {
            out.append(marker.item() ? indent.first(frame.left()) : indent.further(frame.left()));
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
    void flushMarker() {
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

    /** @param attributes of an HTML element made safe: its alignment is a class */
    private Frame aligned(String attributes) {
        return attributes.contains(" class=\"right\"") ? frame.aligned(Frame.Alignment.RIGHT)
                : attributes.contains(" class=\"centre\"") ? frame.aligned(Frame.Alignment.CENTRE) : frame;
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
