package io.fanwen.article;

import io.fanwen.article.Division.Section;
import io.fanwen.markdown.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ids of pieces, and what stands for the ids of headings that left the body.
 *
 * @param anchors one for each piece: the author's, else {@code p1}, {@code p2} …; unlike every other id of the article
 * @param aliases ids of the headings of pieces and experiences, each with its piece's anchor; the title's, with the top of the page
 */
record PieceAnchors(List<String> anchors, Map<String, String> aliases) {

    /** @param others ids of headings that stay in the body */
    static PieceAnchors of(Division division, Optional<Block.Heading> title, Set<String> others) {
        Set<String> taken = new LinkedHashSet<>(others);
        division.sections().forEach(section -> authors(section).ifPresent(taken::add));
        List<String> anchors = new ArrayList<>();
        Map<String, String> aliases = new TreeMap<>();
        title.ifPresent(heading -> aliases.put(heading.anchor(), Article.TOP));
        for (Section section : division.sections()) {
            String anchor = authors(section).orElseGet(() -> free("p" + (anchors.size() + 1), taken));
            anchors.add(anchor);
            section.heading().ifPresent(heading -> aliases.put(heading.anchor(), anchor));
            section.experience().ifPresent(experience -> aliases.put(experience.heading().anchor(), anchor));
        }
        taken.forEach(aliases::remove);
        anchors.forEach(aliases::remove);
        return new PieceAnchors(anchors, aliases);
    }

    /** The parser has made it unique already. */
    private static Optional<String> authors(Section section) {
        return section.heading().filter(heading -> heading.attributes().id().isPresent()).map(Block.Heading::anchor);
    }

    private static String free(String wanted, Set<String> taken) {
        String anchor = wanted;
        for (int more = 2; !taken.add(anchor); more++) {
            anchor = wanted + "-" + more;
        }
        return anchor;
    }
}
