package io.fanwen.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Cuts leaves again where entries have changed, and nowhere else. Where a leaf ends is told by the entries from its beginning to a little
 * beyond its end ({@link Cutter}): so cutting begins at the last leaf whose end cannot have moved, and goes on until an end is met that was
 * one before. One object for one run of leaves.
 */
final class Recutting {
    private final List<Leaf> leaves;
    private final BitSet changed;
    private final int wished;
    private final IntFunction<List<Cutter.Entry>> entries;

    /**
     * @param leaves  of entries of one kind, as they were
     * @param changed those with other entries than before
     * @param wished  the size of leaves, in bytes
     * @param entries of a leaf, as they are now; may be none
     */
    Recutting(List<Leaf> leaves, BitSet changed, int wished, IntFunction<List<Cutter.Entry>> entries) {
        this.leaves = leaves;
        this.changed = changed;
        this.wished = wished;
        this.entries = entries;
    }

    /** Hands over all leaves in order, the old ones where they stay. */
    void run(Tree tree) {
        int next = 0;
        for (int at = changed.nextSetBit(0); at >= 0; at = changed.nextSetBit(next)) {
            int start = Math.max(next, firstInDoubt(at));
            leaves.subList(next, start).forEach(tree::keep);
            next = cut(start, tree);
        }
        leaves.subList(next, leaves.size()).forEach(tree::keep);
    }

    /** The first leaf whose end may depend on what is in another one. */
    private int firstInDoubt(int leaf) {
        long between = 0;
        for (int at = leaf - 1; at >= 0; at--) {
            between += leaves.get(at).size();
            if (between > Cutter.most(wished * 8L)) {
                // The leaf here ends before it sees any of the other.
                return at + 1;
            }
        }
        return 0;
    }

    private record Cut(Block block, List<Cutter.Entry> entries) {}

    /** Cuts from the beginning of a leaf on. Returns the leaf before which cutting met an old end. */
    private int cut(int start, Tree tree) {
        List<Cut> cuts = new ArrayList<>();
        Cutter cutter = new Cutter(0, (block, inside) -> cuts.add(new Cut(block, inside)));
        Map<Integer, Integer> ends = new HashMap<>();
        int added = 0;
        int cutOff = 0;
        for (int leaf = start; leaf < leaves.size(); leaf++) {
            for (Cutter.Entry entry : entries.apply(leaf)) {
                cutter.add(entry, wished);
                added++;
            }
            ends.put(added, leaf);
            for (Cut cut : cuts) {
                tree.put(cut.block(), cut.entries());
                cutOff += cut.entries().size();
                Integer end = ends.get(cutOff);
                if (end != null && isLast(end, leaf)) {
                    return end + 1;
                }
            }
            cuts.clear();
        }
        cutter.finish();
        cuts.forEach(cut -> tree.put(cut.block(), cut.entries()));
        return leaves.size();
    }

    /** Whether no leaf behind one, to another, has changed. */
    private boolean isLast(int end, int leaf) {
        int next = changed.nextSetBit(end + 1);
        return next < 0 || next > leaf;
    }
}
