package io.fanwen.related;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Long rows of numbers in files, in pieces: one number at a time, millions take longer than all else that is done with them. Stateless. */
final class Numbers {
    private static final int PIECE = 1 << 14;

    private Numbers() {}

    /** @param count how many of the row, from its beginning */
    static void write(DataOutputStream out, int[] row, int count) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.writeInt(count);
        for (int at = 0; at < count; at += PIECE) {
            int taken = Math.min(PIECE, count - at);
            piece.asIntBuffer().put(row, at, taken);
            out.write(piece.array(), 0, taken * Integer.BYTES);
        }
    }

    static void write(DataOutputStream out, byte[] row, int count) throws IOException {
        out.writeInt(count);
        out.write(row, 0, count);
    }

    static int[] readInts(DataInputStream in) throws IOException {
        int[] row = new int[in.readInt()];
        ByteBuffer piece = ByteBuffer.allocate(PIECE * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < row.length; at += PIECE) {
            int taken = Math.min(PIECE, row.length - at);
            in.readFully(piece.array(), 0, taken * Integer.BYTES);
            piece.asIntBuffer().get(row, at, taken);
        }
        return row;
    }

    static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] row = new byte[in.readInt()];
        in.readFully(row);
        return row;
    }
}
