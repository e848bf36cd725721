package io.fanwen.related;

import io.fanwen.fields.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the neighbours of one article at a time, by the rules of {@link RelatedLists}. Keeps its sums from one to the next: not thread-safe. */
final class Ranking {
    /** Which of two equally near articles comes first. */
    static final Comparator<RelatedInput> TIES = Comparator.comparing(RelatedInput::date, Ranking::newerFirst)
            .thenComparing(RelatedInput::path);

    /** The rest of an article's terms changes the order of its nearest neighbours no more, and would double the work. */
    static final int QUERY_TERMS = 64;

    /** Entries whose terms are shared to this many hundredths are one text with small changes. */
    static final int NEARLY_SAME = 80;

    /** Sums are shown in these units, so that a term more or less in a common place does not look like a difference. */
    private static final int UNIT = 256;

    private final TermIndex index;
    private final Numbering numbering;
    private final int size;
    private final Scores scores;

    /**
     * What the index calls each article, and where it stands in the order of {@link #TIES}.
     *
     * @param ordered  the articles in that order
     * @param numbers  what the index calls them, in that order
     * @param places   the place of each number in that order
     * @param byPath   places
     */
    record Numbering(List<RelatedInput> ordered, int[] numbers, int[] places, Map<String, Integer> byPath) {
        /** @param highest more than each number */
        static Numbering of(List<RelatedInput> ordered, int[] numbers, int highest) {
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
    }

    Ranking(TermIndex index, Numbering numbering, int size) {
        this.index = index;
        this.numbering = numbering;
        this.size = size;
        scores = new Scores(numbering.places().length);
    }

    /** @param ordered by {@link #TIES}; the index calls them by their places */
    static Ranking inOrder(TermIndex index, List<RelatedInput> ordered, int size) {
        int[] numbers = new int[ordered.size()];
        Arrays.setAll(numbers, place -> place);
        return new Ranking(index, Numbering.of(ordered, numbers, numbers.length), size);
    }

    private static int newerFirst(Optional<Moment> one, Optional<Moment> other) {
        return one.isPresent() && other.isPresent() ? other.get().compareTo(one.get()) : Boolean.compare(one.isEmpty(), other.isEmpty());
    }

    /** The neighbours of an article, nearest first; empty for a path that is not known. */
    List<Related> of(String path) {
        Integer place = numbering.byPath().get(path);
        return place == null ? List.of() : list(place);
    }

    private List<Related> list(int article) {
        List<Related> list = new ArrayList<>(size);
        Set<Integer> taken = new LinkedHashSet<>();
        for (String path : numbering.ordered().get(article).first()) {
            Integer place = numbering.byPath().get(path);
            if (place != null && place != article && list.size() < size && taken.add(place)) {
                list.add(new Related(path, OptionalInt.empty()));
            }
        }
        score(numbering.numbers()[article]);
        for (long ranked : ranked(article)) {
            int other = (int) ranked;
            if (list.size() < size && !taken.contains(other) && taken.stream().noneMatch(t -> nearlySame(t, other))) {
                taken.add(other);
                list.add(new Related(numbering.ordered().get(other).path(), OptionalInt.of(scores.of(numbering.numbers()[other]) / UNIT)));
            }
        }
        scores.clear();
        return List.copyOf(list);
    }

    private void score(int article) {
        int count = index.termCount(article);
        long[] byWorth = new long[count];
        for (int i = 0; i < count; i++) {
            // Among equals the lowest key, which is the same choice in every article.
            byWorth[i] = (long) -index.worth(article, i) << 32 | index.key(article, i) & 0xffffffffL;
        }
        Arrays.sort(byWorth);
        for (int i = 0; i < Math.min(count, QUERY_TERMS) && byWorth[i] >> 32 != 0; i++) {
            index.addTo(scores, (int) byWorth[i], (int) -(byWorth[i] >> 32));
        }
    }

    /** The best of the scored articles but the article itself, each with its place in the lower half; some to spare. */
    private long[] ranked(int article) {
        Best best = new Best(2 * size + 8);
        for (int number : scores.touched()) {
            int place = numbering.places()[number];
            if (place != article && scores.of(number) >= UNIT) {
                best.offer((long) -(scores.of(number) / UNIT) << 32 | place);
            }
        }
        return best.ascending();
    }

    private boolean nearlySame(int one, int other) {
        return numbering.ordered().get(one).terms().isLike(numbering.ordered().get(other).terms(), NEARLY_SAME);
    }
}
