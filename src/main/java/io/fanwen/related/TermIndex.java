package io.fanwen.related;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What each article has and which articles have it. A collection that differs a little from one that is indexed need not be indexed
 * again: articles are passed over, others stand behind the indexed ones, and so do their numbers. Immutable once made.
 */
final class TermIndex {
    private static final BitSet NONE = new BitSet();

    private final TermNumbers numbers;
    private final Vectors vectors;
    private final Postings postings;
    private final BitSet gone;
    private final Vectors added;
    private final Postings addedPostings;
    /** By term. */
    private final int[] rarities;

    private TermIndex(TermNumbers numbers, Vectors vectors, Postings postings) {
        this.numbers = numbers;
        this.vectors = vectors;
        this.postings = postings;
        gone = NONE;
        added = new Vectors(List.of(), numbers);
        addedPostings = new Postings(added, 0);
        rarities = new int[numbers.size()];
        Arrays.setAll(rarities, term -> Rarity.of(postings.frequency(term)));
    }

    private TermIndex(TermIndex whole, BitSet gone, List<RelatedInput> inputs) {
        numbers = whole.numbers;
        vectors = whole.vectors;
        postings = whole.postings;
        this.gone = gone;
        TermNumbers more = numbers.next(64);
        added = new Vectors(inputs, more);
        addedPostings = new Postings(added, more.size());
        rarities = Arrays.copyOf(whole.rarities, more.size());
        changeRarities();
    }

    /** The index of a whole collection. */
    static TermIndex of(List<RelatedInput> inputs) {
        // Of eight terms in an article seven stand in others too.
        TermNumbers numbers = new TermNumbers(inputs.stream().mapToInt(Vector::mostTerms).reduce(0, Math::addExact) / 8);
        Vectors vectors = new Vectors(inputs, numbers);
        return new TermIndex(numbers, vectors, new Postings(vectors, numbers.size()));
    }

    /**
     * The index of a collection that differs from this one, which must be whole.
     *
     * @param without numbers of articles that are no longer there
     * @param inputs  articles that are not in this one
     */
    TermIndex with(BitSet without, List<RelatedInput> inputs) {
        return new TermIndex(this, without, inputs);
    }

    /** How many terms stand in the articles, each as often as it does in another one. */
    int size() {
        return vectors.start(vectors.articles());
    }

    /** Writes an index, which must be whole; {@link #read} reads it. */
    void write(DataOutputStream out) throws IOException {
        numbers.write(out);
        vectors.write(out);
        postings.write(out);
    }

    static TermIndex read(DataInputStream in) throws IOException {
        return new TermIndex(TermNumbers.read(in), Vectors.read(in), Postings.read(in));
    }

    private void changeRarities() {
        IntCounts less = new IntCounts(64);
        gone.stream().forEach(article -> {
            for (int at = vectors.start(article); at < vectors.start(article + 1); at++) {
                less.add(vectors.term(at), 1);
            }
        });
        for (int slot = 0; slot < less.slots(); slot++) {
            if (less.valueAt(slot) > 0) {
                changeRarity(less.keyAt(slot), less);
            }
        }
        for (int at = 0; at < added.start(added.articles()); at++) {
            changeRarity(added.term(at), less);
        }
    }

    private void changeRarity(int term, IntCounts less) {
        rarities[term] = Rarity.of(postings.frequency(term) - less.get(term) + addedPostings.frequency(term));
    }

    /** More than the number of each article, of those that are no longer there too. */
    int highest() {
        return vectors.articles() + added.articles();
    }

    /** What scores of an article are multiplied with. */
    int factor(int article) {
        return article < vectors.articles() ? vectors.factor(article) : added.factor(article - vectors.articles());
    }

    /** The most terms that an article has. */
    int longest() {
        return Math.max(vectors.longest(), added.longest());
    }

    /**
     * The terms that are worth most in an article, weight times rarity; among equals those that come first in it. Those worth nothing are
     * never among them.
     *
     * @param terms gets what each is worth in its upper halves and the term in its lower ones, in no order that means anything; has room
     *              for all terms of an article
     * @return how many those are
     */
    int worthiest(int article, int most, long[] terms) {
        boolean known = article < vectors.articles();
        return known ? worthiest(vectors, article, most, terms) : worthiest(added, article - vectors.articles(), most, terms);
    }

    private int worthiest(Vectors of, int article, int most, long[] terms) {
        int size = 0;
        for (int at = of.start(article); at < of.start(article + 1); at++) {
            int worth = of.weight(at) * rarities[of.term(at)];
            if (worth > 0) {
                terms[size++] = (long) -worth << 32 | at;
            }
        }
        int first = Lowest.first(terms, size, most);
        for (int i = 0; i < first; i++) {
            terms[i] = -(terms[i] >> 32) << 32 | of.term((int) terms[i]);
        }
        return first;
    }

    /** Stands for how rare each term of an article is. */
    long rarities(int article) {
        boolean known = article < vectors.articles();
        return known ? rarities(vectors, article) : rarities(added, article - vectors.articles());
    }

    private long rarities(Vectors of, int article) {
        long hash = 0;
        for (int at = of.start(article); at < of.start(article + 1); at++) {
            hash = (hash ^ rarities[of.term(at)]) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Adds to each article what it shares with one through all of its terms. */
    void addAllTo(Scores scores, int article) {
        boolean known = article < vectors.articles();
        addAllTo(scores, known ? vectors : added, known ? article : article - vectors.articles());
    }

    private void addAllTo(Scores scores, Vectors of, int article) {
        for (int at = of.start(article); at < of.start(article + 1); at++) {
            int worth = of.weight(at) * rarities[of.term(at)];
            if (worth > 0) {
                addTo(scores, of.term(at), worth);
            }
        }
    }

    /** Adds to each article what it shares through one term. @param worth of the term for the one whose neighbours are looked for */
    void addTo(Scores scores, int term, int worth) {
        if (gone.isEmpty()) {
            postings.addTo(scores, term, worth);
        } else {
            postings.addTo(scores, term, worth, gone, 0);
        }
        addedPostings.addTo(scores, term, worth, NONE, vectors.articles());
    }
}
