package io.fanwen.related;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The terms of some articles with their weights. Articles are numbers, their places in the input; terms are numbers too. What an article
 * has stands in one stretch of two long arrays. Immutable once made.
 */
final class Vectors {
    private final int[] starts;
    private final int[] terms;
    private final byte[] weights;
    private final int[] factors;

    /** @param numbers learns the terms that it does not know */
    Vectors(List<RelatedInput> inputs, TermNumbers numbers) {
        int most = inputs.stream().mapToInt(Vector::mostTerms).reduce(0, Math::addExact);
        starts = new int[inputs.size() + 1];
        terms = new int[most];
        weights = new byte[most];
        factors = new int[inputs.size()];
        for (int article = 0; article < inputs.size(); article++) {
            add(Vector.of(inputs.get(article)), article, numbers);
        }
    }

    private Vectors(int[] starts, int[] terms, byte[] weights, int[] factors) {
        this.starts = starts;
        this.terms = terms;
        this.weights = weights;
        this.factors = factors;
    }

    /** Writes what {@link #read} reads. */
    void write(DataOutputStream out) throws IOException {
        Numbers.write(out, starts, starts.length);
        Numbers.write(out, terms, starts[articles()]);
        Numbers.write(out, weights, starts[articles()]);
        Numbers.write(out, factors, factors.length);
    }

    static Vectors read(DataInputStream in) throws IOException {
        return new Vectors(Numbers.readInts(in), Numbers.readInts(in), Numbers.readBytes(in), Numbers.readInts(in));
    }

    private void add(Vector vector, int article, TermNumbers numbers) {
        factors[article] = vector.factor();
        int start = starts[article];
        int size = vector.keys().length;
        for (int i = 0; i < size; i++) {
            terms[start + i] = numbers.of(vector.keys()[i]);
        }
        System.arraycopy(vector.weights(), 0, weights, start, size);
        starts[article + 1] = start + size;
    }

    int articles() {
        return factors.length;
    }

    /** What scores of an article are multiplied with. */
    int factor(int article) {
        return factors[article];
    }

    /** Where what an article has begins; what it has ends where that of the next one begins. */
    int start(int article) {
        return starts[article];
    }

    /** The term at a place. */
    int term(int at) {
        return terms[at];
    }

    /** What the term at a place weighs there, from 1 to {@value Terms#HIGHEST}. */
    int weight(int at) {
        return weights[at];
    }

    /** The most terms that an article has. */
    int longest() {
        int longest = 0;
        for (int article = 0; article < articles(); article++) {
            longest = Math.max(longest, starts[article + 1] - starts[article]);
        }
        return longest;
    }
}
