package io.fanwen.related;

import io.fanwen.related.Prints.Print;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What two articles have in common that share a nearly identical piece: the first {@value #OF_ONE} bands of its print. Of two pieces that are
 * 90 % alike at least one is the same with odds of 99 %, and more of them the more they are alike. Immutable.
 *
 * @param pieces in the order of the article; those that are too short are not among them
 * @param only   whether the article has no other piece, not even a short one
 */
record PieceKeys(List<Piece> pieces, boolean only) {
    static final PieceKeys NONE = new PieceKeys(List.of(), false);

    /** Each key is one thing that can be shared. */
    static final int OF_ONE = 5;

    /**
     * An article of more pieces keeps those with the lowest keys, so that two articles are likely to keep the same. Were all of them shared,
     * there is still room for words among what an article is asked for ({@link Ranking#QUERY_TERMS}).
     */
    static final int MOST = 10;

    private static final int BYTES = 4 + 4 * OF_ONE;

    /** @param number from 1. @param keys {@value PieceKeys#OF_ONE} hashes */
    record Piece(int number, int[] keys) {}

    PieceKeys {
        pieces = List.copyOf(pieces);
    }

    static PieceKeys of(Prints prints) {
        List<Piece> all = new ArrayList<>();
        for (int number = 1; number <= prints.pieces(); number++) {
            int piece = number;
            prints.of(number).map(Print::bands).ifPresent(bands -> all.add(new Piece(piece, Arrays.copyOf(bands, OF_ONE))));
        }
        return new PieceKeys(all.stream().sorted(Comparator.comparingInt(piece -> piece.keys()[0])).limit(MOST)
                .sorted(Comparator.comparingInt(Piece::number)).toList(), prints.pieces() == 1);
    }

    /** All of them; what two pieces of the article have in common is one. */
    int[] distinct() {
        return pieces.stream().flatMapToInt(piece -> Arrays.stream(piece.keys())).distinct().toArray();
    }

    int bytes() {
        return 1 + BYTES * pieces.size();
    }

    void write(ByteBuffer out) {
        out.put((byte) (only ? 1 : 0));
        for (Piece piece : pieces) {
            out.putInt(piece.number());
            for (int key : piece.keys()) {
                out.putInt(key);
            }
        }
    }

    /** Reads to the end. */
    static PieceKeys read(ByteBuffer in) {
        boolean only = in.get() == 1;
        List<Piece> pieces = new ArrayList<>();
        while (in.hasRemaining()) {
            int number = in.getInt();
            int[] keys = new int[OF_ONE];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = in.getInt();
            }
            pieces.add(new Piece(number, keys));
        }
        return new PieceKeys(pieces, only);
    }
}
