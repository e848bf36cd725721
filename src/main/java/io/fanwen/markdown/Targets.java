package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a document points at, and where it can be pointed at. */
public final class Targets {
    private Targets() {}

    /** In the order of the text, the footnotes' last. */
    public static List<Inline.Link> links(Document document) {
        return all(document, Inline.Link.class);
    }

    /** In the order of the text, the footnotes' last. */
    public static List<Inline.Image> images(Document document) {
        return all(document, Inline.Image.class);
    }

    /** The anchors of all headings, in order. */
    public static Set<String> anchors(Document document) {
        Set<String> anchors = new LinkedHashSet<>();
        Consumer<Block> collect = block -> {
            if (block instanceof Block.Heading heading) {
                anchors.add(heading.anchor());
            }
        };
        eachBlock(document.blocks(), collect);
        document.footnotes().forEach(note -> eachBlock(note.blocks(), collect));
        return anchors;
    }

    /** Every inline, those inside others after the one around them. */
    static void eachInline(List<Block> blocks, Consumer<Inline> action) {
        eachBlock(blocks, block -> {
            if (block instanceof Block.Paragraph paragraph) {
                each(paragraph.inlines(), action);
            } else if (block instanceof Block.Heading heading) {
                each(heading.inlines(), action);
            } else if (block instanceof Block.Table table) {
                table.header().forEach(cell -> each(cell.inlines(), action));
                table.rows().forEach(row -> row.forEach(cell -> each(cell.inlines(), action)));
            }
        });
    }

    private static <T extends Inline> List<T> all(Document document, Class<T> kind) {
        List<T> found = new ArrayList<>();
        Consumer<Inline> collect = inline -> {
            if (kind.isInstance(inline)) {
                found.add(kind.cast(inline));
            }
        };
        eachInline(document.blocks(), collect);
        document.footnotes().forEach(note -> eachInline(note.blocks(), collect));
        return found;
    }

    private static void eachBlock(List<Block> blocks, Consumer<Block> action) {
        for (Block block : blocks) {
            action.accept(block);
            if (block instanceof Block.Quote quote) {
                eachBlock(quote.blocks(), action);
            } else if (block instanceof Block.Alert alert) {
                eachBlock(alert.blocks(), action);
            } else if (block instanceof Block.Element element) {
                eachBlock(element.blocks(), action);
            } else if (block instanceof Block.BulletList list) {
                list.items().forEach(item -> eachBlock(item.blocks(), action));
            } else if (block instanceof Block.OrderedList list) {
                list.items().forEach(item -> eachBlock(item.blocks(), action));
            }
        }
    }

    private static void each(List<Inline> inlines, Consumer<Inline> action) {
        for (Inline inline : inlines) {
            action.accept(inline);
            each(Inlines.children(inline), action);
        }
    }
}
