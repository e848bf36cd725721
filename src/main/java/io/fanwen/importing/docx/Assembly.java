package io.fanwen.importing.docx;

import io.fanwen.importing.docx.Line.Kind;
import io.fanwen.importing.span.Spans;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts lines together: items to lists, lines to paragraphs, stretches of code and quotation to one. For one stretch; not thread-safe. */
final class Assembly {
    /** Two left edges nearer than this are one. */
    private static final int NEAR = 60;
    private static final int DEEPEST = 20;

    private final List<Block> blocks = new ArrayList<>();
    /** Open lists, the innermost first. */
    private final Deque<OpenList> lists = new ArrayDeque<>();

    /** A list while its items come in. */
    private static final class OpenList {
        private final boolean bullets;
        private final int level;
        private final List<OpenItem> items = new ArrayList<>();

        OpenList(boolean bullets, int level) {
            this.bullets = bullets;
            this.level = level;
        }

        OpenItem last() {
            return items.get(items.size() - 1);
        }

        Block close() {
            List<Block.Item> closed = items.stream().map(item -> new Block.Item(item.number, item.checked, item.blocks)).toList();
            boolean tight = closed.stream().allMatch(item -> item.blocks().stream().filter(block -> !(block instanceof Block.BulletList
                    || block instanceof Block.OrderedList)).count() <= 1);
            return bullets ? new Block.BulletList(closed, tight) : new Block.OrderedList(closed, tight);
        }
    }

    private record OpenItem(OptionalInt number, Optional<Boolean> checked, int left, List<Block> blocks) {}

    List<Block> blocks(List<Line> lines) {
        lines.forEach(this::add);
        closeLists(0);
        return blocks;
    }

    private void add(Line line) {
        if (line instanceof Line.Para para) {
            if (para.checked().isPresent()) {
                item(para, true, taskLevel(para.left()));
            } else if (para.label().isPresent() && isItem(para)) {
                item(para, para.label().get().bullet(), para.label().get().level());
            } else {
                paragraph(para);
            }
        } else if (line instanceof Line.Whole whole) {
            place(whole.left(), false).add(whole.block());
        }
    }

    /** A heading with a number is a heading; a number that Markdown can't count is typed. */
    private static boolean isItem(Line.Para para) {
        boolean counts = para.label().get().bullet() || para.label().get().isPlainNumber();
        return counts && para.kind() != Kind.HEADING && para.kind() != Kind.TITLE && para.label().get().level() < DEEPEST;
    }

    private int taskLevel(int left) {
        return (int) lists.stream().filter(list -> list.last().left < left - NEAR).count();
    }

    private void item(Line.Para para, boolean bullets, int level) {
        OptionalInt number = bullets ? OptionalInt.empty() : OptionalInt.of(para.label().orElseThrow().number());
        while (!lists.isEmpty() && !goesOn(lists.peek(), bullets, level, number)) {
            if (lists.peek().level < level) {
                break;
            }
            closeList();
        }
        if (lists.isEmpty() || lists.peek().level < level) {
            lists.push(new OpenList(bullets, level));
        }
        OpenItem item = new OpenItem(number, para.checked(), para.left(), new ArrayList<>());
        item.blocks.add(new Block.Paragraph(Spans.inlines(para.spans()), Attributes.NONE));
        lists.peek().items.add(item);
    }

    /** Numbers that begin again are another list. */
    private static boolean goesOn(OpenList list, boolean bullets, int level, OptionalInt number) {
        return list.level == level && list.bullets == bullets
                && (bullets || list.last().number.orElse(0) < number.orElse(0));
    }

    private void paragraph(Line.Para para) {
        List<Inline> inlines = inlines(para);
        boolean mayBeInItem = para.kind() == Kind.IN_ITEM || para.kind() == Kind.CODE || para.kind() == Kind.QUOTE;
        List<Block> place = place(para.left(), mayBeInItem);
        Optional<Block> last = place.isEmpty() ? Optional.empty() : Optional.of(place.get(place.size() - 1));
        switch (para.kind()) {
            case HEADING, TITLE -> place.add(new Block.Heading(Math.max(1, Math.min(6, para.level())), inlines, Attributes.NONE, "", 0));
            case RULE -> place.add(new Block.Rule());
            case CODE -> code(PlainText.ofInlines(inlines), place, last);
            case QUOTE -> quote(new Block.Paragraph(inlines, Attributes.NONE), place, last);
            case FURTHER -> further(inlines, para.attributes(), place, last);
            default -> place.add(new Block.Paragraph(inlines, para.attributes()));
        }
    }

    private static List<Inline> inlines(Line.Para para) {
        boolean heading = para.kind() == Kind.HEADING || para.kind() == Kind.TITLE;
        List<Inline> inlines = new ArrayList<>(Spans.inlines(heading ? Spans.without(para.spans(), Spans.STRONG) : para.spans()));
        if (heading) {
            inlines.replaceAll(inline -> inline instanceof Inline.HardBreak ? new Inline.Text(" ") : inline);
        }
        para.label().map(Numbers.Label::text).filter(text -> !text.isEmpty()).ifPresent(text -> inlines.add(0, new Inline.Text(
                Character.isLetterOrDigit(text.codePointBefore(text.length())) || text.endsWith(".") ? text + " " : text)));
        return inlines;
    }

    private static void further(List<Inline> inlines, Attributes attributes, List<Block> place, Optional<Block> last) {
        if (last.isPresent() && last.get() instanceof Block.Paragraph before && before.attributes().equals(attributes)) {
            List<Inline> joined = new ArrayList<>(before.inlines());
            joined.add(new Inline.HardBreak());
            joined.addAll(inlines);
            place.set(place.size() - 1, new Block.Paragraph(joined, attributes));
        } else {
            place.add(new Block.Paragraph(inlines, attributes));
        }
    }

    private static void code(String text, List<Block> place, Optional<Block> last) {
        if (last.isPresent() && last.get() instanceof Block.CodeBlock before) {
            place.set(place.size() - 1, new Block.CodeBlock("", before.text() + text + "\n"));
        } else {
            place.add(new Block.CodeBlock("", text + "\n"));
        }
    }

    private static void quote(Block paragraph, List<Block> place, Optional<Block> last) {
        if (last.isPresent() && last.get() instanceof Block.Quote before) {
            List<Block> joined = new ArrayList<>(before.blocks());
            joined.add(paragraph);
            place.set(place.size() - 1, new Block.Quote(joined));
        } else {
            place.add(new Block.Quote(List.of(paragraph)));
        }
    }

    /** Where a block with that left edge goes: into an item if it stands below the item's text, else behind the lists. */
    private List<Block> place(int left, boolean mayBeInItem) {
        if (mayBeInItem && left > 0 && lists.stream().anyMatch(list -> list.last().left <= left + NEAR && list.last().left > 0)) {
            while (lists.peek().last().left > left + NEAR) {
                closeList();
            }
            return lists.peek().last().blocks;
        }
        closeLists(0);
        return blocks;
    }

    private void closeLists(int size) {
        while (lists.size() > size) {
            closeList();
        }
    }

    private void closeList() {
        Block closed = lists.pop().close();
        (lists.isEmpty() ? blocks : lists.peek().last().blocks).add(closed);
    }
}
