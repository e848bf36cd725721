package io.fanwen.word;

import io.fanwen.markdown.Block;
import java.util.OptionalInt;

/** Writes lists: items are paragraphs with real numbering, at the numbers that the author typed. Not thread-safe. */
final class ListPen {
    private final BlockPen pen;
    private final Numbering numbering;
    private final ListIndent indent;

    ListPen(BlockPen pen, Numbering numbering, ListIndent indent) {
        this.pen = pen;
        this.numbering = numbering;
        this.indent = indent;
    }

    void write(Block.BulletList list) {
        for (Block.Item item : list.items()) {
            item(item, item.checked().isPresent() ? "" : numbering.bullet(pen.frame().depth()), "");
        }
    }

    /** A stretch of successive numbers is one count, so that an item put in later moves those behind it. */
    void write(Block.OrderedList list) {
        int level = pen.frame().depth();
        OptionalInt count = OptionalInt.empty();
        int expected = 1;
        for (Block.Item item : list.items()) {
            int number = item.number().orElse(expected);
            if (number < 0 || number > Numbering.MOST) {
                item(item, "", number + ".");
                count = OptionalInt.empty();
            } else {
                // At the deepest level a list and the one around it share their count, so each number is set anew.
                boolean goesOn = count.isPresent() && number == expected && level < Numbering.DEEPEST;
                count = goesOn ? count : OptionalInt.of(numbering.count(Math.min(level, Numbering.DEEPEST), number));
                item(item, Numbering.properties(level, count.getAsInt()), "");
            }
            expected = number + 1;
        }
    }

    /** @param typed a number that Word cannot count, or empty */
    private void item(Block.Item item, String number, String typed) {
        pen.flushMarker();
        StringBuilder before = new StringBuilder();
        Runs.text(typed.isEmpty() ? "" : typed + "\t", 0, false, before);
        item.checked().ifPresent(done -> Runs.text(done ? "\u2611\t" : "\u2610\t", 0, true, before));
        Frame outer = pen.frame();
        pen.within(outer.item(indent.left(outer.left(), outer.depth())), () -> {
            pen.mark(new Marker(number, before.toString(), true));
            pen.blocks(item.blocks());
            pen.flushMarker();
        });
    }
}
