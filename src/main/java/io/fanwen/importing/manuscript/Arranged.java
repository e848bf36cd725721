package io.fanwen.importing.manuscript;

import io.fanwen.markdown.Block;
import java.util.List;

/**
 * A text divided as an article is.
 *
 * @param blocks      level-2 headings begin the pieces, if there are several; level-3 ones that name an experience begin it
 * @param pieces      how many; at least 1
 * @param declared    whether the front matter must say {@code pieces: many}, since no heading in the text shows it
 * @param leftOut     how many counts of readers who found an experience useful were left out
 * @param secondary   how many experiences came second in their piece, and became notes
 */
public record Arranged(List<Block> blocks, int pieces, boolean declared, int leftOut, int secondary) {
    public Arranged {
        blocks = List.copyOf(blocks);
    }
}
