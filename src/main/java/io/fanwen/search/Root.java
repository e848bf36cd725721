package io.fanwen.search;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes the root's file: the heads of all segments, and the blocks of small ones. Stateless. */
final class Root {
    /** The format's name and edition: changes whenever an older {@code search.js} could not read a newer index. */
    private static final byte[] MARK = {'f', 'w', 's', 2};

    private Root() {}

    static byte[] bytes(List<SearchPart> parts) {
        BitWriter bits = new BitWriter();
        List<byte[]> within = parts.stream().flatMap(part -> part.within().stream()).toList();
        bits.gamma(parts.size() + 1);
        bits.gamma(within.size() + 1);
        parts.forEach(part -> bits.bits(part.head().length, 32));
        within.forEach(block -> {
            Tree.name(Block.name(block), bits);
            bits.bits(block.length, 32);
        });
        ByteArrayOutputStream heads = new ByteArrayOutputStream();
        heads.writeBytes(bits.toBytes());
        parts.forEach(part -> heads.writeBytes(part.head()));
        byte[] top = Block.bytes(0, heads.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MARK);
        out.writeBytes(ByteBuffer.allocate(4).putInt(top.length).array());
        out.writeBytes(top);
        within.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
