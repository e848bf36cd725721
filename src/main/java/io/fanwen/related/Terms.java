package io.fanwen.related;

import io.fanwen.han.Folding;
import io.fanwen.han.Tokens;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is remembered of an article's text to find its neighbours: terms with weights. Depends on the article alone, so it can be kept as
 * long as the article's file stays the same and {@link #VERSION} too. Immutable.
 *
 * <p>A term is a token ({@link Tokens}) that is not a stop word, as a 32-bit hash; its frequency counts {@value #TITLE} times in the title
 * and in topics, {@value #HEADING} times in headings. The weight is BM25's saturated frequency with a fixed reference length in place of
 * the collection's average, in {@value #HIGHEST} steps. The {@value #MOST} heaviest terms are kept; among equals those with the lowest
 * hash, which is the same choice in every article, so that two like articles keep like terms. Beside them stand the article's pieces
 * ({@link PieceKeys}).
 */
public final class Terms {
    /** Changes whenever the same texts would give other terms. */
    public static final int VERSION = 3;

    /** An article of three pages has about a thousand different tokens, of which most occur once. */
    static final int MOST = 320;

    static final int TITLE = 10;
    static final int HEADING = 2;

    /** The highest weight; fits a byte. */
    static final int HIGHEST = 31;

    private static final int SKETCH = 24;

    /** Tokens; beyond it length counts no more against an article. */
    private static final int LONGEST = 6000;

    /** Makes a key that stands in the lower half of a number sort as a key by itself does. */
    private static final int UNSIGNED = Integer.MIN_VALUE;

    private final int[] keys;
    private final byte[] weights;
    private final PieceKeys pieces;

    private Terms(int[] keys, byte[] weights, PieceKeys pieces) {
        this.keys = keys;
        this.weights = weights;
        this.pieces = pieces;
    }

    /** Of an article without pieces that others may have too. */
    public static Terms of(TermTexts texts) {
        return of(texts, PieceKeys.NONE);
    }

    /** @param prints of the article's pieces */
    public static Terms of(TermTexts texts, Prints prints) {
        return of(texts, PieceKeys.of(prints));
    }

    private static Terms of(TermTexts texts, PieceKeys pieces) {
        IntCounts counts = new IntCounts(1024);
        int length = 0;
        for (String text : texts.texts()) {
            length += count(text, 1, counts);
        }
        texts.headings().forEach(heading -> count(heading, HEADING, counts));
        texts.topics().forEach(topic -> count(topic, TITLE, counts));
        count(texts.title(), TITLE, counts);
        return heaviest(counts, Math.min(length, LONGEST), pieces);
    }

    /** The words of the texts by the hashes that stand for them. */
    static Map<Integer, String> words(TermTexts texts) {
        Map<Integer, String> words = new HashMap<>();
        Stream.of(List.of(texts.title()), texts.topics(), texts.headings(), texts.texts()).flatMap(List::stream).map(Folding::fold)
                .forEach(folded -> Tokens.forEach(folded, (key, start, end) -> words.put(mixed(key), folded.substring(start, end))));
        return words;
    }

    /** How many terms; at most {@value #MOST}. */
    public int size() {
        return keys.length;
    }

    /** The hash of the term at an index; hashes ascend. */
    int key(int index) {
        return keys[index];
    }

    /** From 1 to {@value #HIGHEST}. */
    int weight(int index) {
        return weights[index];
    }

    /** What stands for the article's pieces. */
    PieceKeys pieces() {
        return pieces;
    }

    /**
     * Whether two texts are one with small changes: at least {@code hundredths} of the terms of both together are in both. Most that are
     * not are told by their lowest hashes, which are a sample (a bottom-k sketch).
     */
    boolean isLike(Terms other, int hundredths) {
        return likeness(other, SKETCH) >= hundredths / 2 && likeness(other, MOST) >= hundredths;
    }

    /** The shared among the lowest terms of each, in hundredths of all of those; 0 for two of none. */
    private int likeness(Terms other, int lowest) {
        int size = Math.min(keys.length, lowest);
        int otherSize = Math.min(other.keys.length, lowest);
        int shared = 0;
        int at = 0;
        for (int i = 0; i < size; i++) {
            while (at < otherSize && other.keys[at] < keys[i]) {
                at++;
            }
            shared += at < otherSize && other.keys[at] == keys[i] ? 1 : 0;
        }
        int all = size + otherSize - shared;
        return all == 0 ? 0 : 100 * shared / all;
    }

    /** For storing; {@link #fromBytes} reads it. */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(4 + 5 * keys.length + pieces.bytes()).putInt(keys.length);
        for (int key : keys) {
            out.putInt(key);
        }
        out.put(weights);
        pieces.write(out);
        return out.array();
    }

    /** Throws {@link IllegalArgumentException} on bytes that {@link #toBytes} never writes. */
    public static Terms fromBytes(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int size = in.getInt();
            if (size < 0 || size > MOST) {
                throw new IllegalArgumentException("terms cut short");
            }
            int[] keys = new int[size];
            for (int i = 0; i < size; i++) {
                keys[i] = in.getInt();
            }
            byte[] weights = new byte[size];
            in.get(weights);
            for (int i = 0; i < size; i++) {
                if (weights[i] < 1 || weights[i] > HIGHEST || i > 0 && keys[i - 1] >= keys[i]) {
                    throw new IllegalArgumentException("terms out of order");
                }
            }
            return new Terms(keys, weights, PieceKeys.read(in));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("terms cut short", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Terms terms && Arrays.equals(toBytes(), terms.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** The hash of a name that is no token, such as a category; see {@link RelatedLists}. */
    static int hash(String kind, String name) {
        String folded = Folding.fold(kind + " " + name);
        long key = 0;
        for (int i = 0; i < folded.length(); i++) {
            key = key * 0x100000001b3L ^ folded.charAt(i);
        }
        return mixed(key);
    }

    private static int count(String text, int amount, IntCounts counts) {
        String folded = Folding.fold(text);
        int[] tokens = {0};
        Tokens.forEach(folded, (key, start, end) -> {
            tokens[0]++;
            if (!Stops.has(folded, key, start, end)) {
                counts.add(mixed(key), amount);
            }
        });
        return tokens[0];
    }

    private static Terms heaviest(IntCounts counts, int length, PieceKeys pieces) {
        long[] ranked = ranked(counts, length);
        int kept = Lowest.first(ranked, ranked.length, MOST);
        // The key comes to the front, so that keys ascend.
        long[] terms = new long[kept];
        for (int i = 0; i < kept; i++) {
            terms[i] = (ranked[i] ^ UNSIGNED) << 32 | HIGHEST - (ranked[i] >> 32);
        }
        Arrays.sort(terms);
        int[] keys = new int[kept];
        byte[] weights = new byte[kept];
        for (int i = 0; i < kept; i++) {
            keys[i] = (int) (terms[i] >> 32);
            weights[i] = (byte) terms[i];
        }
        return new Terms(keys, weights, pieces);
    }

    /** The terms with what is missing to the highest weight before the key, so that the heaviest are the lowest, then the lowest keys. */
    private static long[] ranked(IntCounts counts, int length) {
        byte[] known = new byte[64];
        long[] ranked = new long[counts.size()];
        int next = 0;
        for (int slot = 0; slot < counts.slots(); slot++) {
            int frequency = counts.valueAt(slot);
            if (frequency > 0) {
                ranked[next++] = (long) HIGHEST - weight(frequency, length, known) << 32 | (counts.keyAt(slot) ^ UNSIGNED) & 0xffffffffL;
            }
        }
        return ranked;
    }

    /** @param known what was worked out before, by frequency */
    private static int weight(int frequency, int length, byte[] known) {
        if (frequency >= known.length) {
            return weight(frequency, length);
        }
        if (known[frequency] == 0) {
            known[frequency] = (byte) weight(frequency, length);
        }
        return known[frequency];
    }

    /** BM25 with k1 = 5, b = 0.6 and a reference length of 600 tokens, in thousandths. */
    private static int weight(int frequency, int length) {
        long thousandths = 1000L * frequency;
        return (int) Math.max(1, HIGHEST * thousandths / (thousandths + 2000 + length * 5L));
    }

    /** MurmurHash3's finaliser; the upper half. */
    private static int mixed(long key) {
        long h = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (int) (h >>> 32);
    }
}
