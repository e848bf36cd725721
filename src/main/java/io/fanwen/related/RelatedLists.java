package io.fanwen.related;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The related articles of every article (相关信息). Immutable; may be shared between threads.
 *
 * <p>The score of b for a: over the {@value Ranking#QUERY_TERMS} terms of a that are worth most there, the sum of weight in a · weight in b ·
 * rarity, times the factor of b; topics, category and links are terms too. First come the articles that the author of a named, then by score, then newer before older
 * and dated before undated, then by path. Nothing is in its own list, and of two that are nearly the same text the nearer stands for both.
 */
public final class RelatedLists {
    private final Map<String, List<Related>> lists;

    private RelatedLists(Map<String, List<Related>> lists) {
        this.lists = Map.copyOf(lists);
    }

    /**
     * Finds the neighbours of every article.
     *
     * @param inputs in any order; paths differ
     * @param size   the most entries of a list, at least 1
     */
    public static RelatedLists of(Collection<RelatedInput> inputs, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a list has room for something: " + size);
        }
        List<RelatedInput> ordered = inputs.stream().sorted(Ranking.TIES).toList();
        Ranking ranking = Ranking.inOrder(TermIndex.of(ordered), ordered, size);
        Map<String, List<Related>> lists = new HashMap<>();
        ordered.forEach(input -> lists.put(input.path(), ranking.of(input.path())));
        return new RelatedLists(lists);
    }

    /** The neighbours of an article, nearest first; empty for a path that was no input. */
    public List<Related> of(String path) {
        return lists.getOrDefault(path, List.of());
    }
}
