package io.fanwen.publish;

import java.util.Comparator;

/**
 * When a file is put in place where files are replaced one by one: all of a wave are there before the next begins, so that nothing refers to
 * what is not there yet.
 */
enum Wave {
    /** What pages refer to. */
    ASSETS,
    /** What lists refer to. */
    PAGES,
    /** Lists, feeds, sitemaps, the root of the search index: what leads readers to pages. */
    ENTRIES;

    /** Entries from the deepest up, so that home comes last; then by path. */
    static final Comparator<String> ORDER = Comparator.comparing(Wave::of)
            .thenComparing(path -> of(path) == ENTRIES ? -path.chars().filter(c -> c == '/').count() : 0L)
            .thenComparing(path -> path.equals("index.html"))
            .thenComparing(Comparator.naturalOrder());

    static Wave of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.equals("index.html") || name.equals("index.bin") || name.endsWith(".xml") || name.endsWith(".json") || name.equals("robots.txt")) {
            return ENTRIES;
        }
        return name.endsWith(".html") ? PAGES : ASSETS;
    }
}
