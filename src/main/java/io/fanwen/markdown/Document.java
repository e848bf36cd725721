package io.fanwen.markdown;

import java.util.List;

/**
 * A stretch of Markdown as a tree: a whole article's body, or one posting, experience or lead cut out of it.
 *
 * @param blocks    top-level blocks in order
 * @param footnotes the notes that the blocks refer to, in the order of first reference; numbered from 1 by that order
 */
public record Document(List<Block> blocks, List<Footnote> footnotes) {
    public Document {
        blocks = List.copyOf(blocks);
        footnotes = List.copyOf(footnotes);
    }

    /** A document of nothing. */
    public static Document empty() {
        return new Document(List.of(), List.of());
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** @param label as typed between {@code [^} and {@code ]} */
    public record Footnote(String label, List<Block> blocks) {
        public Footnote {
            blocks = List.copyOf(blocks);
        }
    }
}
