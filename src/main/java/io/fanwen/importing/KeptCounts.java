package io.fanwen.importing;

import io.fanwen.article.Article;
import io.fanwen.article.ExperienceNames;
import io.fanwen.han.Folding;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Carries the useful counts of an article over to its new text, by the titles of its pieces, else by their order. For one article. */
final class KeptCounts {
    private final ExperienceNames names;
    private final List<Article.Piece> before;
    private final Map<Integer, String> open = new LinkedHashMap<>();

    /** @param before the pieces of the article as it is */
    KeptCounts(ExperienceNames names, List<Article.Piece> before) {
        this.names = names;
        this.before = before;
        IntStream.range(0, before.size()).filter(i -> before.get(i).useful().isPresent())
                .forEach(i -> open.put(i, Integer.toString(before.get(i).useful().getAsInt())));
    }

    /** Counts of pieces that the new text no longer has. */
    List<String> dropped() {
        return List.copyOf(open.values());
    }

    /** @param pieces how many the blocks make */
    List<Block> in(List<Block> blocks, int pieces) {
        List<Block> out = new ArrayList<>();
        int piece = -1;
        String title = "";
        for (Block block : blocks) {
            boolean experience = isExperience(block);
            if (!experience && block instanceof Block.Heading heading && heading.level() == 2) {
                piece++;
                title = PlainText.ofInlines(heading.inlines());
            }
            Optional<String> count = experience ? take(title, Math.max(0, piece), pieces) : Optional.empty();
            out.add(count.isPresent() ? counted((Block.Heading) block, count.get()) : block);
        }
        return out;
    }

    private boolean isExperience(Block block) {
        return block instanceof Block.Heading heading && heading.level() <= 3 && names.read(PlainText.ofInlines(heading.inlines())).known();
    }

    private Optional<String> take(String title, int piece, int pieces) {
        Optional<Integer> found = open.keySet().stream().filter(i -> Folding.same(before.get(i).title(), title)).findFirst();
        boolean nameless = before.size() == pieces && before.stream().noneMatch(other -> Folding.same(other.title(), title));
        return found.or(() -> nameless && open.containsKey(piece) ? Optional.of(piece) : Optional.empty()).map(open::remove);
    }

    private static Block counted(Block.Heading heading, String count) {
        return new Block.Heading(heading.level(), heading.inlines(),
                new Attributes(Optional.empty(), List.of(), new TreeMap<>(Map.of("useful", count))), "", 0);
    }
}
