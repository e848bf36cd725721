package io.fanwen.related;

import io.fanwen.related.RelatedMemory.Known;
import io.fanwen.text.Fingerprint;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the lists of a collection from those that are remembered of it as it was. A list is made again if its article changed, or how rare
 * one of its terms is, or an article that was in it or near enough to be, or if its author named an article that came; or if a changed
 * article may be near enough now. No other can differ. Not thread-safe.
 */
final class RelatedUpdate {
    /** Beyond so many hundredths of changed articles, making all again is the lesser work. */
    private static final int MOST_CHANGED = 5;

    private final RelatedMemory before;
    private final List<RelatedInput> ordered;
    private final TermIndex index;
    private final Ranking ranking;
    private final Fingerprint[] fingerprints;
    private final BitSet changed = new BitSet();
    private final BitSet again = new BitSet();

    /** @param ordered by {@link Ranking#TIES} */
    RelatedUpdate(RelatedMemory before, List<RelatedInput> ordered, int size) {
        this.before = before;
        this.ordered = ordered;
        index = TermIndex.of(ordered);
        ranking = Ranking.inOrder(index, ordered, size);
        fingerprints = new Fingerprint[ordered.size()];
    }

    RelatedMemory made() {
        for (int place = 0; place < ordered.size(); place++) {
            fingerprints[place] = ordered.get(place).fingerprint();
            Known known = before.lists().get(ordered.get(place).path());
            changed.set(place, known == null || !known.input().equals(fingerprints[place]));
        }
        if (100L * changed.cardinality() > (long) MOST_CHANGED * ordered.size()) {
            again.set(0, ordered.size());
        } else {
            markTouched();
            markEntered();
        }
        Map<String, Known> lists = new HashMap<>(ordered.size() * 4 / 3 + 1);
        for (int place = 0; place < ordered.size(); place++) {
            String path = ordered.get(place).path();
            lists.put(path, again.get(place) ? new Known(fingerprints[place], index.rarities(place), ranking.found(place))
                    : before.lists().get(path));
        }
        return new RelatedMemory(lists);
    }

    private void markTouched() {
        Set<String> gone = new HashSet<>(before.lists().keySet());
        Set<String> came = new HashSet<>();
        Set<String> moved = new HashSet<>();
        for (int place = 0; place < ordered.size(); place++) {
            String path = ordered.get(place).path();
            if (!gone.remove(path)) {
                came.add(path);
            }
            if (changed.get(place)) {
                moved.add(path);
            }
        }
        moved.addAll(gone);
        for (int place = 0; place < ordered.size(); place++) {
            if (changed.get(place) || isTouched(place, moved) || ordered.get(place).first().stream().anyMatch(came::contains)) {
                again.set(place);
            }
        }
    }

    private boolean isTouched(int place, Set<String> moved) {
        Known known = before.lists().get(ordered.get(place).path());
        return known.rarities() != index.rarities(place) || known.found().list().stream().anyMatch(related -> moved.contains(related.path()))
                || known.found().passed().stream().anyMatch(moved::contains);
    }

    /** All terms count, not only those that are worth most to the other one: so no score is higher than what is found here. */
    private void markEntered() {
        Scores scores = new Scores(ordered.size());
        changed.stream().forEach(place -> {
            index.addAllTo(scores, place);
            for (int i = 0; i < scores.count(); i++) {
                int other = scores.touched(i);
                int score = Ranking.score((long) scores.of(other) * index.factor(place));
                if (!again.get(other) && score >= before.lists().get(ordered.get(other).path()).found().enough()) {
                    again.set(other);
                }
            }
            scores.clear();
        });
    }

    /** How many lists were made. */
    int lists() {
        return again.cardinality();
    }
}
