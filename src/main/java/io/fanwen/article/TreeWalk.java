package io.fanwen.article;

import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.Inline;
import java.util.List;

/**
 * Goes through a document tree in the order of reading, footnotes last, and tells what it meets. Not thread-safe. The depth of a tree is
 * bounded by the Markdown parser's count of nestings.
 */
abstract class TreeWalk implements Block.Visitor<Void>, Inline.Visitor<Void> {
    void onHeading(Block.Heading heading) {}

    void onParagraph(Block.Paragraph paragraph) {}

    void onLink(Inline.Link link) {}

    void onImage(Inline.Image image) {}

    void onFootnoteReference(Inline.FootnoteReference reference) {}

    final void walk(Document document) {
        blocks(document.blocks());
        document.footnotes().forEach(note -> blocks(note.blocks()));
    }

    final void blocks(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
    }

    final void inlines(List<Inline> inlines) {
        inlines.forEach(inline -> inline.accept(this));
    }

    private Void items(List<Block.Item> items) {
        items.forEach(item -> blocks(item.blocks()));
        return null;
    }

    private void cells(List<Block.Table.Cell> cells) {
        cells.forEach(cell -> inlines(cell.inlines()));
    }

    @Override
    public final Void paragraph(Block.Paragraph paragraph) {
        onParagraph(paragraph);
        inlines(paragraph.inlines());
        return null;
    }

    @Override
    public final Void heading(Block.Heading heading) {
        onHeading(heading);
        inlines(heading.inlines());
        return null;
    }

    @Override
    public final Void quote(Block.Quote quote) {
        blocks(quote.blocks());
        return null;
    }

    @Override
    public final Void alert(Block.Alert alert) {
        blocks(alert.blocks());
        return null;
    }

    @Override
    public final Void bulletList(Block.BulletList list) {
        return items(list.items());
    }

    @Override
    public final Void orderedList(Block.OrderedList list) {
        return items(list.items());
    }

    @Override
    public final Void codeBlock(Block.CodeBlock code) {
        return null;
    }

    @Override
    public final Void table(Block.Table table) {
        cells(table.header());
        table.rows().forEach(this::cells);
        return null;
    }

    @Override
    public final Void rule(Block.Rule rule) {
        return null;
    }

    @Override
    public final Void rawHtml(Block.RawHtml html) {
        return null;
    }

    @Override
    public final Void element(Block.Element element) {
        blocks(element.blocks());
        return null;
    }

    @Override
    public final Void text(Inline.Text text) {
        return null;
    }

    @Override
    public final Void softBreak(Inline.SoftBreak softBreak) {
        return null;
    }

    @Override
    public final Void hardBreak(Inline.HardBreak hardBreak) {
        return null;
    }

    @Override
    public final Void emphasis(Inline.Emphasis emphasis) {
        inlines(emphasis.inlines());
        return null;
    }

    @Override
    public final Void strong(Inline.Strong strong) {
        inlines(strong.inlines());
        return null;
    }

    @Override
    public final Void strikethrough(Inline.Strikethrough strikethrough) {
        inlines(strikethrough.inlines());
        return null;
    }

    @Override
    public final Void code(Inline.Code code) {
        return null;
    }

    @Override
    public final Void link(Inline.Link link) {
        onLink(link);
        inlines(link.inlines());
        return null;
    }

    @Override
    public final Void image(Inline.Image image) {
        onImage(image);
        return null;
    }

    @Override
    public final Void blank(Inline.Blank blank) {
        return null;
    }

    @Override
    public final Void footnoteReference(Inline.FootnoteReference reference) {
        onFootnoteReference(reference);
        return null;
    }

    @Override
    public final Void rawHtml(Inline.RawHtml html) {
        return null;
    }

    @Override
    public final Void element(Inline.Element element) {
        inlines(element.inlines());
        return null;
    }
}
