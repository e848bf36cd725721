package io.fanwen.related;

import java.util.BitSet;
import java.util.List;

/**
 * The index of a collection that differs a little from one that is indexed: articles are passed over, others are added behind them. Their
 * numbers go on where those of the indexed ones end. Immutable once made.
 */
final class ChangedPostings implements TermIndex {
    private static final BitSet NONE = new BitSet();

    private final Postings base;
    private final int baseSize;
    private final BitSet gone;
    private final IntCounts less = new IntCounts(64);
    private final Postings more;

    /**
     * @param base     finds every term that no more articles have than may become few enough
     * @param baseSize how many articles are in it
     * @param gone     those of them that are no longer there
     * @param added    articles that are not in it
     */
    ChangedPostings(Postings base, int baseSize, BitSet gone, List<RelatedInput> added) {
        this.base = base;
        this.baseSize = baseSize;
        this.gone = gone;
        gone.stream().forEach(article -> {
            for (int i = 0; i < base.termCount(article); i++) {
                less.add(base.key(article, i), 1);
            }
        });
        more = new Postings(added, frequency -> true);
    }

    @Override
    public int termCount(int article) {
        return article < baseSize ? base.termCount(article) : more.termCount(article - baseSize);
    }

    @Override
    public int key(int article, int index) {
        return article < baseSize ? base.key(article, index) : more.key(article - baseSize, index);
    }

    @Override
    public int worth(int article, int index) {
        int key = key(article, index);
        int weight = article < baseSize ? base.weight(article, index) : more.weight(article - baseSize, index);
        return weight * Rarity.of(base.frequency(key) - less.get(key) + more.frequency(key));
    }

    @Override
    public void addTo(Scores scores, int key, int worth) {
        base.addTo(scores, key, worth, gone, 0);
        more.addTo(scores, key, worth, NONE, baseSize);
    }
}
