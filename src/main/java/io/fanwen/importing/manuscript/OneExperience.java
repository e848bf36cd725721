package io.fanwen.importing.manuscript;

import io.fanwen.article.ExperienceNames;
import io.fanwen.article.TypedNumbers;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that its author divided, with at most one experience in each piece: another becomes a part of the one before it, and one that stands
 * before all pieces a part of the lead.
 *
 * @param lowered how many experiences became parts
 */
public record OneExperience(List<Block> blocks, int lowered) {
    /** Ends no experience and begins none. */
    private static final int PART = 4;
    private static final int DIVIDES = 3;

    public OneExperience {
        blocks = List.copyOf(blocks);
    }

    /** @param blocks without headings of level 1 */
    public static OneExperience of(List<Block> blocks, ExperienceNames names) {
        boolean many = isMany(blocks, names);
        boolean free = !many;
        int lowered = 0;
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            if (!(block instanceof Block.Heading heading) || heading.level() > DIVIDES) {
                out.add(block);
            } else if (!isExperience(heading, names)) {
                free |= many && heading.level() == 2;
                out.add(block);
            } else {
                out.add(free ? heading : new Block.Heading(PART, heading.inlines(), heading.attributes(), heading.anchor(), 0));
                lowered += free ? 0 : 1;
                free = false;
            }
        }
        return new OneExperience(out, lowered);
    }

    private static boolean isMany(List<Block> blocks, ExperienceNames names) {
        boolean inSection = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() == 2) {
                inSection = !isExperience(heading, names);
                if (TypedNumbers.hasNumber(PlainText.ofInlines(heading.inlines()))) {
                    return true;
                }
            } else if (block instanceof Block.Heading heading && heading.level() == DIVIDES && inSection && isExperience(heading, names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExperience(Block.Heading heading, ExperienceNames names) {
        return names.read(PlainText.ofInlines(heading.inlines())).known();
    }
}
