package io.fanwen.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Gathers the postings of all articles in the order of their terms, some millions at a time: a term and an article in one number, sorted.
 * Words get numbers by their order, below those of ideographs. Not thread-safe.
 */
final class Gathering {
    /** Eight million articles. */
    static final int DOCUMENT_BITS = 23;

    private static final int META_BITS = 4;
    private static final int TERM_SHIFT = DOCUMENT_BITS + META_BITS;

    /** Postings in memory at a time: with what sorting takes, 128 MB. */
    private static final int MOST = 8_000_000;

    private static final int FIRSTS = 1 << 18;

    /** Terms from one to before another, and how many postings they have. */
    record Span(long from, long to, int size) {}

    private final List<SearchDocument> documents;
    private final Function<String, SearchTerms> terms;
    private final Map<String, int[]> words = new HashMap<>();
    private final List<String> sortedWords;
    private final int[] firsts = new int[FIRSTS];

    Gathering(List<SearchDocument> documents, Function<String, SearchTerms> terms) {
        this.documents = documents;
        this.terms = terms;
        documents.forEach(document -> SearchIndex.forEach(document, terms.apply(document.id()), new SearchTerms.Sink() {
            @Override
            public void ideographs(long pair, int meta) {
                firsts[SearchTerms.first(pair)]++;
            }

            @Override
            public void word(String word, int meta) {
                words.computeIfAbsent(word, w -> new int[2])[0]++;
            }
        }));
        sortedWords = words.keySet().stream().sorted(Gathering::byCodePoint).toList();
        for (int i = 0; i < sortedWords.size(); i++) {
            words.get(sortedWords.get(i))[1] = i;
        }
    }

    /** All terms, in spans that fit memory, ascending. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        long from = 0;
        long size = 0;
        for (int i = 0; i < sortedWords.size() + FIRSTS; i++) {
            boolean word = i < sortedWords.size();
            int more = word ? words.get(sortedWords.get(i))[0] : firsts[i - sortedWords.size()];
            long term = word ? i : SearchTerms.pair(i - sortedWords.size(), 0);
            if (size > 0 && size + more > MOST) {
                spans.add(new Span(from, term, (int) size));
                from = term;
                size = 0;
            }
            size += more;
        }
        spans.add(new Span(from, Long.MAX_VALUE, Math.toIntExact(size)));
        return spans;
    }

    /** The postings of a span, sorted by term, then by article. */
    long[] gather(Span span) {
        int[] ends = ends(span);
        Collector collector = new Collector(span, ends);
        for (int i = 0; i < documents.size(); i++) {
            collector.document = i;
            SearchIndex.forEach(documents.get(i), terms.apply(documents.get(i).id()), collector);
        }
        if (!Arrays.equals(collector.next, ends)) {
            throw new IllegalStateException("terms changed while they were gathered");
        }
        // Postings lie together by their first ideograph already; what is left to sort is small.
        IntStream.range(0, FIRSTS).parallel().filter(first -> ends[first] > start(ends, first))
                .forEach(first -> Arrays.sort(collector.postings, start(ends, first), ends[first]));
        return collector.postings;
    }

    /** Where the postings of each first ideograph end; those of words stand under 0. */
    private int[] ends(Span span) {
        int[] ends = new int[FIRSTS];
        for (long word = span.from(); word < Math.min(span.to(), sortedWords.size()); word++) {
            ends[0] += words.get(sortedWords.get((int) word))[0];
        }
        for (int first = 1; first < FIRSTS; first++) {
            long term = SearchTerms.pair(first, 0);
            ends[first] = ends[first - 1] + (term >= span.from() && term < span.to() ? firsts[first] : 0);
        }
        return ends;
    }

    private static int start(int[] ends, int first) {
        return first == 0 ? 0 : ends[first - 1];
    }

    static long term(long posting) {
        return posting >> TERM_SHIFT;
    }

    static int document(long posting) {
        return (int) (posting >> META_BITS) & (1 << DOCUMENT_BITS) - 1;
    }

    static int meta(long posting) {
        return (int) posting & (1 << META_BITS) - 1;
    }

    Key key(long term) {
        if (term < sortedWords.size()) {
            return Key.of(Key.WORD, sortedWords.get((int) term));
        }
        int second = SearchTerms.second(term);
        return second == 0 ? Key.of(Key.IDEOGRAPHS, SearchTerms.first(term)) : Key.of(Key.IDEOGRAPHS, SearchTerms.first(term), second);
    }

    /** Unlike {@link String#compareTo}, which puts the supplementary planes before U+E000. */
    private static int byCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    private final class Collector implements SearchTerms.Sink {
        private final Span span;
        private final long[] postings;
        /** Where the next posting of each first ideograph goes. */
        private final int[] next;
        private int document;

        Collector(Span span, int[] ends) {
            this.span = span;
            this.postings = new long[span.size()];
            this.next = new int[FIRSTS];
            System.arraycopy(ends, 0, next, 1, FIRSTS - 1);
        }

        @Override
        public void ideographs(long pair, int meta) {
            add(SearchTerms.first(pair), pair, meta);
        }

        @Override
        public void word(String word, int meta) {
            if (span.from() < sortedWords.size()) {
                add(0, words.get(word)[1], meta);
            }
        }

        private void add(int first, long term, int meta) {
            if (term >= span.from() && term < span.to()) {
                if (next[first] == postings.length) {
                    throw new IllegalStateException("terms changed while they were gathered");
                }
                postings[next[first]++] = term << TERM_SHIFT | (long) document << META_BITS | meta;
            }
        }
    }
}
