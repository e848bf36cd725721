package io.fanwen.related;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** A topic's nearest that count for an article; what comes behind them is hardly related, and the work would grow with the site. */
    static final int MOST_NEAR = 64;

    /** By code point; a topic's number is its place. */
    private final List<String> names;
    private final Map<String, Integer> numbers;
    /** By number. */
    private final List<Near> near;
    /** Every article's page asks once: room for the sums is made once in a thread. */
    private final ThreadLocal<Sums> sums = ThreadLocal.withInitial(this::sums);

    private RelatedTopics(List<String> names, Map<String, Integer> numbers, List<Near> near) {
        this.names = List.copyOf(names);
        this.numbers = Map.copyOf(numbers);
        this.near = List.copyOf(near);
    }

    private Sums sums() {
        return new Sums(new Scores(names.size()), new Scores(names.size()));
    }

    /** By topic's number; between two uses there is nothing in them. @param together articles with both */
    private record Sums(Scores scores, Scores together) {
        void clear() {
            scores.clear();
            together.clear();
        }
    }

    /**
     * The topics near one topic, nearest first; every article's page goes through those of its topics.
     *
     * @param ranks see {@link #rank}; ascending
     */
    private record Near(long[] ranks) {
        private static final int MOST_SCORE = (1 << 20) - 1;
        private static final int MOST_BOTH = (1 << 19) - 1;
        private static final int TOPIC_BITS = 23;

        /**
         * A number that is lower for what is nearer: not one article alone, then the higher score, then more articles, then the topic's number.
         *
         * @param both  articles that have both topics; beyond {@value #MOST_BOTH} more count for no more
         * @param score nearness in thousandths, at least 1; likewise
         */
        static long rank(int both, int score, int topic) {
            return (both == 1 ? 1L << 62 : 0) | (long) (MOST_SCORE - Math.min(score, MOST_SCORE)) << 42
                    | (long) (MOST_BOTH - Math.min(both, MOST_BOTH)) << TOPIC_BITS | topic;
        }

        static int topic(long rank) {
            return (int) rank & (1 << TOPIC_BITS) - 1;
        }

        void addTo(Sums sums) {
            for (long rank : ranks) {
                sums.scores().add(topic(rank), MOST_SCORE - (int) (rank >> 42 & MOST_SCORE));
                sums.together().add(topic(rank), MOST_BOTH - (int) (rank >> TOPIC_BITS & MOST_BOTH));
            }
        }
    }

    /** What is counted of a collection: how many articles have a topic, and how many have another one too. */
    private record Counts(int articles, IntCounts each, List<IntCounts> both) {
        static Counts of(Collection<int[]> articles, int topics) {
            List<IntCounts> both = Stream.generate(() -> new IntCounts(8)).limit(topics).toList();
            IntCounts each = new IntCounts(topics);
            for (int[] article : articles) {
                for (int topic : article) {
                    each.add(topic, 1);
                }
                if (article.length <= MOST_TOPICS) {
                    addPairs(article, both);
                }
            }
            return new Counts(articles.size(), each, both);
        }

        private static void addPairs(int[] article, List<IntCounts> both) {
            for (int one : article) {
                IntCounts others = both.get(one);
                for (int other : article) {
                    if (other != one) {
                        others.add(other, 1);
                    }
                }
            }
        }

        Near near(int topic) {
            IntCounts others = both.get(topic);
            Best best = new Best(MOST_NEAR);
            for (int slot = 0; slot < others.slots(); slot++) {
                long together = others.valueAt(slot);
                long product = together == 0 ? 0 : (long) each.get(topic) * each.get(others.keyAt(slot));
                if (together * articles > product) {
                    int score = (int) Math.max(1, 1000L * together * together / product);
                    best.offer(Near.rank((int) together, score, others.keyAt(slot)));
                }
            }
            return new Near(best.ascending());
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
        return number == null ? List.of() : Arrays.stream(near.get(number).ranks()).limit(size).mapToObj(rank -> names.get(Near.topic(rank))).toList();
    }

    /**
     * For an article: its own topics in its order, then those nearest to them all together.
     *
     * @param size the most that are listed; own topics are cut by it too
     */
    public List<String> ofArticle(List<String> topics, int size) {
        Set<String> all = new LinkedHashSet<>(topics);
        Sums found = sums.get();
        for (String topic : all) {
            Integer number = numbers.get(topic);
            if (number != null) {
                near.get(number).addTo(found);
            }
        }
        Best best = new Best(size);
        for (int i = 0; i < found.together().count(); i++) {
            int topic = found.together().touched(i);
            best.offer(Near.rank(found.together().of(topic), found.scores().of(topic), topic));
        }
        found.clear();
        // Own topics may be among the nearest, and do not count twice.
        for (long rank : best.ascending()) {
            all.add(names.get(Near.topic(rank)));
        }
        return all.stream().limit(size).toList();
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
