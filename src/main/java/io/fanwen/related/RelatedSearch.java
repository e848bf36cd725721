package io.fanwen.related;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private record Index(List<RelatedInput> inputs, TermIndex terms, Map<String, Integer> byPath) {
        static Index of(Collection<RelatedInput> inputs) {
            List<RelatedInput> ordered = inputs.stream().sorted(Ranking.TIES).toList();
            Map<String, Integer> byPath = new HashMap<>(ordered.size() * 4 / 3 + 1);
            ordered.forEach(input -> byPath.put(input.path(), byPath.size()));
            return new Index(ordered, TermIndex.of(ordered), byPath);
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
        return new RelatedSearch(index, Ranking.inOrder(index.terms(), index.inputs(), size), size);
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
        List<RelatedInput> base = index.inputs();
        List<RelatedInput> more = added.stream().sorted(Ranking.TIES).toList();
        int[] before = more.stream().mapToInt(input -> place(base, input)).toArray();
        List<RelatedInput> ordered = new ArrayList<>(base.size() + more.size());
        int[] numbers = new int[base.size() - gone.cardinality() + more.size()];
        int next = 0;
        for (int number = 0; number <= base.size(); number++) {
            for (; next < before.length && before[next] == number; next++) {
                numbers[ordered.size()] = base.size() + next;
                ordered.add(more.get(next));
            }
            if (number < base.size() && !gone.get(number)) {
                numbers[ordered.size()] = number;
                ordered.add(base.get(number));
            }
        }
        Ranking.Numbering numbering = Ranking.Numbering.of(ordered, numbers, base.size() + more.size());
        return new RelatedSearch(index, new Ranking(index.terms().with(gone, more), numbering, size), size);
    }

    /** How many of the ordered inputs come before another one. */
    private static int place(List<RelatedInput> ordered, RelatedInput input) {
        int found = Collections.binarySearch(ordered, input, Ranking.TIES);
        return found < 0 ? -found - 1 : found;
    }

    /** Terms by identity: whoever keeps an article keeps its terms, and comparing all of them would cost more than indexing a few again. */
    private static boolean isSame(RelatedInput one, RelatedInput other) {
        return one == other || one.terms() == other.terms() && one.category().equals(other.category()) && one.topics().equals(other.topics())
                && one.links().equals(other.links()) && one.date().equals(other.date()) && one.first().equals(other.first());
    }

    /** The neighbours of an article, nearest first; empty for a path that was no input. */
    public List<Related> of(String path) {
        synchronized (ranking) {
            return ranking.of(path);
        }
    }
}
