package io.fanwen.markdown;

import io.fanwen.html.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Makes elements of the tags among siblings: each opening tag with its closing one. A tag without partner is dropped and named. */
final class TagPairs {
    private final Remarks remarks;
    private final UnaryOperator<List<Cell>> resolve;
    private final Deque<Frame> frames = new ArrayDeque<>();

    /** @param resolve decides the runs in the content of an element and puts it in order */
    TagPairs(Remarks remarks, UnaryOperator<List<Cell>> resolve) {
        this.remarks = remarks;
        this.resolve = resolve;
    }

    /** The cells without tags; runs outside every element are still undecided. */
    List<Cell> pair(List<Cell> cells) {
        frames.push(new Frame(Optional.empty(), new ArrayList<>()));
        for (Cell cell : cells) {
            if (cell.tag().isEmpty()) {
                frames.peek().cells.add(cell);
            } else if (cell.tag().get().tag().kind() == Tag.Kind.OPEN) {
                open(cell.tag().get());
            } else {
                close(cell.tag().get());
            }
        }
        while (frames.size() > 1) {
            abandon();
        }
        return frames.pop().cells;
    }

    private void open(Cell.PlacedTag tag) {
        if (frames.size() > InlineBuilder.DEEPEST) {
            drop(tag);
        } else {
            frames.push(new Frame(Optional.of(tag), new ArrayList<>()));
        }
    }

    private void close(Cell.PlacedTag tag) {
        if (frames.stream().noneMatch(frame -> frame.opens(tag.tag().name()))) {
            drop(tag);
            return;
        }
        while (!frames.peek().opens(tag.tag().name())) {
            abandon();
        }
        Frame frame = frames.pop();
        List<Cell> content = resolve.apply(frame.cells);
        int depth = Cell.depth(content) + 1;
        Tag opening = frame.tag.orElseThrow().tag();
        boolean leadsNowhere = opening.name().equals("a") && !opening.attributes().containsKey("href");
        if (depth > InlineBuilder.DEEPEST || leadsNowhere) {
            frames.peek().cells.addAll(content);
        } else {
            frames.peek().cells.add(Cell.of(element(frame.tag.orElseThrow(), Cell.inlines(content)), depth));
        }
    }

    /** The innermost open tag has no partner: its content goes to the one around it. */
    private void abandon() {
        Frame frame = frames.pop();
        drop(frame.tag.orElseThrow());
        frames.peek().cells.addAll(frame.cells);
    }

    private void drop(Cell.PlacedTag tag) {
        String slash = tag.tag().kind() == Tag.Kind.CLOSE ? "/" : "";
        remarks.add(MarkdownCode.UNPAIRED_TAG, tag.offset(), tag.tag().name().length() + 2 + slash.length(),
                "<" + slash + tag.tag().name() + ">");
    }

    /** What an opening tag and its content make. */
    static Inline element(Cell.PlacedTag placed, List<Inline> inlines) {
        Tag tag = placed.tag();
        return switch (tag.name()) {
            case "a" -> new Inline.Link(tag.attributes().get("href"), Optional.ofNullable(tag.attributes().get("title")),
                    Inlines.withoutLinks(inlines), placed.offset());
            case "b", "strong" -> new Inline.Strong(inlines);
            case "i", "em" -> new Inline.Emphasis(inlines);
            case "s", "del" -> new Inline.Strikethrough(inlines);
            default -> new Inline.Element(tag.name(), tag.writtenAttributes(), inlines);
        };
    }

    /** The picture that an {@code img} tag shows. */
    static Inline.Image image(Cell.PlacedTag placed) {
        SortedMap<String, String> keys = new TreeMap<>();
        SortedMap<String, String> given = placed.tag().attributes();
        List.of("width", "height").forEach(key -> Optional.ofNullable(given.get(key)).ifPresent(value -> keys.put(key, value)));
        return new Inline.Image(given.get("src"), Optional.ofNullable(given.get("title")), given.getOrDefault("alt", ""),
                new Attributes(Optional.empty(), List.of(), keys), placed.offset());
    }

    /** What stands behind an open tag; the outermost has none. */
    private record Frame(Optional<Cell.PlacedTag> tag, List<Cell> cells) {
        private boolean opens(String name) {
            return tag.map(t -> t.tag().name().equals(name)).orElse(false);
        }
    }
}
