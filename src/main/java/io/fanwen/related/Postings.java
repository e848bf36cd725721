package io.fanwen.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The inverted index: for each term that more than one article has, and not too many, the articles that have it with their weights.
 * Articles are numbers, the place in the input. Immutable once made.
 */
final class Postings implements TermIndex {
    private final List<int[]> keys;
    private final List<byte[]> weights;
    private final IntCounts frequencies;
    /** One more than the place of a term in {@link #starts}; 0 for a term that has no postings. */
    private final IntCounts places;
    private final int[] starts;
    private final int[] articles;
    private final byte[] articleWeights;

    Postings(List<RelatedInput> inputs) {
        this(inputs, frequency -> Rarity.of(frequency) > 0);
    }

    /** @param wanted whether terms that so many articles have are to be found */
    Postings(List<RelatedInput> inputs, IntPredicate wanted) {
        keys = new ArrayList<>(inputs.size());
        weights = new ArrayList<>(inputs.size());
        inputs.forEach(this::addVector);
        // No larger than they can need: an index of the few articles that changed is made at every save in a preview.
        frequencies = new IntCounts(Math.min(1 << 16, keys.stream().mapToInt(vector -> vector.length).sum()));
        keys.forEach(vector -> {
            for (int key : vector) {
                frequencies.add(key, 1);
            }
        });
        places = new IntCounts(frequencies.size() / 2);
        starts = starts(wanted);
        articles = new int[starts[starts.length - 1]];
        articleWeights = new byte[articles.length];
        fill();
    }

    private void addVector(RelatedInput input) {
        TermVector vector = TermVector.of(input);
        keys.add(vector.keys());
        weights.add(vector.weights());
    }

    private int[] starts(IntPredicate wanted) {
        int[] all = frequencies.sortedKeys();
        int[] made = new int[all.length + 1];
        int count = 0;
        for (int key : all) {
            int frequency = frequencies.get(key);
            if (wanted.test(frequency)) {
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

    @Override
    public int termCount(int article) {
        return keys.get(article).length;
    }

    @Override
    public int key(int article, int index) {
        return keys.get(article)[index];
    }

    @Override
    public int worth(int article, int index) {
        return weight(article, index) * Rarity.of(frequency(key(article, index)));
    }

    @Override
    public void addTo(Scores scores, int key, int worth) {
        int place = places.get(key) - 1;
        for (int at = starts[place]; at < starts[place + 1]; at++) {
            scores.add(articles[at], worth * articleWeights[at]);
        }
    }

    /**
     * As {@link #addTo(Scores, int, int)}, but nothing for a term that is not to be found.
     *
     * @param gone  articles to pass over
     * @param first what the scores call the first article
     */
    void addTo(Scores scores, int key, int worth, BitSet gone, int first) {
        int place = places.get(key) - 1;
        for (int at = place < 0 ? 0 : starts[place]; place >= 0 && at < starts[place + 1]; at++) {
            if (!gone.get(articles[at])) {
                scores.add(first + articles[at], worth * articleWeights[at]);
            }
        }
    }

    int weight(int article, int index) {
        return weights.get(article)[index];
    }

    /** How many articles have a term. */
    int frequency(int key) {
        return frequencies.get(key);
    }
}
