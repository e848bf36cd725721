package io.fanwen.related;

import java.util.Collection;
import java.util.List;

/**
 * The related articles of every article (相关信息). Immutable; may be shared between threads.
 *
 * <p>The score of b for a: over the {@value Ranking#QUERY_TERMS} terms of a that are worth most there, the sum of weight in a · weight in b ·
 * rarity, times the factor of b; topics, category, links and pieces are terms too. First come the articles that the author of a named, then by score, then newer before
 * older and dated before undated, then by path. Nothing is in its own list, and of two that are nearly the same text the nearer stands for both.
 */
public final class RelatedLists {
    private final RelatedMemory memory;

    private RelatedLists(RelatedMemory memory) {
        this.memory = memory;
    }

    /**
     * Finds the neighbours of every article.
     *
     * @param inputs in any order; paths differ
     * @param size   the most entries of a list, at least 1
     */
    public static RelatedLists of(Collection<RelatedInput> inputs, int size) {
        return of(inputs, size, RelatedMemory.EMPTY);
    }

    /**
     * The same lists with less work, from what was remembered of some like collection.
     *
     * @param before made with the same size
     */
    public static RelatedLists of(Collection<RelatedInput> inputs, int size, RelatedMemory before) {
        return of(inputs.stream().map(RelatedSource::of).toList(), size, before, TermStore.NONE);
    }

    /**
     * The same lists, and of articles that have not changed hardly any text is fetched.
     *
     * @param sources in any order; paths differ
     * @param store   of the index
     */
    public static RelatedLists of(Collection<RelatedSource> sources, int size, RelatedMemory before, TermStore store) {
        if (size < 1) {
            throw new IllegalArgumentException("a list has room for something: " + size);
        }
        return new RelatedLists(new RelatedUpdate(before, sources.stream().sorted(Ranking.TIES).toList(), size, store).made());
    }

    /** For the next time; the same object if nothing has changed. */
    public RelatedMemory memory() {
        return memory;
    }

    /** The neighbours of an article, nearest first; empty for a path that was no input. */
    public List<Related> of(String path) {
        RelatedMemory.Known known = memory.lists().get(path);
        return known == null ? List.of() : known.found().list();
    }
}
