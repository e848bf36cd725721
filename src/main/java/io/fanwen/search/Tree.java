package io.fanwen.search;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes a sorted map as blocks: leaves with the entries, above them blocks with the first key and the name of each block below, and one
 * root at a fixed address. If all blocks together are small, they stand in the root's file. Not thread-safe.
 */
final class Tree {
    static final String FOLDER = "search/";
    static final String ROOT = FOLDER + "index.bin";

    /** The format's name and edition: changes whenever an older {@code search.js} could not read a newer index. */
    private static final byte[] MARK = {'f', 'w', 's', 1};

    /** Entries of about nine bytes: a reader fetches one such block on the way to each leaf. */
    private static final int NODE = 240;
    /** Fetched once by every reader who searches; saves the others a step. */
    private static final int LARGEST_ROOT = 12 * 1024;
    /** In all; below it one request is better than several. */
    private static final int ONE_FILE = 256 * 1024;

    private final Consumer<SearchFile> sink;
    private final Cutter leaves = new Cutter(0, this::put);
    private final List<Cutter.Entry> below = new ArrayList<>();
    private final Map<String, Key> names = new HashMap<>();
    private List<Block> held = new ArrayList<>();
    private long size;

    Tree(Consumer<SearchFile> sink) {
        this.sink = sink;
    }

    /** Keys ascend. @param size wished for the leaf, in bytes */
    void add(Key key, BitWriter value, int size) {
        leaves.add(new Cutter.Entry(key, value), size);
    }

    /** Writes what is left, the root last. @param numbers of all articles */
    void finish(Numbers numbers) {
        leaves.finish();
        int level = 1;
        List<Cutter.Entry> entries = takeBelow();
        while (size(entries) > LARGEST_ROOT * 8L) {
            Cutter nodes = new Cutter(level++, this::put);
            entries.forEach(entry -> nodes.add(entry, NODE));
            nodes.finish();
            entries = takeBelow();
        }
        sink.accept(new SearchFile(ROOT, root(entries, level, numbers)));
    }

    private static long size(List<Cutter.Entry> entries) {
        return entries.stream().mapToLong(Cutter.Entry::size).sum();
    }

    private List<Cutter.Entry> takeBelow() {
        List<Cutter.Entry> taken = List.copyOf(below);
        below.clear();
        return taken;
    }

    private void put(Block block) {
        String name = block.name();
        Key other = names.putIfAbsent(name, block.first());
        if (other != null) {
            throw new IllegalStateException("two blocks are called " + name + ": " + other + ", " + block.first());
        }
        BitWriter link = new BitWriter();
        name(name, link);
        below.add(new Cutter.Entry(block.first(), link));
        size += block.bytes().length;
        if (held != null && size <= ONE_FILE) {
            held.add(block);
            return;
        }
        if (held != null) {
            held.forEach(this::write);
            held = null;
        }
        write(block);
    }

    private static void name(String name, BitWriter out) {
        for (byte octet : HexFormat.of().parseHex(name)) {
            out.bits(octet & 0xff, 8);
        }
    }

    private void write(Block block) {
        String name = block.name();
        sink.accept(new SearchFile(FOLDER + name.substring(0, 2) + "/" + name.substring(2) + ".bin", block.bytes()));
    }

    private byte[] root(List<Cutter.Entry> entries, int level, Numbers numbers) {
        BitWriter bits = new BitWriter();
        numbers.write(bits);
        bits.gamma(entries.size() + 1);
        Key before = new Key(new int[0]);
        for (Cutter.Entry entry : entries) {
            entry.key().write(bits, before);
            bits.append(entry.value());
            before = entry.key();
        }
        List<Block> within = held == null ? List.of() : held;
        bits.gamma(within.size() + 1);
        within.forEach(block -> {
            name(block.name(), bits);
            bits.bits(block.bytes().length, 32);
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MARK);
        byte[] top = Block.of(before, level, bits).bytes();
        out.writeBytes(ByteBuffer.allocate(4).putInt(top.length).array());
        out.writeBytes(top);
        within.forEach(block -> out.writeBytes(block.bytes()));
        return out.toByteArray();
    }
}
