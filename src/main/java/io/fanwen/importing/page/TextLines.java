package io.fanwen.importing.page;

import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain text: paragraphs stand between blank lines, or begin with an indent, or are a line each. Stateless. */
final class TextLines {
    private static final Pattern INDENT = Pattern.compile("^(?:\u3000|\t| {2,}).*");
    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})\\.\\s+(\\S.*)");
    private static final Pattern EDGES = Pattern.compile("^[\\s\u3000\u00a0\ufeff\u200b]+|[\\s\u3000\u00a0\u200b]+$");

    private TextLines() {}

    /** @param alone tells lines that are a paragraph of their own wherever they stand */
    static PageText read(String text, Predicate<Block> alone) {
        List<String> lines = text.lines().toList();
        boolean spaced = lines.stream().skip(1).anyMatch(String::isBlank);
        List<Block> blocks = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            String words = EDGES.matcher(line).replaceAll("");
            Block block = new Block.Paragraph(TypedText.inlines(words), Attributes.NONE);
            if (words.isEmpty()) {
                open = false;
            } else if (open && spaced && !INDENT.matcher(line).matches() && !alone.test(block) && !NUMBERED.matcher(words).matches()) {
                append(words, blocks);
            } else {
                blocks.add(block);
                open = !alone.test(block) && !NUMBERED.matcher(words).matches();
            }
        }
        return new PageText(Optional.empty(), Optional.empty(), List.of(), lists(blocks), Map.of(), Set.of());
    }

    private static void append(String words, List<Block> blocks) {
        Block.Paragraph before = (Block.Paragraph) blocks.get(blocks.size() - 1);
        List<Inline> joined = new ArrayList<>(before.inlines());
        joined.add(new Inline.HardBreak());
        joined.addAll(TypedText.inlines(words));
        blocks.set(blocks.size() - 1, new Block.Paragraph(joined, Attributes.NONE));
    }

    /** Lines that begin {@code 1.} are what Markdown writes as a list. */
    private static List<Block> lists(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        List<Block.Item> items = new ArrayList<>();
        for (Block block : blocks) {
            Optional<Block.Item> item = item(block).filter(found -> items.isEmpty()
                    || found.number().orElse(0) > items.get(items.size() - 1).number().orElse(0));
            if (item.isEmpty() || items.isEmpty()) {
                close(items, out);
            }
            item.or(() -> item(block)).ifPresentOrElse(items::add, () -> out.add(block));
        }
        close(items, out);
        return out;
    }

    private static void close(List<Block.Item> items, List<Block> out) {
        if (!items.isEmpty()) {
            out.add(new Block.OrderedList(items, true));
            items.clear();
        }
    }

    private static Optional<Block.Item> item(Block block) {
        boolean line = block instanceof Block.Paragraph paragraph && paragraph.inlines().get(0) instanceof Inline.Text;
        Matcher number = NUMBERED.matcher(line ? ((Inline.Text) ((Block.Paragraph) block).inlines().get(0)).text() : "");
        if (!number.matches()) {
            return Optional.empty();
        }
        List<Inline> rest = new ArrayList<>(((Block.Paragraph) block).inlines());
        rest.set(0, new Inline.Text(number.group(2)));
        return Optional.of(new Block.Item(OptionalInt.of(Integer.parseInt(number.group(1))), Optional.empty(),
                List.of(new Block.Paragraph(rest, Attributes.NONE))));
    }
}
