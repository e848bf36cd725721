package io.fanwen.article;

import io.fanwen.markdown.Block;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A body divided into lead and sections, each of which is to be a piece.
 *
 * @param many     whether level-2 headings begin the sections
 * @param sections at least one
 */
record Division(boolean many, List<Block> lead, List<Section> sections) {
    /** @param heading absent in a division of one */
    record Section(Optional<Block.Heading> heading, List<Block> posting, Optional<Experience> experience) {}

    record Experience(Block.Heading heading, List<Block> blocks, OptionalInt useful) {}
}
