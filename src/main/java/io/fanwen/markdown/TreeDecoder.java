package io.fanwen.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads what {@link TreeEncoder} writes. Bytes that end too early throw {@link IndexOutOfBoundsException}. Not thread-safe. */
final class TreeDecoder {
    private static final List<Block.Alert.Kind> ALERTS = List.of(Block.Alert.Kind.values());
    private static final List<Block.Table.Alignment> ALIGNMENTS = List.of(Block.Table.Alignment.values());

    private final byte[] bytes;
    private int at;

    TreeDecoder(byte[] bytes) {
        this.bytes = bytes;
    }

    Document document() {
        return new Document(blocks(), list(() -> new Document.Footnote(text(), blocks())));
    }

    int number() {
        int number = 0;
        for (int shift = 0;; shift += 7) {
            byte group = bytes[at++];
            number |= (group & 0x7f) << shift;
            if (group >= 0) {
                return number;
            }
        }
    }

    /** Throws {@link IllegalArgumentException} if there is more. */
    void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException("more than a document");
        }
    }

    private Block block() {
        int kind = bytes[at++];
        return switch (kind) {
            case Kinds.PARAGRAPH -> paragraph();
            case Kinds.HEADING -> heading();
            case Kinds.QUOTE -> new Block.Quote(blocks());
            case Kinds.ALERT -> new Block.Alert(ALERTS.get(number()), optional(), blocks());
            case Kinds.BULLET_LIST -> bulletList();
            case Kinds.ORDERED_LIST -> orderedList();
            case Kinds.CODE_BLOCK -> new Block.CodeBlock(text(), text());
            case Kinds.TABLE -> new Block.Table(list(() -> ALIGNMENTS.get(number())), cells(), list(this::cells));
            case Kinds.RULE -> new Block.Rule();
            case Kinds.RAW_HTML -> new Block.RawHtml(text(), text());
            case Kinds.ELEMENT -> new Block.Element(text(), text(), blocks());
            default -> throw new IllegalArgumentException("no kind of block: " + kind);
        };
    }

    private Inline inline() {
        int kind = bytes[at++];
        return switch (kind) {
            case Kinds.TEXT -> new Inline.Text(text());
            case Kinds.SOFT_BREAK -> new Inline.SoftBreak();
            case Kinds.HARD_BREAK -> new Inline.HardBreak();
            case Kinds.EMPHASIS -> new Inline.Emphasis(inlines());
            case Kinds.STRONG -> new Inline.Strong(inlines());
            case Kinds.STRIKETHROUGH -> new Inline.Strikethrough(inlines());
            case Kinds.CODE -> new Inline.Code(text());
            case Kinds.LINK -> link();
            case Kinds.IMAGE -> new Inline.Image(text(), optional(), text(), attributes(), number());
            case Kinds.BLANK -> new Inline.Blank(number());
            case Kinds.FOOTNOTE_REFERENCE -> new Inline.FootnoteReference(text());
            case Kinds.RAW_HTML -> new Inline.RawHtml(text());
            case Kinds.ELEMENT -> new Inline.Element(text(), text(), inlines());
            default -> throw new IllegalArgumentException("no kind of inline: " + kind);
        };
    }

    private Block.Paragraph paragraph() {
        Attributes attributes = attributes();
        return new Block.Paragraph(inlines(), attributes);
    }

    private Block.Heading heading() {
        int level = number();
        Attributes attributes = attributes();
        String anchor = text();
        int offset = number();
        return new Block.Heading(level, inlines(), attributes, anchor, offset);
    }

    private Block.BulletList bulletList() {
        boolean tight = flag();
        return new Block.BulletList(list(this::item), tight);
    }

    private Block.OrderedList orderedList() {
        boolean tight = flag();
        return new Block.OrderedList(list(this::item), tight);
    }

    private Block.Item item() {
        OptionalInt number = flag() ? OptionalInt.of(number()) : OptionalInt.empty();
        int checked = number();
        return new Block.Item(number, checked == 0 ? Optional.empty() : Optional.of(checked == 2), blocks());
    }

    private Inline.Link link() {
        String target = text();
        Optional<String> title = optional();
        int offset = number();
        return new Inline.Link(target, title, inlines(), offset);
    }

    private Attributes attributes() {
        if (!flag()) {
            return Attributes.NONE;
        }
        Optional<String> id = optional();
        List<String> classes = list(this::text);
        SortedMap<String, String> keys = new TreeMap<>();
        for (int left = number(); left > 0; left--) {
            keys.put(text(), text());
        }
        return new Attributes(id, classes, keys);
    }

    private String text() {
        int length = number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private boolean flag() {
        return bytes[at++] != 0;
    }

    private Optional<String> optional() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    private List<Block.Table.Cell> cells() {
        return list(() -> new Block.Table.Cell(inlines()));
    }

    private List<Block> blocks() {
        return list(this::block);
    }

    private List<Inline> inlines() {
        return list(this::inline);
    }

    private <T> List<T> list(Supplier<T> each) {
        int size = number();
        // Each entry takes a byte at least, so damaged bytes can't ask for more room than they have.
        if (size < 0 || size > bytes.length - at) {
            throw new IndexOutOfBoundsException(size);
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.get());
        }
        return list;
    }
}
