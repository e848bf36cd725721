package io.fanwen.related;

import io.fanwen.related.Likenesses.Compared;
import io.fanwen.related.Prints.Print;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Pieces and articles that are nearly the same text, also inside one article. Immutable; may be shared between threads.
 *
 * <p>Those that share a band of their MinHash are candidates (locality-sensitive hashing, Indyk and Motwani 1998); of these the exact
 * Jaccard index of their shingles decides: {@value #ALIKE} hundredths, that is six in seven of the shingles of each. Texts come in the order of
 * their paths, the whole article before its pieces. Each is told with the one text before it that it is most like, the first of equals; so
 * among ten thousand copies there are ten thousand pairs and not fifty million. Pieces of two articles that are alike as a whole are not told
 * besides.
 *
 * <p>Near-linear in the number of texts: a text is compared with at most {@value #MOST_COMPARED} that share the most bands with it.
 */
public final class NearDuplicates {
    /** So much is left of two texts of 350 characters in which twelve words of two characters differ. What two authors write of one subject shares less than a fifth. */
    public static final int ALIKE = 75;

    /** What shares the most bands is the most alike, but for chance. */
    static final int MOST_COMPARED = 4;

    private static final int SAME = 100;

    /** Shingles of so many texts are kept while others are compared with them. */
    private static final int KEPT = 256;

    private final List<Pair> pairs;
    private final Likenesses likenesses;

    /** A piece of an article, or all of it. @param piece from 1; 0 for the whole article */
    public record Text(String path, int piece) {
        public boolean isWhole() {
            return piece == 0;
        }
    }

    /**
     * Two texts that are nearly the same.
     *
     * @param text       the later of the two
     * @param like       the earlier
     * @param hundredths from {@value NearDuplicates#ALIKE} to 100
     */
    public record Pair(Text text, Text like, int hundredths) {}

    private NearDuplicates(List<Pair> pairs, Likenesses likenesses) {
        this.pairs = List.copyOf(pairs);
        this.likenesses = likenesses;
    }

    /**
     * Finds them.
     *
     * @param articles by path
     * @param before   what was found when some like collection was looked at, so that less is to be compared
     * @param shingles of a text of one of the articles; asked only for what has to be compared
     */
    public static NearDuplicates in(SortedMap<String, Prints> articles, Likenesses before, Function<Text, Shingles> shingles) {
        return new Finder(articles, before, shingles).found();
    }

    /** By the later text: its path, then its number. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** For the next time. */
    public Likenesses likenesses() {
        return likenesses;
    }

    /** Looks at one collection. */
    private static final class Finder {
        private final List<Text> texts = new ArrayList<>();
        private final List<Print> prints = new ArrayList<>();
        private final Likenesses before;
        private final Function<Text, Shingles> shingles;
        private final Map<Compared, Integer> compared = new HashMap<>();
        /** By text, the one that was not asked for longest first. */
        private final Map<Integer, Shingles> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

        Finder(SortedMap<String, Prints> articles, Likenesses before, Function<Text, Shingles> shingles) {
            this.before = before;
            this.shingles = shingles;
            articles.forEach((path, of) -> {
                for (int piece = 0; piece <= of.pieces(); piece++) {
                    int number = piece;
                    of.of(piece).ifPresent(print -> {
                        texts.add(new Text(path, number));
                        prints.add(print);
                    });
                }
            });
        }

        NearDuplicates found() {
            Pair[] found = new Pair[texts.size()];
            int[][] bands = new int[texts.size()][];
            Map<Long, Integer> firsts = new HashMap<>(texts.size() * 4 / 3 + 1);
            for (int text = 0; text < texts.size(); text++) {
                Integer first = firsts.putIfAbsent(prints.get(text).fingerprint(), text);
                if (first == null) {
                    bands[text] = prints.get(text).bands();
                } else {
                    found[text] = new Pair(texts.get(text), texts.get(first), SAME);
                }
            }
            new Candidates(bands).forEach((text, candidates) -> mostAlike(text, candidates).ifPresent(pair -> found[text] = pair));
            return new NearDuplicates(toBeTold(found), new Likenesses(compared));
        }

        private static List<Pair> toBeTold(Pair[] found) {
            Set<List<String>> wholes = new HashSet<>();
            List<Pair> told = new ArrayList<>();
            for (Pair pair : found) {
                List<String> articles = pair == null ? List.of() : List.of(pair.text().path(), pair.like().path());
                if (pair != null && (pair.text().isWhole() ? wholes.add(articles) : !wholes.contains(articles))) {
                    told.add(pair);
                }
            }
            return told;
        }

        private Optional<Pair> mostAlike(int text, List<Candidates.Candidate> candidates) {
            int most = 0;
            int like = text;
            for (Candidates.Candidate candidate : candidates.subList(0, Math.min(MOST_COMPARED, candidates.size()))) {
                int hundredths = likeness(candidate.text(), text);
                if (hundredths > most || hundredths == most && candidate.text() < like) {
                    most = hundredths;
                    like = candidate.text();
                }
            }
            return most < ALIKE ? Optional.empty() : Optional.of(new Pair(texts.get(text), texts.get(like), most));
        }

        private int likeness(int one, int other) {
            Compared key = Compared.of(prints.get(one).fingerprint(), prints.get(other).fingerprint());
            Integer known = before.hundredths().get(key);
            return compared.computeIfAbsent(key, pair -> known != null ? known : shingles(one).likeness(shingles(other)));
        }

        private Shingles shingles(int text) {
            Shingles known = kept.computeIfAbsent(text, number -> shingles.apply(texts.get(number)));
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return known;
        }
    }
}
