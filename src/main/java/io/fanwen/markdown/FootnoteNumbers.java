package io.fanwen.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The number of each footnote of a document, and how often each has been referred to so far. Not thread-safe. */
final class FootnoteNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> totals = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private FootnoteNumbers() {}

    static FootnoteNumbers of(Document document) {
        FootnoteNumbers made = new FootnoteNumbers();
        List<Document.Footnote> notes = document.footnotes();
        for (int i = 0; i < notes.size(); i++) {
            made.numbers.put(notes.get(i).label(), i + 1);
        }
        Consumer<Inline> count = inline -> {
            if (inline instanceof Inline.FootnoteReference reference) {
                made.totals.merge(reference.label(), 1, Integer::sum);
            }
        };
        Targets.eachInline(document.blocks(), count);
        notes.forEach(note -> Targets.eachInline(note.blocks(), count));
        return made;
    }

    /** From 1; empty if the document has no such note. */
    Optional<Integer> number(String label) {
        return Optional.ofNullable(numbers.get(label));
    }

    /** Counts one more reference; from 1. */
    int use(String label) {
        return uses.merge(label, 1, Integer::sum);
    }

    /** How often the whole document refers to it. */
    int total(String label) {
        return totals.getOrDefault(label, 0);
    }
}
