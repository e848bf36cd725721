package io.fanwen.related;

import io.fanwen.fields.Moment;
import io.fanwen.related.RelatedMemory.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the neighbours of one article at a time, by the rules of {@link RelatedLists}. Keeps its sums from one to the next: not thread-safe. */
final class Ranking {
    /** Which of two equally near articles comes first. */
    static final Comparator<RelatedArticle> TIES = Comparator.comparing(RelatedArticle::date, Ranking::newerFirst)
            .thenComparing(RelatedArticle::path);

    /** The rest of an article's terms changes the order of its nearest neighbours no more, and would double the work. */
    static final int QUERY_TERMS = 64;

    /** Entries whose terms are shared to this many hundredths are one text with small changes. */
    static final int NEARLY_SAME = 80;

    /** A sum times a factor has so many bits more than a score, so that a term more or less in a common place does not look like a difference. */
    private static final int BELOW_SCORE = 16;

    /** So many are looked at, since one that is nearly the same text as another is passed over. */
    private static final int SPARE_FACTOR = 2;
    private static final int SPARE = 8;

    private final TermIndex index;
    private final Numbering numbering;
    private final int size;
    private final Scores scores;
    private final long[] terms;
    private final Best nearest;

    /**
     * What the index calls each article, and where it stands in the order of {@link #TIES}.
     *
     * @param ordered  the articles in that order
     * @param numbers  what the index calls them, in that order
     * @param places   the place of each number in that order
     * @param byPath   places
     */
    record Numbering(List<? extends RelatedArticle> ordered, int[] numbers, int[] places, Map<String, Integer> byPath) {
        /** @param highest more than each number */
        static Numbering of(List<? extends RelatedArticle> ordered, int[] numbers, int highest) {
            int[] places = new int[highest];
            Map<String, Integer> byPath = new HashMap<>(ordered.size() * 4 / 3 + 1);
            for (int place = 0; place < numbers.length; place++) {
                places[numbers[place]] = place;
                if (byPath.put(ordered.get(place).path(), place) != null) {
                    throw new IllegalArgumentException("two articles of one path: " + ordered.get(place).path());
                }
            }
            return new Numbering(ordered, numbers, places, byPath);
        }

        /** The index calls them by their places. */
        static Numbering inOrder(List<? extends RelatedArticle> ordered) {
            int[] numbers = new int[ordered.size()];
            Arrays.setAll(numbers, place -> place);
            return of(ordered, numbers, numbers.length);
        }
    }

    Ranking(TermIndex index, Numbering numbering, int size) {
        this.index = index;
        this.numbering = numbering;
        this.size = size;
        scores = new Scores(index.highest());
        terms = new long[index.longest()];
        nearest = new Best(SPARE_FACTOR * size + SPARE);
    }

    /** @param ordered by {@link #TIES}; the index calls them by their places */
    static Ranking inOrder(TermIndex index, List<? extends RelatedArticle> ordered, int size) {
        return new Ranking(index, Numbering.inOrder(ordered), size);
    }

    private static int newerFirst(Optional<Moment> one, Optional<Moment> other) {
        return one.isPresent() && other.isPresent() ? other.get().compareTo(one.get()) : Boolean.compare(one.isEmpty(), other.isEmpty());
    }

    /** The neighbours of an article, nearest first; empty for a path that is not known. */
    List<Related> of(String path) {
        Integer place = numbering.byPath().get(path);
        return place == null ? List.of() : found(place).list();
    }

    /** @param product of a sum and a factor */
    static int score(long product) {
        return (int) (product >> BELOW_SCORE);
    }

    /** The list of an article, by its place in the order. */
    Found found(int article) {
        int[] taken = new int[size];
        int count = named(article, taken);
        List<Related> list = new ArrayList<>(size);
        for (int i = 0; i < count; i++) {
            list.add(new Related(path(taken[i]), OptionalInt.empty()));
        }
        List<String> passed = new ArrayList<>();
        long[] ranked = ranked(article);
        int next = 0;
        for (; next < ranked.length && count < size; next++) {
            int other = (int) ranked[next];
            if (isCrowding(other, taken, count)) {
                passed.add(path(other));
            } else {
                taken[count++] = other;
                list.add(new Related(path(other), OptionalInt.of(score(ranked, next))));
            }
        }
        return new Found(list, passed, enough(ranked, next, count == size));
    }

    /** What a score has to reach to change the list: that of the last one looked at, unless there is room for any. */
    private int enough(long[] ranked, int looked, boolean full) {
        if (full) {
            return looked == 0 ? Integer.MAX_VALUE : score(ranked, looked - 1);
        }
        return looked < SPARE_FACTOR * size + SPARE ? 1 : score(ranked, looked - 1);
    }

    private static int score(long[] ranked, int at) {
        return (int) -(ranked[at] >> 32);
    }

    private String path(int place) {
        return numbering.ordered().get(place).path();
    }

    /** The places of the articles that the author put first. Answers how many. */
    private int named(int article, int[] taken) {
        int count = 0;
        for (String path : numbering.ordered().get(article).first()) {
            Integer place = numbering.byPath().get(path);
            if (place != null && place != article && count < size && !has(taken, count, place)) {
                taken[count++] = place;
            }
        }
        return count;
    }

    private static boolean has(int[] taken, int count, int place) {
        for (int i = 0; i < count; i++) {
            if (taken[i] == place) {
                return true;
            }
        }
        return false;
    }

    /** The nearest of an article, each as its negative score with its place in the lower half. */
    private long[] ranked(int article) {
        int count = index.worthiest(numbering.numbers()[article], QUERY_TERMS, terms);
        for (int i = 0; i < count; i++) {
            index.addTo(scores, (int) terms[i], (int) (terms[i] >> 32));
        }
        for (int i = 0; i < scores.count(); i++) {
            int number = scores.touched(i);
            int place = numbering.places()[number];
            long score = score((long) scores.of(number) * index.factor(number));
            if (place != article && score > 0) {
                nearest.offer(-score << 32 | place);
            }
        }
        scores.clear();
        long[] ranked = nearest.ascending();
        nearest.clear();
        return ranked;
    }

    /** Whether an article is in the list, or nearly the same as one that is. */
    private boolean isCrowding(int other, int[] taken, int count) {
        Terms own = numbering.ordered().get(other).terms();
        for (int i = 0; i < count; i++) {
            if (taken[i] == other || numbering.ordered().get(taken[i]).terms().isLike(own, NEARLY_SAME)) {
                return true;
            }
        }
        return false;
    }
}
