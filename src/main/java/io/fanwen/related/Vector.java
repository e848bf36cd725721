package io.fanwen.related;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The terms of one article: those of its text, then its topics, its category, itself and the articles it links to, and its pieces, each with
 * its weight. So an article shares with the one it links to, and with those that link to the same; and with one that has a piece nearly as it
 * is here.
 *
 * @param keys    hashes; what is no word is hashed with its kind
 * @param weights from 1 to {@value Terms#HIGHEST}, by the same index
 * @param pieces  how many of the last of them stand for pieces
 */
record Vector(int[] keys, byte[] weights, int pieces) {
    /** What sharing a topic, a category or a link is worth, as the weight of a term in both. */
    private static final int TOPIC_WEIGHT = 24;
    private static final int CATEGORY_WEIGHT = 12;
    private static final int LINK_WEIGHT = 24;
    /** That of one of {@value PieceKeys#OF_ONE} keys of a piece. */
    private static final int PIECE_WEIGHT = 23;
    /** Of two articles of one piece the words tell as much. */
    private static final int ONLY_PIECE_WEIGHT = 8;

    /** Beyond these, links are a list of contents. */
    private static final int MOST_LINKS = 64;

    /** The factor of an article whose only term weighs 1. */
    private static final int HIGHEST_FACTOR = 4096;

    /** As many terms as an article may come to, or more. */
    static int mostTerms(RelatedInput input) {
        return input.terms().size() + input.topics().size() + 2 + Math.min(MOST_LINKS, input.links().size())
                + PieceKeys.OF_ONE * input.terms().pieces().pieces().size();
    }

    static Vector of(RelatedInput input) {
        Terms own = input.terms();
        Builder vector = new Builder(mostTerms(input));
        for (int i = 0; i < own.size(); i++) {
            vector.add(own.key(i), own.weight(i));
        }
        new LinkedHashSet<>(input.topics()).forEach(topic -> vector.add(topicKey(topic), TOPIC_WEIGHT));
        vector.add(categoryKey(input.category()), CATEGORY_WEIGHT);
        vector.add(linkKey(input.path()), LINK_WEIGHT);
        Set<String> links = new LinkedHashSet<>(input.links());
        links.remove(input.path());
        links.stream().limit(MOST_LINKS).forEach(path -> vector.add(linkKey(path), LINK_WEIGHT));
        int[] pieces = own.pieces().distinct();
        for (int piece : pieces) {
            vector.add(piece, own.pieces().only() ? ONLY_PIECE_WEIGHT : PIECE_WEIGHT);
        }
        return vector.made(pieces.length);
    }

    static int topicKey(String topic) {
        return Terms.hash("topic", topic);
    }

    static int categoryKey(String category) {
        return Terms.hash("category", category);
    }

    static int linkKey(String path) {
        return Terms.hash("link", path);
    }

    /**
     * What scores of this article are multiplied with, from 1 to {@value #HIGHEST_FACTOR}: less for one that has much, since it shares
     * something with everybody. The square root of the vector's length; half of what a cosine would take off. Pieces do not count: they are
     * made of what counts already.
     */
    int factor() {
        int squares = 0;
        for (int i = 0; i < weights.length - pieces; i++) {
            squares += weights[i] * weights[i];
        }
        // Square roots are exact on every machine.
        return Math.max(1, (int) (HIGHEST_FACTOR / Math.sqrt(Math.sqrt(squares))));
    }

    private static final class Builder {
        private final int[] keys;
        private final byte[] weights;
        private int size;

        Builder(int most) {
            keys = new int[most];
            weights = new byte[most];
        }

        void add(int key, int weight) {
            keys[size] = key;
            weights[size++] = (byte) weight;
        }

        Vector made(int pieces) {
            return size == keys.length ? new Vector(keys, weights, pieces)
                    : new Vector(Arrays.copyOf(keys, size), Arrays.copyOf(weights, size), pieces);
        }
    }
}
