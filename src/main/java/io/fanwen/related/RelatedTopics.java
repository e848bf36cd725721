package io.fanwen.related;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    private final Map<String, List<Near>> near;

    private RelatedTopics(Map<String, List<Near>> near) {
        this.near = Map.copyOf(near);
    }

    /**
     * A topic near another.
     *
     * @param both  articles that have both, at least 1
     * @param score nearness in thousandths, 0 to 1000
     */
    private record Near(String topic, int both, int score) {
        static final Comparator<Near> ORDER = Comparator.comparing((Near n) -> n.both == 1)
                .thenComparing(Near::score, Comparator.reverseOrder())
                .thenComparing(Near::both, Comparator.reverseOrder())
                .thenComparing(Near::topic, RelatedTopics::byCodePoint);
    }

    /** @param articles the topics of each article, canonical names; repeats count once */
    public static RelatedTopics of(Collection<List<String>> articles) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Map<String, Integer>> both = new HashMap<>();
        for (List<String> topics : articles) {
            List<String> distinct = topics.stream().distinct().toList();
            distinct.forEach(topic -> counts.merge(topic, 1, Integer::sum));
            if (distinct.size() <= MOST_TOPICS) {
                addPairs(distinct, both);
            }
        }
        Map<String, List<Near>> near = new HashMap<>();
        both.forEach((topic, others) -> near.put(topic, nearest(counts.get(topic), others, counts, articles.size())));
        return new RelatedTopics(near);
    }

    private static void addPairs(List<String> topics, Map<String, Map<String, Integer>> both) {
        for (String one : topics) {
            Map<String, Integer> others = both.computeIfAbsent(one, t -> new HashMap<>());
            topics.stream().filter(other -> !other.equals(one)).forEach(other -> others.merge(other, 1, Integer::sum));
        }
    }

    private static List<Near> nearest(int count, Map<String, Integer> others, Map<String, Integer> counts, int articles) {
        List<Near> near = new ArrayList<>();
        others.forEach((other, both) -> {
            long product = (long) count * counts.get(other);
            if ((long) both * articles > product) {
                near.add(new Near(other, both, (int) (1000L * both * both / product)));
            }
        });
        near.sort(Near.ORDER);
        return List.copyOf(near);
    }

    /** The topics near a topic, nearest first; empty if there are none. */
    public List<String> of(String topic, int size) {
        return near.getOrDefault(topic, List.of()).stream().limit(size).map(Near::topic).toList();
    }

    /**
     * For an article: its own topics in its order, then those nearest to them all together.
     *
     * @param size the most that are listed; own topics are cut by it too
     */
    public List<String> ofArticle(List<String> topics, int size) {
        Map<String, Near> sums = new TreeMap<>();
        topics.stream().distinct().flatMap(topic -> near.getOrDefault(topic, List.of()).stream()).forEach(n -> sums.merge(n.topic(), n,
                (one, other) -> new Near(one.topic(), one.both() + other.both(), one.score() + other.score())));
        Set<String> all = new LinkedHashSet<>(topics);
        sums.values().stream().sorted(Near.ORDER).map(Near::topic).forEach(all::add);
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
