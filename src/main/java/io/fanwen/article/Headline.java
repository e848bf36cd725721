package io.fanwen.article;

import io.fanwen.han.Folding;
import io.fanwen.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A body without the heading that gives the title.
 *
 * @param title   the heading's words; empty if no level-1 heading gives the title
 * @param heading the heading, gone from the blocks; also where it only repeats the title of the front matter
 * @param blocks  the rest, every other level-1 heading shown as level 2
 */
record Headline(Optional<String> title, Optional<Block.Heading> heading, List<Block> blocks) {

    /** @param given the title of the front matter */
    static Headline of(List<Block> body, Optional<String> given, Report report) {
        Optional<Block.Heading> heading = body.stream()
                .filter(block -> block instanceof Block.Heading h && h.level() == 1 && !Headings.text(h).isBlank())
                .map(Block.Heading.class::cast).findFirst()
                .filter(first -> given.isEmpty() || Folding.same(Headings.text(first), given.get().strip()));
        List<Block> blocks = new ArrayList<>();
        for (Block block : body) {
            if (block instanceof Block.Heading h && h.level() == 1) {
                if (heading.filter(title -> title == h).isEmpty()) {
                    report.add(h, ArticleCode.LEVEL_ONE_HEADING, Headings.text(h));
                    blocks.add(new Block.Heading(2, h.inlines(), h.attributes(), h.anchor(), h.offset()));
                }
            } else {
                blocks.add(block);
            }
        }
        return new Headline(given.isPresent() ? Optional.empty() : heading.map(Headings::text), heading, blocks);
    }
}
