package io.fanwen.related;

import java.util.List;

/**
 * What an article is looked up by: the terms of its text, then its topics and its category.
 *
 * @param keys    hashes; not to be changed
 * @param weights in the same order; not to be changed
 */
record TermVector(int[] keys, byte[] weights) {
    /** What sharing a topic or a category is worth, as the weight of a term in both. */
    private static final int TOPIC_WEIGHT = 24;
    private static final int CATEGORY_WEIGHT = 12;

    static TermVector of(RelatedInput input) {
        int terms = input.terms().size();
        List<String> topics = input.topics().stream().distinct().toList();
        int[] keys = new int[terms + topics.size() + 1];
        byte[] weights = new byte[keys.length];
        for (int i = 0; i < terms; i++) {
            keys[i] = input.terms().key(i);
            weights[i] = (byte) input.terms().weight(i);
        }
        int next = terms;
        for (String topic : topics) {
            keys[next] = Terms.hash("topic", topic);
            weights[next++] = TOPIC_WEIGHT;
        }
        keys[next] = Terms.hash("category", input.category());
        weights[next] = CATEGORY_WEIGHT;
        return new TermVector(keys, weights);
    }
}
