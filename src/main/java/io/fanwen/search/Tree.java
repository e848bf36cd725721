package io.fanwen.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes a sorted map as blocks: leaves with the entries, above them blocks with the first key and the name of each block below, and the
 * topmost of these for the root's file. If all blocks together are small, they stand there too. Not thread-safe.
 */
final class Tree {
    static final String FOLDER = "search/";
    /** Entries of about nine bytes: a reader fetches one such block on the way to each leaf. */
    private static final int NODE = 240;
    /** Fetched once by every reader who searches; saves the others a step. */
    private static final int LARGEST_TOP = 12 * 1024;
    private static final int LEVEL_BITS = 4;

    private final int within;
    private final Consumer<SearchFile> sink;
    private final Cutter leaves = new Cutter(0, this::put);
    private final List<Leaf> made = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Cutter.Entry> below = new ArrayList<>();
    private final Map<String, Key> names = new HashMap<>();
    private List<Block> held = new ArrayList<>();
    private long size;

    /** @param within how many bytes all blocks may have to be handed over with the top and not as files */
    Tree(int within, Consumer<SearchFile> sink) {
        this.within = within;
        this.sink = sink;
    }

    /** Keys ascend. @param size wished for the leaf, in bytes */
    void add(Key key, BitWriter value, int size) {
        leaves.add(new Cutter.Entry(key, value), size);
    }

    /** Writes what is left. @param head to begin with, before the topmost blocks */
    SearchPart finish(BitWriter head) {
        leaves.finish();
        int level = 1;
        List<Cutter.Entry> entries = takeBelow();
        while (size(entries) > LARGEST_TOP * 8L) {
            Cutter nodes = new Cutter(level++, (block, inside) -> put(block, block.name()));
            entries.forEach(entry -> nodes.add(entry, NODE));
            nodes.finish();
            entries = takeBelow();
        }
        head.bits(level, LEVEL_BITS);
        head.gamma(entries.size() + 1);
        Key before = new Key(new int[0]);
        for (Cutter.Entry entry : entries) {
            entry.key().write(head, before);
            head.append(entry.value());
            before = entry.key();
        }
        return new SearchPart(head.toBytes(), held == null ? List.of() : held.stream().map(Block::bytes).toList(), Leaf.write(made));
    }

    private static long size(List<Cutter.Entry> entries) {
        return entries.stream().mapToLong(Cutter.Entry::size).sum();
    }

    private List<Cutter.Entry> takeBelow() {
        List<Cutter.Entry> taken = List.copyOf(below);
        below.clear();
        return taken;
    }

    /** A leaf of its own making. */
    void put(Block block, List<Cutter.Entry> entries) {
        String name = block.name();
        made.add(new Leaf(block.first(), name, entries.stream().mapToLong(Cutter.Entry::size).sum(), block.bytes().length));
        put(block, name);
    }

    /** A leaf that is there already. */
    void keep(Leaf leaf) {
        made.add(leaf);
        kept.add(path(leaf.name()));
        size += leaf.bytes();
        link(leaf.first(), leaf.name());
    }

    /** The paths of leaves that were there already. */
    List<String> kept() {
        return kept;
    }

    /** How many bytes all blocks have. */
    long size() {
        return size;
    }

    private void link(Key first, String name) {
        Key other = names.putIfAbsent(name, first);
        if (other != null) {
            throw new IllegalStateException("two blocks are called " + name + ": " + other + ", " + first);
        }
        BitWriter link = new BitWriter();
        name(name, link);
        below.add(new Cutter.Entry(first, link));
    }

    private void put(Block block, String name) {
        link(block.first(), name);
        size += block.bytes().length;
        if (held != null && size <= within) {
            held.add(block);
            return;
        }
        if (held != null) {
            held.forEach(small -> write(small, small.name()));
            held = null;
        }
        write(block, name);
    }

    static void name(String name, BitWriter out) {
        for (byte octet : HexFormat.of().parseHex(name)) {
            out.bits(octet & 0xff, 8);
        }
    }

    /** Reads what {@link #name} wrote. */
    static String readName(BitReader in) {
        byte[] octets = new byte[Block.NAME_DIGITS / 2];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) in.bits(8);
        }
        return HexFormat.of().formatHex(octets);
    }

    /** Where the block with a name is published. */
    static String path(String name) {
        return FOLDER + name.substring(0, 2) + "/" + name.substring(2) + ".bin";
    }

    private void write(Block block, String name) {
        sink.accept(new SearchFile(path(name), block.bytes()));
    }
}
