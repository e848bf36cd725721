package io.fanwen.markdown;

import java.util.List;

/**
 * The words of a document as a reader sees them: typed numbers, blanks as underscores, a line per line, a tab between cells. For
 * lengths, excerpts, search and related lists. Footnotes' texts follow the blocks; references to them leave no trace.
 */
public final class PlainText implements Block.Visitor<Void>, Inline.Visitor<Void> {
    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    /** Lines without a line feed at the end. */
    public static String of(Document document) {
        PlainText text = new PlainText();
        text.blocks(document.blocks());
        document.footnotes().forEach(note -> text.blocks(note.blocks()));
        return text.finish();
    }

    /** Lines without a line feed at the end. */
    public static String ofBlocks(List<Block> blocks) {
        PlainText text = new PlainText();
        text.blocks(blocks);
        return text.finish();
    }

    /** May hold line feeds where the author broke the line. */
    public static String ofInlines(List<Inline> inlines) {
        PlainText text = new PlainText();
        text.inlines(inlines);
        return text.out.toString();
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
        inlines(paragraph.inlines());
        return endLine();
    }

    @Override
    public Void heading(Block.Heading heading) {
        inlines(heading.inlines());
        return endLine();
    }

    @Override
    public Void quote(Block.Quote quote) {
        return blocks(quote.blocks());
    }

    @Override
    public Void alert(Block.Alert alert) {
        alert.title().ifPresent(title -> {
            out.append(title);
            endLine();
        });
        return blocks(alert.blocks());
    }

    @Override
    public Void bulletList(Block.BulletList list) {
        list.items().forEach(item -> item(item, ""));
        return null;
    }

    @Override
    public Void orderedList(Block.OrderedList list) {
        list.items().forEach(item -> item(item, item.number().isPresent() ? item.number().getAsInt() + ". " : ""));
        return null;
    }

    @Override
    public Void codeBlock(Block.CodeBlock code) {
        out.append(code.text());
        return endLine();
    }

    @Override
    public Void table(Block.Table table) {
        row(table.header());
        table.rows().forEach(this::row);
        return null;
    }

    @Override
    public Void rule(Block.Rule rule) {
        return null;
    }

    @Override
    public Void rawHtml(Block.RawHtml html) {
        out.append(html.text());
        return endLine();
    }

    @Override
    public Void element(Block.Element element) {
        return blocks(element.blocks());
    }

    @Override
    public Void text(Inline.Text text) {
        out.append(text.text());
        return null;
    }

    @Override
    public Void softBreak(Inline.SoftBreak softBreak) {
        out.append(' ');
        return null;
    }

    @Override
    public Void hardBreak(Inline.HardBreak hardBreak) {
        out.append('\n');
        return null;
    }

    @Override
    public Void emphasis(Inline.Emphasis emphasis) {
        return inlines(emphasis.inlines());
    }

    @Override
    public Void strong(Inline.Strong strong) {
        return inlines(strong.inlines());
    }

    @Override
    public Void strikethrough(Inline.Strikethrough strikethrough) {
        return inlines(strikethrough.inlines());
    }

    @Override
    public Void code(Inline.Code code) {
        out.append(code.text());
        return null;
    }

    @Override
    public Void link(Inline.Link link) {
        return inlines(link.inlines());
    }

    @Override
    public Void image(Inline.Image image) {
        out.append(image.alt());
        return null;
    }

    @Override
    public Void blank(Inline.Blank blank) {
        out.append("_".repeat(blank.length()));
        return null;
    }

    @Override
    public Void footnoteReference(Inline.FootnoteReference reference) {
        return null;
    }

    @Override
    public Void rawHtml(Inline.RawHtml html) {
        return null;
    }

    @Override
    public Void element(Inline.Element element) {
        return inlines(element.inlines());
    }

    private Void blocks(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
        return null;
    }

    private Void inlines(List<Inline> inlines) {
        inlines.forEach(inline -> inline.accept(this));
        return null;
    }

    private void item(Block.Item item, String number) {
        out.append(number);
        int before = out.length();
        blocks(item.blocks());
        if (out.length() == before && !number.isEmpty()) {
            endLine();
        }
    }

    private void row(List<Block.Table.Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i > 0 ? "\t" : "");
            inlines(cells.get(i).inlines());
        }
        endLine();
    }

    private Void endLine() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        return null;
    }

    private String finish() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
            end--;
        }
        return out.substring(0, end);
    }
}
