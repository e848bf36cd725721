package io.fanwen.markdown;

import io.fanwen.html.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sibling in a stretch of inline text while it is made: text of ours, a run of delimiters not yet decided, or a tag that waits for
 * its partner. Exactly one of the three is present.
 *
 * @param depth how deep the inline is nested; 0 for one without content
 */
record Cell(Optional<Inline> inline, Optional<DelimiterRun> run, Optional<PlacedTag> tag, int depth) {

    static Cell of(Inline inline, int depth) {
        return new Cell(Optional.of(inline), Optional.empty(), Optional.empty(), depth);
    }

    static Cell of(DelimiterRun run) {
        return new Cell(Optional.empty(), Optional.of(run), Optional.empty(), 0);
    }

    static Cell of(PlacedTag tag) {
        return new Cell(Optional.empty(), Optional.empty(), Optional.of(tag), 0);
    }

    /** The inlines of cells that are all decided. */
    static List<Inline> inlines(List<Cell> cells) {
        List<Inline> inlines = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            inlines.add(cell.inline().orElseThrow());
        }
        return inlines;
    }

    static int depth(List<Cell> cells) {
        int deepest = 0;
        for (Cell cell : cells) {
            deepest = Math.max(deepest, cell.depth);
        }
        return deepest;
    }

    /** @param offset where the tag begins in the source's text */
    record PlacedTag(Tag tag, int offset) {}
}
