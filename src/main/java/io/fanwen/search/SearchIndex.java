package io.fanwen.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes the index of a site. Depends on the documents and their terms alone, not on the order they come in.
 *
 * <p>Holds the documents, 128 MB of postings at most at a time, and the words of all articles; never all postings. Stateless.
 */
public final class SearchIndex {
    /** What a number of {@link Gathering} has room for. */
    static final int MOST_DOCUMENTS = 1 << Gathering.DOCUMENT_BITS;

    /** In bytes. A query fetches a leaf for every two neighbours in it, and rows for ten results. */
    private static final int TERM_LEAF = 3072;
    private static final int ROW_LEAF = 640;

    private final List<SearchDocument> documents;
    private final Function<String, SearchTerms> terms;
    private final Tree tree;
    private final Numbers numbers;
    private final Postings postings;
    private final Postings titled;

    private SearchIndex(List<SearchDocument> documents, Function<String, SearchTerms> terms, Consumer<SearchFile> sink) {
        this.documents = documents.stream().sorted(Numbers.ORDER).toList();
        this.terms = terms;
        tree = new Tree(sink);
        numbers = new Numbers(this.documents);
        postings = new Postings(numbers);
        titled = new Postings(numbers);
    }

    /**
     * Makes the index and hands over its files one by one, the root last.
     *
     * @param documents all that readers may find, in any order
     * @param terms     of a document by its id; asked once for each document and then once for each 16 million postings, so it may
     *                  well fetch them anew each time. Equal each time
     * @param sink      takes each file once
     */
    public static void write(List<SearchDocument> documents, Function<String, SearchTerms> terms, Consumer<SearchFile> sink) {
        if (documents.size() > MOST_DOCUMENTS) {
            throw new IllegalArgumentException("more articles than an index has room for: " + documents.size());
        }
        new SearchIndex(documents, terms, sink).write();
    }

    /** The same for a site of any size that fits memory. */
    public static List<SearchFile> of(List<SearchDocument> documents, Function<String, SearchTerms> terms) {
        List<SearchFile> files = new ArrayList<>();
        write(documents, terms, files::add);
        return List.copyOf(files);
    }

    private void write() {
        writeFilters();
        writeTerms();
        writeRows();
        tree.finish(numbers);
    }

    private void writeFilters() {
        new Filters(documents).forEach((key, found) -> {
            for (int document : found) {
                postings.add(document, 0);
            }
            flush(key, postings, Postings.Form.BARE);
        });
    }

    private void writeTerms() {
        new Gathering(documents, terms).forEach((key, found, from, to) -> {
            for (int i = from; i < to; i++) {
                postings.add(Gathering.document(found[i]), Gathering.meta(found[i]));
            }
            flush(key);
        });
    }

    /** A single ideograph stands in so many articles that its list is bare; a second list has those with it in title and topics. */
    private void flush(Key key) {
        if (!key.isSingleIdeograph()) {
            flush(key, postings, Postings.Form.FULL);
            return;
        }
        postings.copyTitled(titled);
        flush(key, postings, Postings.Form.BARE);
        if (!titled.isEmpty()) {
            flush(key.titled(), titled, Postings.Form.FULL);
        }
    }

    private void flush(Key key, Postings list, Postings.Form form) {
        BitWriter out = new BitWriter();
        list.write(out, form);
        list.clear();
        tree.add(key, out, TERM_LEAF);
    }

    private void writeRows() {
        for (int i = 0; i < documents.size(); i++) {
            tree.add(Key.of(Key.ROW, numbers.day(i), numbers.place(i)), Row.of(documents.get(i)), ROW_LEAF);
        }
    }

    /** Sorted numbers of growing count. */
    static final class Ints {
        private int[] values = new int[8];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
