package io.fanwen.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a stream of entries into blocks. The end of a block is the entry whose key spreads lowest among those that would make a block of
 * three fifths to seven fifths of the wished size: a choice of keys and not of the bytes before, so that a change here moves no ends
 * further on.
 *
 * <p>One cutter makes the blocks of one level. Not thread-safe.
 */
final class Cutter {
    /** An entry that is not in a block yet. @param value without its key */
    record Entry(Key key, BitWriter value) {
        /** In bits, near enough: a key takes about that much. */
        long size() {
            return value.size() + 16;
        }
    }

    /** Takes one block after the other, with the entries in it. */
    interface Sink {
        void take(Block block, List<Entry> entries);
    }

    private final int level;
    private final Sink sink;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private long bits;
    private long wished;

    Cutter(int level, Sink sink) {
        this.level = level;
        this.sink = sink;
    }

    /**
     * Adds an entry; keys ascend.
     *
     * @param size wished for the block it goes to, in bytes; another size than before begins another block
     */
    void add(Entry entry, int size) {
        if (!waiting.isEmpty() && wished != size * 8L) {
            finish();
        }
        wished = size * 8L;
        waiting.add(entry);
        bits += entry.size();
        while (bits > most()) {
            cut();
        }
    }

    /** Ends the last block. */
    void finish() {
        while (!waiting.isEmpty()) {
            if (bits > most()) {
                cut();
            } else {
                take(waiting.size());
            }
        }
    }

    private long most() {
        return most(wished);
    }

    /** The bits of entries that a block has at most, unless one entry alone has more. @param wished bits */
    static long most(long wished) {
        return wished * 7 / 5;
    }

    private void cut() {
        long sum = 0;
        int count = 0;
        int best = 0;
        int lowest = 0;
        for (Entry entry : waiting) {
            sum += entry.size();
            if (sum > most()) {
                break;
            }
            count++;
            int spread = entry.key().spread();
            if (sum >= wished * 3 / 5 && (best == 0 || Integer.compareUnsigned(spread, lowest) < 0)) {
                best = count;
                lowest = spread;
            }
        }
        // Before an entry too large for any block there may be less than the wished size; it stands alone then.
        take(best > 0 ? best : Math.max(1, count));
    }

    private void take(int count) {
        List<Entry> taken = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            taken.add(waiting.remove());
            bits -= taken.get(i).size();
        }
        BitWriter out = new BitWriter();
        out.gamma(count);
        Key before = new Key(new int[0]);
        for (Entry entry : taken) {
            entry.key().write(out, before);
            out.append(entry.value());
            before = entry.key();
        }
        sink.take(Block.of(taken.get(0).key(), level, out), taken);
    }
}
