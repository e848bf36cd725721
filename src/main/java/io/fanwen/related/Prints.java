package io.fanwen.related;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of an article to find texts that are nearly the same: a fingerprint of the shingles of each piece, and what like texts
 * are likely to share. Depends on the article alone, so it can be kept as long as the article's file stays the same. Immutable.
 *
 * <p>A piece is its posting; an article of several pieces is all of it, experiences and lead too. A text of less than {@value #SHORTEST}
 * different {@link Shingles} is too short to tell: two letters that are no more than a greeting and a request are not one copied from the
 * other.
 */
public final class Prints {
    /** Some forty characters of Chinese. */
    static final int SHORTEST = 40;

    private static final int BYTES = 8 + 4 * Sketch.BANDS;
    private static final int OF_PIECE = 0;
    private static final int OF_ARTICLE = 1;

    private final List<Optional<Print>> prints;

    /**
     * Of one text.
     *
     * @param fingerprint of its shingles; two pieces of one fingerprint are the same, or two whole articles
     * @param bands       {@value Sketch#BANDS} hashes
     */
    record Print(long fingerprint, int[] bands) {}

    private Prints(List<Optional<Print>> prints) {
        this.prints = prints;
    }

    /**
     * @param postings plain text of each piece
     * @param rest     what else the article says
     */
    public static Prints of(List<String> postings, List<String> rest) {
        List<Optional<Print>> prints = new ArrayList<>(postings.size() + 1);
        List<Shingles> all = new ArrayList<>(postings.size() + rest.size());
        postings.forEach(text -> all.add(Shingles.of(text)));
        all.forEach(piece -> prints.add(print(piece, OF_PIECE)));
        if (postings.size() > 1) {
            rest.forEach(text -> all.add(Shingles.of(text)));
        }
        // The only piece of an article stands for the article.
        prints.add(0, postings.size() > 1 ? print(Shingles.union(all), OF_ARTICLE) : Optional.empty());
        return new Prints(prints);
    }

    private static Optional<Print> print(Shingles shingles, int kind) {
        return shingles.size() < SHORTEST ? Optional.empty()
                : Optional.of(new Print(shingles.fingerprint() ^ kind, Sketch.bands(shingles.hashes(), kind)));
    }

    /** How many pieces there are. */
    int pieces() {
        return prints.size() - 1;
    }

    /** Empty for a text that is too short. @param piece from 1; 0 is the whole article, which only one of several pieces has */
    Optional<Print> of(int piece) {
        return prints.get(piece);
    }

    /** For storing; {@link #fromBytes} reads it. */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(prints.size() * (1 + BYTES));
        for (Optional<Print> print : prints) {
            out.put((byte) (print.isPresent() ? 1 : 0));
            print.ifPresent(known -> {
                out.putLong(known.fingerprint());
                for (int band : known.bands()) {
                    out.putInt(band);
                }
            });
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Throws {@link IllegalArgumentException} on bytes that {@link #toBytes} never writes. */
    public static Prints fromBytes(byte[] bytes) {
        List<Optional<Print>> prints = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            while (in.hasRemaining()) {
                prints.add(in.get() == 0 ? Optional.empty() : Optional.of(print(in)));
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("prints cut short", e);
        }
        if (prints.size() < 2) {
            throw new IllegalArgumentException("an article has a piece");
        }
        return new Prints(prints);
    }

    private static Print print(ByteBuffer in) {
        long fingerprint = in.getLong();
        int[] bands = new int[Sketch.BANDS];
        for (int band = 0; band < bands.length; band++) {
            bands[band] = in.getInt();
        }
        return new Print(fingerprint, bands);
    }
}
