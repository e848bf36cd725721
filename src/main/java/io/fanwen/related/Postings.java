package io.fanwen.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The inverted index: for each term that more than one article has, and not too many, the articles that have it with their weights.
 * Articles are numbers, the place in the input. Immutable once made.
 */
final class Postings {
    /** What sharing a topic or a category is worth, as the weight of a term in both. */
    private static final int TOPIC_WEIGHT = 24;
    private static final int CATEGORY_WEIGHT = 12;

    private final List<int[]> keys;
    private final List<byte[]> weights;
    private final IntCounts frequencies;
    /** One more than the place of a term in {@link #starts}; 0 for a term that has no postings. */
    private final IntCounts places;
    private final int[] starts;
    private final int[] articles;
    private final byte[] articleWeights;

    Postings(List<RelatedInput> inputs) {
        keys = new ArrayList<>(inputs.size());
        weights = new ArrayList<>(inputs.size());
        inputs.forEach(this::addVector);
        frequencies = new IntCounts(1 << 16);
        keys.forEach(vector -> {
            for (int key : vector) {
                frequencies.add(key, 1);
            }
        });
        places = new IntCounts(frequencies.size() / 2);
        starts = starts();
        articles = new int[starts[starts.length - 1]];
        articleWeights = new byte[articles.length];
        fill();
    }

    /** The terms of an article, then its topics and its category. */
    private void addVector(RelatedInput input) {
        int terms = input.terms().size();
        List<String> topics = input.topics().stream().distinct().toList();
        int[] vector = new int[terms + topics.size() + 1];
        byte[] vectorWeights = new byte[vector.length];
        for (int i = 0; i < terms; i++) {
            vector[i] = input.terms().key(i);
            vectorWeights[i] = (byte) input.terms().weight(i);
        }
        int next = terms;
        for (String topic : topics) {
            vector[next] = Terms.hash("topic", topic);
            vectorWeights[next++] = TOPIC_WEIGHT;
        }
        vector[next] = Terms.hash("category", input.category());
        vectorWeights[next] = CATEGORY_WEIGHT;
        keys.add(vector);
        weights.add(vectorWeights);
    }

    private int[] starts() {
        int[] all = frequencies.sortedKeys();
        int[] made = new int[all.length + 1];
        int count = 0;
        for (int key : all) {
            int frequency = frequencies.get(key);
            if (Rarity.of(frequency) > 0) {
                made[count + 1] = Math.addExact(made[count], frequency);
                count++;
                places.add(key, count);
            }
        }
        return Arrays.copyOf(made, count + 1);
    }

    private void fill() {
        int[] next = starts.clone();
        for (int article = 0; article < keys.size(); article++) {
            for (int i = 0; i < keys.get(article).length; i++) {
                int place = places.get(keys.get(article)[i]) - 1;
                if (place >= 0) {
                    articles[next[place]] = article;
                    articleWeights[next[place]++] = weights.get(article)[i];
                }
            }
        }
    }

    int termCount(int article) {
        return keys.get(article).length;
    }

    int key(int article, int index) {
        return keys.get(article)[index];
    }

    /** What a term of an article is worth there: its weight times its rarity; 0 if no posting list stands for it. */
    int worth(int article, int index) {
        return weights.get(article)[index] * Rarity.of(frequencies.get(keys.get(article)[index]));
    }

    /** Adds what each article shares through one term that is worth something. */
    void addTo(Scores scores, int key, int worth) {
        int place = places.get(key) - 1;
        for (int at = starts[place]; at < starts[place + 1]; at++) {
            scores.add(articles[at], worth * articleWeights[at]);
        }
    }
}
