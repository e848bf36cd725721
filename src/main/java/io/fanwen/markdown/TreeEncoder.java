package io.fanwen.markdown;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes a tree in preorder: a number for each kind, as {@link Kinds} has it, then its parts. Numbers are in groups of seven bits, the
 * lowest first; texts and lists begin with their length. Not thread-safe.
 */
final class TreeEncoder implements Block.Visitor<Void>, Inline.Visitor<Void> {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

    byte[] bytes() {
        return out.toByteArray();
    }

    void document(Document document) {
        blocks(document.blocks());
        list(document.footnotes(), note -> {
            text(note.label());
            blocks(note.blocks());
        });
    }

    /** At least 0. */
    void number(int number) {
        int rest = number;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
        kind(Kinds.PARAGRAPH);
        attributes(paragraph.attributes());
        return inlines(paragraph.inlines());
    }

    @Override
    public Void heading(Block.Heading heading) {
        kind(Kinds.HEADING);
        number(heading.level());
        attributes(heading.attributes());
        text(heading.anchor());
        number(heading.offset());
        return inlines(heading.inlines());
    }

    @Override
    public Void quote(Block.Quote quote) {
        kind(Kinds.QUOTE);
        return blocks(quote.blocks());
    }

    @Override
    public Void alert(Block.Alert alert) {
        kind(Kinds.ALERT);
        number(alert.kind().ordinal());
        optional(alert.title());
        return blocks(alert.blocks());
    }

    @Override
    public Void bulletList(Block.BulletList list) {
        kind(Kinds.BULLET_LIST);
        return items(list.items(), list.tight());
    }

    @Override
    public Void orderedList(Block.OrderedList list) {
        kind(Kinds.ORDERED_LIST);
        return items(list.items(), list.tight());
    }

    @Override
    public Void codeBlock(Block.CodeBlock code) {
        kind(Kinds.CODE_BLOCK);
        text(code.info());
        return text(code.text());
    }

    @Override
    public Void table(Block.Table table) {
        kind(Kinds.TABLE);
        list(table.alignments(), alignment -> number(alignment.ordinal()));
        cells(table.header());
        list(table.rows(), this::cells);
        return null;
    }

    @Override
    public Void rule(Block.Rule rule) {
        return kind(Kinds.RULE);
    }

    @Override
    public Void rawHtml(Block.RawHtml html) {
        kind(Kinds.RAW_HTML);
        text(html.html());
        return text(html.text());
    }

    @Override
    public Void element(Block.Element element) {
        kind(Kinds.ELEMENT);
        text(element.tag());
        text(element.attributes());
        return blocks(element.blocks());
    }

    @Override
    public Void text(Inline.Text text) {
        kind(Kinds.TEXT);
        return text(text.text());
    }

    @Override
    public Void softBreak(Inline.SoftBreak softBreak) {
        return kind(Kinds.SOFT_BREAK);
    }

    @Override
    public Void hardBreak(Inline.HardBreak hardBreak) {
        return kind(Kinds.HARD_BREAK);
    }

    @Override
    public Void emphasis(Inline.Emphasis emphasis) {
        kind(Kinds.EMPHASIS);
        return inlines(emphasis.inlines());
    }

    @Override
    public Void strong(Inline.Strong strong) {
        kind(Kinds.STRONG);
        return inlines(strong.inlines());
    }

    @Override
    public Void strikethrough(Inline.Strikethrough strikethrough) {
        kind(Kinds.STRIKETHROUGH);
        return inlines(strikethrough.inlines());
    }

    @Override
    public Void code(Inline.Code code) {
        kind(Kinds.CODE);
        return text(code.text());
    }

    @Override
    public Void link(Inline.Link link) {
        kind(Kinds.LINK);
        text(link.target());
        optional(link.title());
        number(link.offset());
        return inlines(link.inlines());
    }

    @Override
    public Void image(Inline.Image image) {
        kind(Kinds.IMAGE);
        text(image.target());
        optional(image.title());
        text(image.alt());
        attributes(image.attributes());
        number(image.offset());
        return null;
    }

    @Override
    public Void blank(Inline.Blank blank) {
        kind(Kinds.BLANK);
        number(blank.length());
        return null;
    }

    @Override
    public Void footnoteReference(Inline.FootnoteReference reference) {
        kind(Kinds.FOOTNOTE_REFERENCE);
        return text(reference.label());
    }

    @Override
    public Void rawHtml(Inline.RawHtml html) {
        kind(Kinds.RAW_HTML);
        return text(html.html());
    }

    @Override
    public Void element(Inline.Element element) {
        kind(Kinds.ELEMENT);
        text(element.tag());
        text(element.attributes());
        return inlines(element.inlines());
    }

    private Void kind(int kind) {
        out.write(kind);
        return null;
    }

    private Void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
        return null;
    }

    private void flag(boolean flag) {
        out.write(flag ? 1 : 0);
    }

    private void optional(Optional<String> text) {
        flag(text.isPresent());
        text.ifPresent(this::text);
    }

    private void attributes(Attributes attributes) {
        flag(!attributes.isEmpty());
        if (!attributes.isEmpty()) {
            optional(attributes.id());
            list(attributes.classes(), this::text);
            list(List.copyOf(attributes.keys().entrySet()), entry -> {
                text(entry.getKey());
                text(entry.getValue());
            });
        }
    }

    private Void items(List<Block.Item> items, boolean tight) {
        flag(tight);
        list(items, item -> {
            flag(item.number().isPresent());
            item.number().ifPresent(this::number);
            number(item.checked().map(checked -> checked ? 2 : 1).orElse(0));
            blocks(item.blocks());
        });
        return null;
    }

    private void cells(List<Block.Table.Cell> cells) {
        list(cells, cell -> inlines(cell.inlines()));
    }

    private Void blocks(List<Block> blocks) {
        list(blocks, block -> block.accept(this));
        return null;
    }

    private Void inlines(List<Inline> inlines) {
        list(inlines, inline -> inline.accept(this));
        return null;
    }

    private <T> void list(List<T> list, Consumer<T> each) {
        number(list.size());
        list.forEach(each);
    }
}
