package io.fanwen.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists that one article stands in. Stateless. */
final class Lists {
    private Lists() {}

    /** The keys of all lists that have the article, each with what the list says of it; 0 if it says nothing. */
    static Map<Key, Integer> of(SearchDocument document, SearchTerms own) {
        Map<Key, Integer> terms = new HashMap<>();
        addTerms(own, terms);
        addTerms(ofTopics(document), terms);
        Map<Key, Integer> lists = new HashMap<>();
        Filters.keys(document).forEach(key -> lists.put(key, 0));
        terms.forEach((key, meta) -> {
            lists.put(key, Postings.Form.of(key) == Postings.Form.BARE ? 0 : meta);
            if (key.isSingleIdeograph() && Meta.field(meta) != Meta.TEXT) {
                lists.put(key.titled(), meta);
            }
        });
        return lists;
    }

    /** What the library adds to an article's own terms. */
    static SearchTerms ofTopics(SearchDocument document) {
        List<String> texts = new ArrayList<>(document.topics());
        texts.addAll(document.trail());
        return SearchTerms.ofTopics(texts);
    }

    private static void addTerms(SearchTerms from, Map<Key, Integer> terms) {
        TermReader reader = from.reader();
        while (reader.nextWord()) {
            terms.merge(Key.of(Key.WORD, reader.word()), reader.meta(), Meta::better);
        }
        long[] group = new long[64];
        while (reader.nextBelow(TermReader.IDEOGRAPHS)) {
            if (group.length < reader.size()) {
                group = new long[2 * reader.size()];
            }
            reader.read(group, 0, 0);
            for (int i = 0; i < reader.size(); i++) {
                int second = (int) (group[i] >> Gathering.SECOND_SHIFT);
                Key key = second == 0 ? Key.of(Key.IDEOGRAPHS, reader.first()) : Key.of(Key.IDEOGRAPHS, reader.first(), second);
                terms.merge(key, Gathering.meta(group[i]), Meta::better);
            }
        }
    }
}
