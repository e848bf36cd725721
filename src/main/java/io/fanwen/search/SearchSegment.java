package io.fanwen.search;

import io.fanwen.text.Fingerprint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Articles that follow one another by day, with an index of their own. Immutable. */
public final class SearchSegment {
    /** In bytes. A query fetches a leaf of each segment for every two neighbours in it, and rows for ten results. */
    static final int TERM_LEAF = 2560;
    /** Of segments after the first, which are small and often made again. */
    private static final int LATER_TERM_LEAF = 1024;
    static final int ROW_LEAF = 640;

    /** Blocks that are no more in all stand in the root's file: one request is better than several. */
    private static final int WITHIN_ROOT = 192 * 1024;
    private static final int LATER_WITHIN_ROOT = 64 * 1024;

    /** Shorter lists of the first segment have no impacts: so rare a term says enough by being there. */
    static final int LEAST_WITH_IMPACTS = 16;

    /** Articles that may leave or come, each changed one counted twice: with more, there are few leaves that none of them stands in. */
    private static final int MOST_CHANGES = 60;

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

    /**
     * Makes the segment of what it was before, if not too much has changed: at a cost of the leaves that changed articles stand in. What
     * comes out is what {@link #write} makes.
     *
     * @param past  as an earlier build made it, with other articles perhaps
     * @param made  what each document is made of now, as in {@link SearchPast#made}
     * @param terms as in {@link #write}
     */
    public Optional<SearchUpdate> update(SearchPast past, List<Fingerprint> made, Function<String, SearchTerms> terms) {
        if (!first || !past.part().within().isEmpty()) {
            return Optional.empty();
        }
        try {
            Days before = Days.read(new BitReader(past.part().head(), 0));
            SegmentUpdate update = new SegmentUpdate(documents, before, terms, name -> past.block(Tree.path(name)));
            return update.numbers().writesDaysLike(before) && compare(past, made, before, update) ? updated(past, update) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // What is remembered does not fit what is there.
            return Optional.empty();
        }
    }

    private Optional<SearchUpdate> updated(SearchPast past, SegmentUpdate update) {
        List<SearchFile> files = new ArrayList<>();
        Tree tree = new Tree(0, files::add);
        update.run(Leaf.read(past.part().leaves()), tree);
        SearchPart part = tree.finish(head(update.numbers(), LEAST_WITH_IMPACTS));
        return tree.size() > WITHIN_ROOT ? Optional.of(new SearchUpdate(part, files, tree.kept())) : Optional.empty();
    }

    /** Tells the update which documents are others, or are numbered in another way. Returns whether they are few, and known as they were. */
    private boolean compare(SearchPast past, List<Fingerprint> made, Days before, SegmentUpdate update) {
        Numbers numbers = update.numbers();
        Map<Fingerprint, Integer> now = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            now.put(made.get(i), i);
        }
        BitSet changed = new BitSet();
        changed.set(0, made.size());
        List<Integer> removed = new ArrayList<>();
        List<Long> old = before.numbers();
        List<Fingerprint> then = past.made();
        for (int i = 0; i < then.size(); i++) {
            Integer same = now.get(then.get(i));
            int day = PostingsReader.day(old.get(i));
            if (same != null && numbers.day(same) == day && numbers.place(same) == PostingsReader.place(old.get(i))
                    && numbers.count(same) == before.count(day)) {
                changed.clear(same);
            } else {
                removed.add(i);
            }
        }
        if (removed.size() + changed.cardinality() > MOST_CHANGES) {
            return false;
        }
        for (int i : removed) {
            Optional<SearchTerms> terms = past.terms(i);
            if (terms.isEmpty()) {
                return false;
            }
            update.remove(past.document(i), PostingsReader.place(old.get(i)), terms.get());
        }
        changed.stream().forEach(update::add);
        return true;
    }

    private static BitWriter head(Numbers numbers, int leastWithImpacts) {
        BitWriter head = new BitWriter();
        numbers.write(head);
        head.gamma(leastWithImpacts);
        return head;
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
            return tree.finish(head(numbers, leastWithImpacts));
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
