package io.fanwen.related;

import io.fanwen.fields.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The related articles of every article (相关信息). Immutable; may be shared between threads.
 *
 * <p>The score of b for a: over the {@value #QUERY_TERMS} terms of a that are worth most there, the sum of weight in a · weight in b ·
 * rarity; topics and category are terms too. First come the articles that the author of a named, then by score, then newer before older
 * and dated before undated, then by path. Nothing is in its own list, and of two that are nearly the same text the nearer stands for both.
 */
public final class RelatedLists {
    /** The rest of an article's terms changes the order of its nearest neighbours no more, and would double the work. */
    static final int QUERY_TERMS = 64;

    /** Entries whose terms are shared to this many hundredths are one text with small changes. */
    static final int NEARLY_SAME = 80;

    /** Sums are shown in these units, so that a term more or less in a common place does not look like a difference. */
    private static final int UNIT = 256;

    private final Map<String, List<Related>> lists;

    private RelatedLists(Map<String, List<Related>> lists) {
        this.lists = Map.copyOf(lists);
    }

    /**
     * Finds the neighbours of every article.
     *
     * @param inputs in any order; paths differ
     * @param size   the most entries of a list, at least 1
     */
    public static RelatedLists of(Collection<RelatedInput> inputs, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a list has room for something: " + size);
        }
        return new RelatedLists(new Search(inputs, size).lists());
    }

    /** The neighbours of an article, nearest first; empty for a path that was no input. */
    public List<Related> of(String path) {
        return lists.getOrDefault(path, List.of());
    }

    /** One computation over one collection. Articles are numbers: their places in the order that breaks ties. */
    private static final class Search {
        private static final Comparator<RelatedInput> TIES = Comparator.comparing(RelatedInput::date, Search::newerFirst)
                .thenComparing(RelatedInput::path);

        private final List<RelatedInput> inputs;
        private final int size;
        private final Postings postings;
        private final Scores scores;
        private final Map<String, Integer> numbers = new HashMap<>();

        Search(Collection<RelatedInput> unordered, int size) {
            inputs = unordered.stream().sorted(TIES).toList();
            this.size = size;
            for (int i = 0; i < inputs.size(); i++) {
                if (numbers.put(inputs.get(i).path(), i) != null) {
                    throw new IllegalArgumentException("two articles of one path: " + inputs.get(i).path());
                }
            }
            postings = new Postings(inputs);
            scores = new Scores(inputs.size());
        }

        private static int newerFirst(Optional<Moment> one, Optional<Moment> other) {
            return one.isPresent() && other.isPresent() ? other.get().compareTo(one.get())
                    : Boolean.compare(one.isEmpty(), other.isEmpty());
        }

        Map<String, List<Related>> lists() {
            Map<String, List<Related>> lists = new HashMap<>();
            for (int article = 0; article < inputs.size(); article++) {
                lists.put(inputs.get(article).path(), list(article));
            }
            return lists;
        }

        private List<Related> list(int article) {
            List<Related> list = new ArrayList<>(size);
            Set<Integer> taken = new LinkedHashSet<>();
            for (String path : inputs.get(article).first()) {
                Integer number = numbers.get(path);
                if (number != null && number != article && list.size() < size && taken.add(number)) {
                    list.add(new Related(path, OptionalInt.empty()));
                }
            }
            score(article);
            for (long ranked : ranked(article)) {
                int other = (int) ranked;
                if (list.size() < size && !taken.contains(other) && taken.stream().noneMatch(t -> nearlySame(t, other))) {
                    taken.add(other);
                    list.add(new Related(inputs.get(other).path(), OptionalInt.of(scores.of(other) / UNIT)));
                }
            }
            scores.clear();
            return List.copyOf(list);
        }

        private void score(int article) {
            int count = postings.termCount(article);
            long[] byWorth = new long[count];
            for (int i = 0; i < count; i++) {
                // Among equals the lowest key, which is the same choice in every article.
                byWorth[i] = (long) -postings.worth(article, i) << 32 | postings.key(article, i) & 0xffffffffL;
            }
            Arrays.sort(byWorth);
            for (int i = 0; i < Math.min(count, QUERY_TERMS) && byWorth[i] >> 32 != 0; i++) {
                postings.addTo(scores, (int) byWorth[i], (int) -(byWorth[i] >> 32));
            }
        }

        /** The best of the scored articles but the article itself, each with its number in the lower half; some to spare. */
        private long[] ranked(int article) {
            Best best = new Best(2 * size + 8);
            for (int other : scores.touched()) {
                if (other != article && scores.of(other) >= UNIT) {
                    best.offer((long) -(scores.of(other) / UNIT) << 32 | other);
                }
            }
            return best.ascending();
        }

        private boolean nearlySame(int one, int other) {
            return inputs.get(one).terms().isLike(inputs.get(other).terms(), NEARLY_SAME);
        }
    }
}
