package io.fanwen.related;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The related articles of one article at a time, in a collection that changes a little now and then: the lists are those of
 * {@link RelatedLists} of the same collection. A change costs in proportion to what differs from the last whole index, apart from one pass
 * over the collection; an index that too much differs from is made anew. Immutable; may be shared between threads.
 */
public final class RelatedSearch {
    /** So many articles may differ from the index: beyond, making it anew is the lesser work. */
    static final int MOST_CHANGES = 256;

    private final Index index;
    private final Ranking ranking;
    private final int size;

    /** A whole index and what it was made of. */
    private record Index(List<RelatedInput> inputs, Postings postings, Map<String, Integer> byPath) {
        static Index of(Collection<RelatedInput> inputs) {
            List<RelatedInput> ordered = inputs.stream().sorted(Ranking.TIES).toList();
            Map<String, Integer> byPath = new HashMap<>(ordered.size() * 4 / 3 + 1);
            ordered.forEach(input -> byPath.put(input.path(), byPath.size()));
            // A term that one article has may soon be one that two have; one that too many have, one that few enough have.
            return new Index(ordered, new Postings(ordered, frequency -> frequency <= Rarity.MOST_ARTICLES + MOST_CHANGES), byPath);
        }
    }

    private RelatedSearch(Index index, Ranking ranking, int size) {
        this.index = index;
        this.ranking = ranking;
        this.size = size;
    }

    /**
     * @param inputs in any order; paths differ
     * @param size   the most entries of a list, at least 1
     */
    public static RelatedSearch of(Collection<RelatedInput> inputs, int size) {
        Index index = Index.of(inputs);
        return new RelatedSearch(index, Ranking.inOrder(index.postings(), index.inputs(), size), size);
    }

    /** The same for another collection. @param inputs in any order; paths differ */
    public RelatedSearch with(Collection<RelatedInput> inputs) {
        BitSet gone = new BitSet(index.inputs().size());
        gone.set(0, index.inputs().size());
        List<RelatedInput> added = new ArrayList<>();
        for (RelatedInput input : inputs) {
            Integer number = index.byPath().get(input.path());
            if (number != null && isSame(index.inputs().get(number), input)) {
                gone.clear(number);
            } else {
                added.add(input);
            }
        }
        return added.size() > MOST_CHANGES || gone.cardinality() > MOST_CHANGES ? of(inputs, size) : changed(gone, added);
    }

    private RelatedSearch changed(BitSet gone, List<RelatedInput> added) {
        int baseSize = index.inputs().size();
        List<Integer> order = new ArrayList<>(baseSize + added.size());
        IntStream.range(0, baseSize).filter(number -> !gone.get(number)).forEach(order::add);
        IntStream.range(baseSize, baseSize + added.size()).forEach(order::add);
        // All but the last few are in order already, which this sort makes use of.
        order.sort((one, other) -> Ranking.TIES.compare(input(one, added), input(other, added)));
        List<RelatedInput> ordered = order.stream().map(number -> input(number, added)).toList();
        Ranking.Numbering numbering = Ranking.Numbering.of(ordered, order.stream().mapToInt(Integer::intValue).toArray(),
                baseSize + added.size());
        return new RelatedSearch(index, new Ranking(new ChangedPostings(index.postings(), baseSize, gone, added), numbering, size), size);
    }

    private RelatedInput input(int number, List<RelatedInput> added) {
        int baseSize = index.inputs().size();
        return number < baseSize ? index.inputs().get(number) : added.get(number - baseSize);
    }

    /** Terms by identity: whoever keeps an article keeps its terms, and comparing all of them would cost more than indexing a few again. */
    private static boolean isSame(RelatedInput one, RelatedInput other) {
        return one.terms() == other.terms() && one.category().equals(other.category()) && one.topics().equals(other.topics())
                && one.date().equals(other.date()) && one.first().equals(other.first());
    }

    /** The neighbours of an article, nearest first; empty for a path that was no input. */
    public List<Related> of(String path) {
        synchronized (ranking) {
            return ranking.of(path);
        }
    }
}
