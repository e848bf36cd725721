package io.fanwen.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which topics go together (相关专题). Immutable; may be shared between threads.
 *
 * <p>Two topics are related if more articles have both than chance would have it, that is if articles with both · all articles is more than
 * articles with the one · articles with the other. The nearness is the square of Ochiai's coefficient in thousandths: articles with
 * both, squared, by the product of the articles with each. So the biggest topic is not everybody's neighbour. Pairs that one article alone
 * has come after all others. Ties: more articles with both, then the name by code point.
 */
public final class RelatedTopics {
    /** An article with more topics than this says nothing by them, and its pairs would grow with the square. */
    static final int MOST_TOPICS = 50;

    /** By code point; a topic's number is its place. */
    private final List<String> names;
    private final Map<String, Integer> numbers;
    /** By number. */
    private final List<Near> near;

    private RelatedTopics(List<String> names, Map<String, Integer> numbers, List<Near> near) {
        this.names = List.copyOf(names);
        this.numbers = Map.copyOf(numbers);
        this.near = List.copyOf(near);
    }

    /**
     * The topics near one topic, nearest first. A big site has hundreds of thousands of such pairs, and every article's page goes through
     * those of its topics.
     *
     * @param topics numbers
     * @param both   articles that have both, at least 1
     * @param scores nearness in thousandths, 0 to 1000
     */
    private record Near(int[] topics, int[] both, int[] scores) {
        static Near of(List<Pair> pairs) {
            return new Near(pairs.stream().mapToInt(Pair::topic).toArray(), pairs.stream().mapToInt(Pair::both).toArray(),
                    pairs.stream().mapToInt(Pair::score).toArray());
        }
    }

    private record Pair(int topic, int both, int score) {
        private static final Comparator<Pair> ORDER = Comparator.comparingLong(Pair::rank).thenComparingInt(Pair::topic);

        /** Lower is nearer: not one article alone, then the higher score, then the more articles. */
        static long rankOf(int both, int score) {
            return (both == 1 ? 1L << 62 : 0) | (long) (Integer.MAX_VALUE - score) << 31 | Integer.MAX_VALUE - both;
        }

        long rank() {
            return rankOf(both, score);
        }
    }

    /** What is counted of a collection: how many articles have a topic, and how many have another one too. */
    private record Counts(int articles, IntCounts each, List<IntCounts> both) {
        static Counts of(Collection<int[]> articles, int topics) {
            List<IntCounts> both = Stream.generate(() -> new IntCounts(8)).limit(topics).toList();
            IntCounts each = new IntCounts(topics);
            for (int[] article : articles) {
                Arrays.stream(article).forEach(topic -> each.add(topic, 1));
                if (article.length <= MOST_TOPICS) {
                    addPairs(article, both);
                }
            }
            return new Counts(articles.size(), each, both);
        }

        private static void addPairs(int[] article, List<IntCounts> both) {
            for (int one : article) {
                Arrays.stream(article).filter(other -> other != one).forEach(other -> both.get(one).add(other, 1));
            }
        }

        Near near(int topic) {
            List<Pair> pairs = new ArrayList<>();
            for (int other : both.get(topic).sortedKeys()) {
                long together = both.get(topic).get(other);
                long product = (long) each.get(topic) * each.get(other);
                if (together * articles > product) {
                    pairs.add(new Pair(other, (int) together, (int) (1000L * together * together / product)));
                }
            }
            pairs.sort(Pair.ORDER);
            return Near.of(pairs);
        }
    }

    /** @param articles the topics of each article, canonical names; repeats count once */
    public static RelatedTopics of(Collection<List<String>> articles) {
        List<String> names = articles.stream().flatMap(List::stream).distinct().sorted(RelatedTopics::byCodePoint).toList();
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        Counts counts = Counts.of(articles.stream()
                .map(topics -> topics.stream().distinct().mapToInt(numbers::get).toArray()).toList(), names.size());
        return new RelatedTopics(names, numbers, IntStream.range(0, names.size()).mapToObj(counts::near).toList());
    }

    /** The topics near a topic, nearest first; empty if there are none. */
    public List<String> of(String topic, int size) {
        Integer number = numbers.get(topic);
        return number == null ? List.of() : Arrays.stream(near.get(number).topics()).limit(size).mapToObj(names::get).toList();
    }

    /**
     * For an article: its own topics in its order, then those nearest to them all together.
     *
     * @param size the most that are listed; own topics are cut by it too
     */
    public List<String> ofArticle(List<String> topics, int size) {
        Set<String> all = new LinkedHashSet<>(topics);
        List<Near> lists = all.stream().map(numbers::get).filter(Objects::nonNull).map(near::get).toList();
        Sums sums = new Sums(lists.stream().mapToInt(list -> list.topics().length).sum());
        lists.forEach(sums::add);
        // Own topics may be among the nearest, and do not count twice.
        sums.nearest(size).forEach(pair -> all.add(names.get(pair.topic())));
        return all.stream().limit(size).toList();
    }

    /** Several lists added up. Not thread-safe. */
    private static final class Sums {
        /** One more than the place of a topic in the arrays. */
        private final IntCounts places;
        private final int[] topics;
        private final int[] both;
        private final int[] scores;
        private int size;

        /** @param most how many topics the lists have together */
        Sums(int most) {
            places = new IntCounts(most);
            topics = new int[most];
            both = new int[most];
            scores = new int[most];
        }

        void add(Near list) {
            for (int i = 0; i < list.topics().length; i++) {
                int place = places.get(list.topics()[i]) - 1;
                if (place < 0) {
                    place = size++;
                    places.add(list.topics()[i], size);
                    topics[place] = list.topics()[i];
                }
                both[place] += list.both()[i];
                scores[place] += list.scores()[i];
            }
        }

        List<Pair> nearest(int most) {
            PriorityQueue<Pair> nearest = new PriorityQueue<>(Pair.ORDER.reversed());
            for (int i = 0; i < size; i++) {
                if (nearest.size() < most || Pair.rankOf(both[i], scores[i]) <= nearest.peek().rank()) {
                    nearest.add(new Pair(topics[i], both[i], scores[i]));
                }
                if (nearest.size() > most) {
                    nearest.remove();
                }
            }
            return nearest.stream().sorted(Pair.ORDER).toList();
        }
    }

    private static int byCodePoint(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at == one.length() || at == other.length() ? Integer.compare(one.length(), other.length())
                : Integer.compare(one.codePointAt(at), other.codePointAt(at));
    }
}
