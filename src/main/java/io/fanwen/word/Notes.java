package io.fanwen.word;

import io.fanwen.markdown.Document;
import io.fanwen.markdown.Document.Footnote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The footnotes of a file. Word numbers them by the places that refer to them; so do we, to know the number that a second reference to
 * the same note shows. Not thread-safe.
 */
final class Notes {
    private final List<Anchored> anchored = new ArrayList<>();
    private Scope scope = new Scope(Map.of(), Map.of());

    /**
     * Labels mean something in one document only.
     *
     * @param notes   by label
     * @param numbers of those that the text has referred to, by label
     */
    record Scope(Map<String, Footnote> notes, Map<String, Integer> numbers) {}

    /** A note that the text refers to. @param number from 1 */
    record Anchored(int number, Footnote note, Scope scope) {}

    /** Begins a document. */
    void enter(Document document) {
        Map<String, Footnote> notes = new HashMap<>();
        document.footnotes().forEach(note -> notes.put(note.label(), note));
        scope = new Scope(notes, new HashMap<>());
    }

    /** Goes back to the document that a note belongs to. */
    void enter(Scope ofNote) {
        scope = ofNote;
    }

    Optional<Footnote> note(String label) {
        return Optional.ofNullable(scope.notes.get(label));
    }

    /** Empty as long as the text has not referred to the note. */
    Optional<Integer> number(String label) {
        return Optional.ofNullable(scope.numbers.get(label));
    }

    /** Gives a known note its number. */
    int anchor(String label) {
        int number = anchored.size() + 1;
        scope.numbers.put(label, number);
        anchored.add(new Anchored(number, scope.notes.get(label), scope));
        return number;
    }

    /** By number. */
    List<Anchored> anchored() {
        return List.copyOf(anchored);
    }
}
