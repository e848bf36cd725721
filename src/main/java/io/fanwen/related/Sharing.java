package io.fanwen.related;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why an article has its neighbours: what each shares with it. Works out again for one article what {@link RelatedLists} does for all.
 * Immutable.
 */
public final class Sharing {
    /** What of the article counts, by key: weight times rarity. */
    private final Map<Integer, Integer> worths = new HashMap<>();
    private final Map<Integer, Integer> frequencies = new HashMap<>();
    private final Map<Integer, String> names;
    /** The article's pieces, by key. */
    private final Map<Integer, Integer> pieces = new HashMap<>();

    /** What can be shared. */
    public enum Kind { WORD, TOPIC, CATEGORY, LINK, PIECE }

    /**
     * One thing that both have.
     *
     * @param name     the word, two neighbouring characters, the topic's or the category's name, the path of an article that one is or links to,
     *                 or the title of the piece that the other article nearly has too
     * @param articles how many have it
     * @param score    what it adds to the list's score, rounded down
     */
    public record Shared(Kind kind, String name, int articles, int score) {}

    /**
     * @param article whose neighbours are to be explained
     * @param texts   what its terms were made of
     * @param pieces  titles of its pieces
     * @param all     every article that takes part, itself among them
     */
    public Sharing(RelatedInput article, TermTexts texts, List<String> pieces, Collection<RelatedInput> all) {
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
        for (PieceKeys.Piece piece : article.terms().pieces().pieces()) {
            for (int key : piece.keys()) {
                this.pieces.putIfAbsent(key, piece.number());
                names.putIfAbsent(key, pieces.get(piece.number() - 1));
            }
        }
    }

    private int worth(Vector own, int place) {
        return own.weights()[place] * Rarity.of(frequencies.get(own.keys()[place]));
    }

    /** What another article shares with this one, what adds most first. */
    public List<Shared> with(RelatedInput other) {
        Vector vector = Vector.of(other);
        List<Shared> shared = new ArrayList<>();
        SortedMap<Integer, List<Integer>> ofPieces = new TreeMap<>();
        for (int i = 0; i < vector.keys().length; i++) {
            int key = vector.keys()[i];
            if (worths.containsKey(key) && pieces.containsKey(key)) {
                ofPieces.computeIfAbsent(pieces.get(key), piece -> new ArrayList<>()).add(i);
            } else if (worths.containsKey(key)) {
                shared.add(shared(kind(key, other), List.of(i), vector));
            }
        }
        // Of one piece several things may be the same; to a reader they are one.
        ofPieces.values().forEach(places -> shared.add(shared(Kind.PIECE, places, vector)));
        shared.sort(Comparator.comparingInt(Shared::score).reversed().thenComparing(Shared::name));
        return shared;
    }

    /** @param places in the other's vector of what is one thing */
    private Shared shared(Kind kind, List<Integer> places, Vector vector) {
        int sum = places.stream().mapToInt(place -> worths.get(vector.keys()[place]) * vector.weights()[place]).sum();
        int key = vector.keys()[places.get(0)];
        int articles = places.stream().mapToInt(place -> frequencies.get(vector.keys()[place])).max().orElseThrow();
        return new Shared(kind, names.get(key), articles, Ranking.score((long) sum * vector.factor()));
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
