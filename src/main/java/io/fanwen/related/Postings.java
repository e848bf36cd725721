package io.fanwen.related;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;

/** The inverted index: for each term of some vectors the articles that have it, with their weights. Immutable once made. */
final class Postings {
    private final int[] starts;
    private final int[] articles;
    private final byte[] weights;

    /** @param terms more than the number of each term */
    Postings(Vectors vectors, int terms) {
        int size = vectors.start(vectors.articles());
        starts = new int[terms + 1];
        for (int at = 0; at < size; at++) {
            starts[vectors.term(at) + 1]++;
        }
        for (int term = 0; term < terms; term++) {
            starts[term + 1] += starts[term];
        }
        articles = new int[size];
        weights = new byte[size];
        fill(vectors);
    }

    private Postings(int[] starts, int[] articles, byte[] weights) {
        this.starts = starts;
        this.articles = articles;
        this.weights = weights;
    }

    /** Writes what {@link #read} reads. */
    void write(DataOutputStream out) throws IOException {
        Numbers.write(out, starts, starts.length);
        Numbers.write(out, articles, articles.length);
        Numbers.write(out, weights, weights.length);
    }

    static Postings read(DataInputStream in) throws IOException {
        return new Postings(Numbers.readInts(in), Numbers.readInts(in), Numbers.readBytes(in));
    }

    private void fill(Vectors vectors) {
        int[] next = starts.clone();
        for (int article = 0; article < vectors.articles(); article++) {
            for (int at = vectors.start(article); at < vectors.start(article + 1); at++) {
                int place = next[vectors.term(at)]++;
                articles[place] = article;
                weights[place] = (byte) vectors.weight(at);
            }
        }
    }

    /** How many articles have a term; 0 for one that is not known here. */
    int frequency(int term) {
        return term + 1 < starts.length ? starts[term + 1] - starts[term] : 0;
    }

    /**
     * Adds to each article what it shares through one term.
     *
     * @param worth of the term for the one whose neighbours are looked for
     * @param gone  articles to pass over
     * @param first what the scores call the first article
     */
    void addTo(Scores scores, int term, int worth, BitSet gone, int first) {
        int to = term + 1 < starts.length ? starts[term + 1] : 0;
        for (int at = to == 0 ? 0 : starts[term]; at < to; at++) {
            if (!gone.get(articles[at])) {
                scores.add(first + articles[at], worth * weights[at]);
            }
        }
    }

    /** The same for all articles. */
    void addTo(Scores scores, int term, int worth) {
        int to = term + 1 < starts.length ? starts[term + 1] : 0;
        for (int at = to == 0 ? 0 : starts[term]; at < to; at++) {
            scores.add(articles[at], worth * weights[at]);
        }
    }
}
