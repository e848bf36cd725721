package io.fanwen.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes the few leaves of a segment again that some changed articles stand in, and takes the others as they are. What comes out is what
 * {@link SearchSegment#write} makes. One object for one update.
 */
final class SegmentUpdate {
    /** What a list said of an article and what it says now; nothing where it has it not. */
    private record Edit(Optional<Integer> was, Optional<Integer> is) {}

    /** What changes in lists: articles by number. */
    private final NavigableMap<Key, Map<Long, Edit>> edits = new TreeMap<>();
    private final NavigableMap<Key, Boolean> rows = new TreeMap<>();

    private final List<SearchDocument> documents;
    private final Numbers numbers;
    private final Days before;
    private final Function<String, SearchTerms> terms;
    private final Function<String, Optional<byte[]>> blocks;
    private final Postings postings;
    private final PostingsReader reader;

    /**
     * @param documents as they are now
     * @param before    how they were numbered
     * @param terms     of a document now, by its id
     * @param blocks    a block by its name, if it can be had
     */
    SegmentUpdate(List<SearchDocument> documents, Days before, Function<String, SearchTerms> terms, Function<String, Optional<byte[]>> blocks) {
        this.documents = documents;
        this.before = before;
        this.terms = terms;
        this.blocks = blocks;
        numbers = new Numbers(documents);
        postings = new Postings(numbers, SearchSegment.LEAST_WITH_IMPACTS);
        reader = new PostingsReader(before, SearchSegment.LEAST_WITH_IMPACTS);
    }

    Numbers numbers() {
        return numbers;
    }

    /** An article that is no more, or not as it was. */
    void remove(SearchDocument document, int place, SearchTerms old) {
        long number = PostingsReader.number(Numbers.day(document), place);
        Lists.of(document, old).forEach((key, meta) -> edits.computeIfAbsent(key, k -> new TreeMap<>())
                .put(number, new Edit(Optional.of(meta), Optional.empty())));
        rows.put(row(number), true);
    }

    /** After all that are removed. @param document a new or changed one */
    void add(int document) {
        long number = PostingsReader.number(numbers.day(document), numbers.place(document));
        lists(document).forEach((key, meta) -> edits.computeIfAbsent(key, k -> new TreeMap<>())
                .merge(number, new Edit(Optional.empty(), Optional.of(meta)), (old, fresh) -> new Edit(old.was(), fresh.is())));
        rows.put(row(number), true);
    }

    private Map<Key, Integer> lists(int document) {
        return Lists.of(documents.get(document), terms.apply(documents.get(document).id()));
    }

    /** Leaves out lists that say the same as before, unless they say it in another way because the day has more articles or fewer. */
    private void forgetWhatStays() {
        edits.values().forEach(list -> list.entrySet().removeIf(edit -> {
            int day = PostingsReader.day(edit.getKey());
            int first = numbers.document(day, 0);
            int count = first < numbers.size() && numbers.day(first) == day ? numbers.count(first) : 0;
            return edit.getValue().was().equals(edit.getValue().is()) && count == before.count(day);
        }));
        edits.values().removeIf(Map::isEmpty);
    }

    private static Key row(long number) {
        return Key.of(Key.ROW, PostingsReader.day(number), PostingsReader.place(number));
    }

    /** Hands over all leaves. @throws IllegalArgumentException if an old one cannot be had */
    void run(List<Leaf> leaves, Tree tree) {
        forgetWhatStays();
        int terms = 0;
        while (terms < leaves.size() && leaves.get(terms).first().kind() != Key.ROW) {
            terms++;
        }
        List<Leaf> lists = leaves.subList(0, terms);
        new Recutting(lists, changed(lists, edits), SearchSegment.TERM_LEAF, leaf -> lists(lists, leaf)).run(tree);
        List<Leaf> others = leaves.subList(terms, leaves.size());
        new Recutting(others, changed(others, rows), SearchSegment.ROW_LEAF, leaf -> rows(others, leaf)).run(tree);
    }

    private static BitSet changed(List<Leaf> leaves, NavigableMap<Key, ?> keys) {
        BitSet changed = new BitSet();
        int leaf = 0;
        for (Key key : keys.keySet()) {
            while (leaf + 1 < leaves.size() && leaves.get(leaf + 1).first().compareTo(key) <= 0) {
                leaf++;
            }
            changed.set(leaf);
        }
        return changed;
    }

    private List<Cutter.Entry> rows(List<Leaf> leaves, int leaf) {
        int from = leaf == 0 ? 0 : document(leaves.get(leaf));
        int to = leaf + 1 == leaves.size() ? documents.size() : document(leaves.get(leaf + 1));
        List<Cutter.Entry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(new Cutter.Entry(Key.of(Key.ROW, numbers.day(i), numbers.place(i)), Row.of(documents.get(i))));
        }
        return entries;
    }

    private int document(Leaf rows) {
        return numbers.document(rows.first().parts()[1], rows.first().parts()[2]);
    }

    private List<Cutter.Entry> lists(List<Leaf> leaves, int leaf) {
        byte[] block = blocks.apply(leaves.get(leaf).name()).filter(bytes -> Block.name(bytes).equals(leaves.get(leaf).name()))
                .orElseThrow(() -> new IllegalArgumentException("a block is gone"));
        NavigableMap<Key, Map<Long, Edit>> here = leaf == 0 ? edits : edits.tailMap(leaves.get(leaf).first(), true);
        here = leaf + 1 == leaves.size() ? here : here.headMap(leaves.get(leaf + 1).first(), false);
        TreeMap<Key, Map<Long, Edit>> fresh = new TreeMap<>(here);
        TreeMap<Key, Cutter.Entry> entries = new TreeMap<>();
        BitReader in = new BitReader(block, Block.HEAD);
        Key key = new Key(new int[0]);
        for (int left = in.gamma(); left > 0; left--) {
            key = Key.read(in, key);
            Map<Long, Edit> edit = fresh.remove(key);
            if (edit == null) {
                long from = in.at();
                reader.skip(in, Postings.Form.of(key));
                entries.put(key, new Cutter.Entry(key, in.copy(from, in.at())));
            } else {
                put(key, edited(key, reader.read(in, Postings.Form.of(key)), edit), entries);
            }
        }
        fresh.forEach((added, edit) -> put(added, edited(added, new TreeMap<>(), edit), entries));
        return List.copyOf(entries.values());
    }

    private void put(Key key, TreeMap<Long, Integer> list, TreeMap<Key, Cutter.Entry> entries) {
        if (list.isEmpty()) {
            return;
        }
        list.forEach((number, meta) -> postings.add(document(number), meta));
        BitWriter out = new BitWriter();
        postings.write(out, Postings.Form.of(key));
        postings.clear();
        entries.put(key, new Cutter.Entry(key, out));
    }

    private int document(long number) {
        return numbers.document(PostingsReader.day(number), PostingsReader.place(number));
    }

    private TreeMap<Long, Integer> edited(Key key, TreeMap<Long, Integer> list, Map<Long, Edit> edit) {
        boolean impactsUnknown = Postings.Form.of(key) == Postings.Form.FULL && list.size() < SearchSegment.LEAST_WITH_IMPACTS;
        TreeMap<Long, Integer> now = new TreeMap<>(list);
        edit.forEach((number, meta) -> meta.is().ifPresentOrElse(is -> now.put(number, is), () -> now.remove(number)));
        if (impactsUnknown && now.size() >= SearchSegment.LEAST_WITH_IMPACTS) {
            // The list was too short to say impacts, and is so no more.
            now.replaceAll((number, meta) -> edit.containsKey(number) ? meta : lists(document(number)).get(key));
        }
        return now;
    }
}
