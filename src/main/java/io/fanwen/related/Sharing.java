package io.fanwen.related;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why an article has its neighbours: what each shares with it. Works out again for one article what {@link RelatedLists} does for all.
 * Immutable.
 */
public final class Sharing {
    /** What of the article counts, by key: weight times rarity. */
    private final Map<Integer, Integer> worths = new HashMap<>();
    private final Map<Integer, Integer> frequencies = new HashMap<>();
    private final Map<Integer, String> names;

    /** What can be shared. */
    public enum Kind { WORD, TOPIC, CATEGORY, LINK }

    /**
     * One thing that both have.
     *
     * @param name     the word, two neighbouring characters, the topic's or the category's name, the path of an article that one is or links to
     * @param articles how many have it
     * @param score    what it adds to the list's score, rounded down
     */
    public record Shared(Kind kind, String name, int articles, int score) {}

    /**
     * @param article whose neighbours are to be explained
     * @param texts   what its terms were made of
     * @param all     every article that takes part, itself among them
     */
    public Sharing(RelatedInput article, TermTexts texts, Collection<RelatedInput> all) {
        Vector own = Vector.of(article);
        for (int key : own.keys()) {
            frequencies.put(key, 0);
        }
        for (RelatedInput input : all) {
            for (int key : Vector.of(input).keys()) {
                frequencies.computeIfPresent(key, (k, count) -> count + 1);
            }
        }
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < own.keys().length; i++) {
            places.add(i);
        }
        places.sort(Comparator.comparing((Integer i) -> -worth(own, i)));
        places.stream().limit(Ranking.QUERY_TERMS).filter(i -> worth(own, i) > 0).forEach(i -> worths.put(own.keys()[i], worth(own, i)));
        names = Terms.words(texts);
        article.topics().forEach(topic -> names.put(Vector.topicKey(topic), topic));
        names.put(Vector.categoryKey(article.category()), article.category());
        names.put(Vector.linkKey(article.path()), article.path());
        article.links().forEach(path -> names.put(Vector.linkKey(path), path));
    }

    private int worth(Vector own, int place) {
        return own.weights()[place] * Rarity.of(frequencies.get(own.keys()[place]));
    }

    /** What another article shares with this one, what adds most first. */
    public List<Shared> with(RelatedInput other) {
        Vector vector = Vector.of(other);
        List<Map.Entry<Integer, Integer>> sums = new ArrayList<>();
        for (int i = 0; i < vector.keys().length; i++) {
            Integer worth = worths.get(vector.keys()[i]);
            if (worth != null) {
                sums.add(Map.entry(vector.keys()[i], worth * vector.weights()[i]));
            }
        }
        return sums.stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(e -> names.get(e.getKey())))
                .map(e -> new Shared(kind(e.getKey(), other), names.get(e.getKey()), frequencies.get(e.getKey()),
                        Ranking.score((long) e.getValue() * vector.factor()))).toList();
    }

    private static Kind kind(int key, RelatedInput other) {
        if (key == Vector.categoryKey(other.category())) {
            return Kind.CATEGORY;
        }
        if (key == Vector.linkKey(other.path()) || other.links().stream().anyMatch(path -> Vector.linkKey(path) == key)) {
            return Kind.LINK;
        }
        return other.topics().stream().anyMatch(topic -> Vector.topicKey(topic) == key) ? Kind.TOPIC : Kind.WORD;
    }
}
