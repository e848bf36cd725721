package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.FrontMatter;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Heat and useful counts that stand in place of the articles' own (DESIGN §2, {@code data/counts.csv}). Read by {@link CountsReader}.
 * Immutable.
 */
public final class Counts {
    private static final Counts NONE = new Counts(Optional.empty(), new TreeMap<>());

    private final Optional<Source> source;
    private final SortedMap<String, Entry> entries;

    /** @param source where the entries' lines are; needed only if there are entries */
    Counts(Optional<Source> source, SortedMap<String, Entry> entries) {
        this.source = source;
        this.entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** A site without counts. */
    public static Counts none() {
        return NONE;
    }

    /** By path of the article relative to {@code content/}, NFC. */
    SortedMap<String, Entry> entries() {
        return entries;
    }

    /** The heat of an article: as counted, else as it says itself. @param front with what it inherits */
    OptionalInt heat(Article article, FrontMatter front) {
        Entry counted = entries.get(Targets.normal(article.path()));
        return counted == null || counted.heat().isEmpty() ? front.heat() : counted.heat();
    }

    Place place(Entry entry) {
        return source.orElseThrow().linePlace(entry.line());
    }

    /**
     * What the rows of one article say.
     *
     * @param heat   at least 0
     * @param useful by piece number; at least 0
     * @param whole  a useful count of a row that names no piece
     * @param line   the first row's line
     */
    record Entry(OptionalInt heat, Map<Integer, Integer> useful, OptionalInt whole, int line) {
        Entry {
            useful = Map.copyOf(useful);
        }
    }
}
