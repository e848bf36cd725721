package io.fanwen.related;

import io.fanwen.related.RelatedMemory.Known;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the lists of a collection from those that are remembered of it as it was. A list is made again if its article changed, or how rare
 * one of its terms is, or an article that was in it or near enough to be, or if its author named an article that came; or if a changed
 * article may be near enough now. No other can differ. Not thread-safe.
 */
final class RelatedUpdate {
    /** Beyond so many hundredths of changed articles, making all again is the lesser work. */
    private static final int MOST_CHANGED = 5;

    /** So many articles may differ from the index that is kept. */
    static final int MOST_APART = 256;

    private final RelatedMemory before;
    private final List<RelatedSource> ordered;
    private final int size;
    private final TermStore store;
    private final BitSet changed = new BitSet();
    private final BitSet again = new BitSet();

    /** @param numbering what the index calls the articles */
    private record Indexed(TermIndex index, Ranking.Numbering numbering) {
        long rarities(int place) {
            return index.rarities(numbering.numbers()[place]);
        }
    }

    /**
     * @param ordered by {@link Ranking#TIES}
     * @param store   of the index, which is made anew and kept there if none is there that differs little
     */
    RelatedUpdate(RelatedMemory before, List<RelatedSource> ordered, int size, TermStore store) {
        this.before = before;
        this.ordered = ordered;
        this.size = size;
        this.store = store;
    }

    RelatedMemory made() {
        for (int place = 0; place < ordered.size(); place++) {
            Known known = before.lists().get(ordered.get(place).path());
            changed.set(place, known == null || !known.input().equals(ordered.get(place).print()));
        }
        if (changed.isEmpty() && ordered.size() == before.lists().size()) {
            return before;
        }
        Indexed in;
        if (100L * changed.cardinality() > (long) MOST_CHANGED * ordered.size()) {
            in = anew();
            again.set(0, ordered.size());
        } else {
            in = store.read().flatMap(this::beside).orElseGet(this::anew);
            markTouched(in);
            markEntered(in);
        }
        return made(in);
    }

    private RelatedMemory made(Indexed in) {
        Ranking ranking = new Ranking(in.index(), in.numbering(), size);
        Map<String, Known> lists = new HashMap<>(ordered.size() * 4 / 3 + 1);
        for (int place = 0; place < ordered.size(); place++) {
            RelatedSource source = ordered.get(place);
            lists.put(source.path(), again.get(place) ? new Known(source.print(), in.rarities(place), ranking.found(place))
                    : before.lists().get(source.path()));
        }
        return new RelatedMemory(lists);
    }

    private Indexed anew() {
        TermMemory made = TermMemory.of(ordered);
        if (made.isStorable()) {
            store.write(made);
        }
        return new Indexed(made.index(), Ranking.Numbering.inOrder(ordered));
    }

    /** The articles that an index knows under its numbers, and others behind them; empty if too many are not in both. */
    private Optional<Indexed> beside(TermMemory known) {
        Map<String, Integer> byPath = new HashMap<>(known.paths().size() * 4 / 3 + 1);
        known.paths().forEach(path -> byPath.put(path, byPath.size()));
        BitSet gone = new BitSet();
        gone.set(0, known.paths().size());
        List<RelatedSource> more = new ArrayList<>();
        int[] numbers = new int[ordered.size()];
        for (int place = 0; place < numbers.length; place++) {
            Integer number = byPath.get(ordered.get(place).path());
            if (number != null && known.print(number).equals(ordered.get(place).print())) {
                gone.clear(number);
                numbers[place] = number;
            } else {
                numbers[place] = known.paths().size() + more.size();
                more.add(ordered.get(place));
            }
        }
        if (more.size() > MOST_APART || gone.cardinality() > MOST_APART) {
            return Optional.empty();
        }
        TermIndex index = known.index().with(gone, more.stream().map(RelatedSource::input).toList());
        return Optional.of(new Indexed(index, Ranking.Numbering.of(ordered, numbers, index.highest())));
    }

    private void markTouched(Indexed in) {
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
            if (changed.get(place) || isTouched(in, place, moved) || ordered.get(place).first().stream().anyMatch(came::contains)) {
                again.set(place);
            }
        }
    }

    private boolean isTouched(Indexed in, int place, Set<String> moved) {
        Known known = before.lists().get(ordered.get(place).path());
        return known.rarities() != in.rarities(place) || known.found().list().stream().anyMatch(related -> moved.contains(related.path()))
                || known.found().passed().stream().anyMatch(moved::contains);
    }

    /** All terms count, not only those that are worth most to the other one: so no score is higher than what is found here. */
    private void markEntered(Indexed in) {
        Scores scores = new Scores(in.index().highest());
        changed.stream().forEach(place -> {
            int number = in.numbering().numbers()[place];
            in.index().addAllTo(scores, number);
            for (int i = 0; i < scores.count(); i++) {
                int other = in.numbering().places()[scores.touched(i)];
                int score = Ranking.score((long) scores.of(scores.touched(i)) * in.index().factor(number));
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
