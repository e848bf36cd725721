package io.fanwen.search;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Articles that follow one another by day, with an index of their own. Immutable. */
public final class SearchSegment {
    /** In bytes. A query fetches a leaf of each segment for every two neighbours in it, and rows for ten results. */
    private static final int TERM_LEAF = 2560;
    /** Of segments after the first, which are small and often made again. */
    private static final int LATER_TERM_LEAF = 1024;
    private static final int ROW_LEAF = 640;

    /** Blocks that are no more in all stand in the root's file: one request is better than several. */
    private static final int WITHIN_ROOT = 192 * 1024;
    private static final int LATER_WITHIN_ROOT = 64 * 1024;

    /** Shorter lists of the first segment have no impacts: so rare a term says enough by being there. */
    private static final int LEAST_WITH_IMPACTS = 16;

    private final List<SearchDocument> documents;
    private final boolean first;

    /** @param documents ordered by {@link Numbers#ORDER} */
    SearchSegment(List<SearchDocument> documents, boolean first) {
        this.documents = documents;
        this.first = first;
    }

    /** Oldest first. */
    public List<SearchDocument> documents() {
        return documents;
    }

    /** Whether it is the first one, which is written in another way than the others. */
    public boolean first() {
        return first;
    }

    /**
     * Makes the segment. Holds its documents, their words and 128 MB of postings at a time.
     *
     * @param terms of a document by its id; asked once for each document and then once for each 16 million postings, so it may well
     *              fetch them anew each time. Equal each time
     * @param sink  takes each file once
     */
    public SearchPart write(Function<String, SearchTerms> terms, Consumer<SearchFile> sink) {
        return new Writer(terms, sink).write();
    }

    private final class Writer {
        private final Function<String, SearchTerms> terms;
        private final Tree tree;
        private final Numbers numbers;
        private final Postings postings;
        private final Postings titled;
        private final int leastWithImpacts;
        private final int leaf;

        Writer(Function<String, SearchTerms> terms, Consumer<SearchFile> sink) {
            this.terms = terms;
            tree = new Tree(first ? WITHIN_ROOT : LATER_WITHIN_ROOT, sink);
            numbers = new Numbers(documents);
            leastWithImpacts = first ? LEAST_WITH_IMPACTS : 1;
            leaf = first ? TERM_LEAF : LATER_TERM_LEAF;
            postings = new Postings(numbers, leastWithImpacts);
            titled = new Postings(numbers, leastWithImpacts);
        }

        SearchPart write() {
            writeFilters();
            writeTerms();
            writeRows();
            BitWriter head = new BitWriter();
            numbers.write(head);
            head.gamma(leastWithImpacts);
            return tree.finish(head);
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
            tree.add(key, out, leaf);
        }

        private void writeRows() {
            for (int i = 0; i < documents.size(); i++) {
                tree.add(Key.of(Key.ROW, numbers.day(i), numbers.place(i)), Row.of(documents.get(i)), ROW_LEAF);
            }
        }
    }
}
