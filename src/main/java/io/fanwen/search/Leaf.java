package io.fanwen.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A leaf of a segment's tree as it is remembered.
 *
 * @param first the key of its first entry
 * @param size  of its entries in bits, as {@link Cutter} counts them
 * @param bytes of its block
 */
record Leaf(Key first, String name, long size, int bytes) {
    static byte[] write(List<Leaf> leaves) {
        BitWriter out = new BitWriter();
        out.bits(leaves.size(), 32);
        Key before = new Key(new int[0]);
        for (Leaf leaf : leaves) {
            leaf.first.write(out, before);
            Tree.name(leaf.name, out);
            out.golomb((int) leaf.size, 14);
            out.golomb(leaf.bytes, 11);
            before = leaf.first;
        }
        return out.toBytes();
    }

    /** Reads what {@link #write} wrote. */
    static List<Leaf> read(byte[] leaves) {
        BitReader in = new BitReader(leaves, 0);
        List<Leaf> read = new ArrayList<>();
        Key before = new Key(new int[0]);
        for (int left = in.bits(32); left > 0; left--) {
            before = Key.read(in, before);
            read.add(new Leaf(before, Tree.readName(in), in.golomb(14), in.golomb(11)));
        }
        return read;
    }
}
