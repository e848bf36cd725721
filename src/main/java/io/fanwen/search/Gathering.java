package io.fanwen.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Gathers the postings of all articles in the order of their terms: first those of words, which are few, then those of ideographs, some
 * millions at a time. Not thread-safe.
 */
final class Gathering {
    /** Eight million articles. */
    static final int MOST_DOCUMENTS = 1 << 23;

    private static final int DOCUMENT_BITS = 23;

    private static final int META_BITS = 4;
    /** A posting of ideographs is a second one, an article, a meta; its first one tells where it lies. */
    static final int SECOND_SHIFT = DOCUMENT_BITS + META_BITS;

    /** Postings in memory at a time: 128 MB. */
    private static final int MOST = 16_000_000;

    /** Fewer are sorted by comparing. */
    private static final int FEW = 200;
    private static final int DIGIT_BITS = TermReader.IDEOGRAPH_BITS / 2;

    /** First ideographs from one to before another, and how many postings they have. */
    record Span(int from, int to, int size) {}

    /** The postings of a term, as {@link #document} and {@link #meta} read them, ascending by article; from one to before another. */
    interface Sink {
        void postings(Key key, long[] postings, int from, int to);
    }

    private final List<SearchDocument> documents;
    private final Function<String, SearchTerms> terms;
    /** What the library adds to an article's own terms. */
    private final SearchTerms[] topics;
    /** Where to go on in own terms and in topics, for each article. */
    private final TermReader.Place[] places;
    private final Map<String, Longs> words = new HashMap<>();
    private final int[] firsts = new int[TermReader.IDEOGRAPHS];
    private long[] spare = new long[FEW];

    Gathering(List<SearchDocument> documents, Function<String, SearchTerms> terms) {
        this.documents = documents;
        this.terms = terms;
        topics = new SearchTerms[documents.size()];
        places = new TermReader.Place[2 * documents.size()];
        for (int i = 0; i < documents.size(); i++) {
            SearchDocument document = documents.get(i);
            topics[i] = Lists.ofTopics(document);
            places[2 * i] = count(i, terms.apply(document.id()).reader());
            places[2 * i + 1] = count(i, topics[i].reader());
        }
    }

    static long posting(int second, int document, int meta) {
        return (long) second << SECOND_SHIFT | (long) document << META_BITS | meta;
    }

    static int document(long posting) {
        return (int) (posting >> META_BITS) & (1 << DOCUMENT_BITS) - 1;
    }

    static int meta(long posting) {
        return (int) posting & (1 << META_BITS) - 1;
    }

    /** Hands over every term, ascending. */
    void forEach(Sink sink) {
        List<String> sorted = new ArrayList<>(words.keySet());
        sorted.sort(Gathering::byCodePoint);
        for (String word : sorted) {
            Longs postings = words.get(word);
            sink.postings(Key.of(Key.WORD, word), postings.values, 0, postings.size);
        }
        for (Span span : spans()) {
            forEach(span, sink);
        }
    }

    /** Takes the words, counts the rest. Returns where the rest begins. */
    private TermReader.Place count(int document, TermReader reader) {
        while (reader.nextWord()) {
            words.computeIfAbsent(reader.word(), w -> new Longs()).add(posting(0, document, reader.meta()));
        }
        TermReader.Place place = reader.place();
        while (reader.nextBelow(TermReader.IDEOGRAPHS)) {
            firsts[reader.first()] += reader.size();
        }
        return place;
    }

    /** All first ideographs, in spans that fit memory, ascending. */
    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        int size = 0;
        for (int first = 0; first < firsts.length; first++) {
            if (size > 0 && (long) size + firsts[first] > MOST) {
                spans.add(new Span(from, first, size));
                from = first;
                size = 0;
            }
            size += firsts[first];
        }
        spans.add(new Span(from, firsts.length, size));
        return spans;
    }

    private void forEach(Span span, Sink sink) {
        long[] postings = new long[span.size()];
        int[] next = new int[TermReader.IDEOGRAPHS];
        int end = 0;
        for (int first = span.from(); first < span.to(); first++) {
            next[first] = end;
            end += firsts[first];
        }
        for (int i = 0; i < documents.size(); i++) {
            places[2 * i] = gather(terms.apply(documents.get(i).id()).reader(places[2 * i]), i, new Room(span.to(), postings, next));
            places[2 * i + 1] = gather(topics[i].reader(places[2 * i + 1]), i, new Room(span.to(), postings, next));
        }
        end = 0;
        for (int first = span.from(); first < span.to(); first++) {
            int start = end;
            end += firsts[first];
            if (next[first] != end) {
                throw new IllegalStateException("terms changed while they were gathered");
            }
            if (end > start) {
                sort(postings, start, end);
                handOver(first, postings, end, sink);
            }
        }
    }

    /**
     * Where the postings of a span go.
     *
     * @param end  of the span
     * @param next where the next posting of each first ideograph goes
     */
    private record Room(int end, long[] postings, int[] next) {}

    private static TermReader.Place gather(TermReader reader, int document, Room room) {
        while (reader.nextBelow(room.end())) {
            int at = room.next()[reader.first()];
            reader.read(room.postings(), at, document);
            room.next()[reader.first()] = at + reader.size();
        }
        return reader.place();
    }

    private void handOver(int first, long[] postings, int to, Sink sink) {
        int end;
        for (int at = to - firsts[first]; at < to; at = end) {
            int second = (int) (postings[at] >> SECOND_SHIFT);
            for (end = at; end < to && (int) (postings[end] >> SECOND_SHIFT) == second; end++) {}
            sink.postings(second == 0 ? Key.of(Key.IDEOGRAPHS, first) : Key.of(Key.IDEOGRAPHS, first, second), postings, at, end);
        }
    }

    /** By second ideograph; articles ascend already. */
    private void sort(long[] postings, int from, int to) {
        if (to - from < FEW) {
            Arrays.sort(postings, from, to);
            return;
        }
        if (spare.length < to - from) {
            spare = new long[to - from];
        }
        Range there = new Range(postings, from);
        Range here = new Range(spare, 0);
        sortByDigit(SECOND_SHIFT, there, here, to - from);
        sortByDigit(SECOND_SHIFT + DIGIT_BITS, here, there, to - from);
    }

    /** Postings from a place on. */
    private record Range(long[] postings, int from) {}

    private static void sortByDigit(int shift, Range source, Range target, int size) {
        int mask = (1 << DIGIT_BITS) - 1;
        int[] next = new int[mask + 2];
        next[0] = target.from();
        long[] from = source.postings();
        int end = source.from() + size;
        for (int i = source.from(); i < end; i++) {
            next[((int) (from[i] >> shift) & mask) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        long[] to = target.postings();
        for (int i = source.from(); i < end; i++) {
            to[next[(int) (from[i] >> shift) & mask]++] = from[i];
        }
    }

    /** Unlike {@link String#compareTo}, which puts the supplementary planes before U+E000. */
    private static int byCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    private static final class Longs {
        private long[] values = new long[2];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }
}
