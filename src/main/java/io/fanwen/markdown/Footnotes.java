package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which notes some blocks refer to. */
public final class Footnotes {
    private Footnotes() {}

    /** A document of some blocks cut out of a whole one, with the notes that they and those notes refer to. */
    public static Document cut(Document whole, List<Block> blocks) {
        Map<String, Document.Footnote> notes = new LinkedHashMap<>();
        whole.footnotes().forEach(note -> notes.put(note.label(), note));
        return collect(blocks, notes);
    }

    /** The blocks with their notes in the order of first reference; a note referred to by a note comes behind those of the text. */
    static Document collect(List<Block> blocks, Map<String, Document.Footnote> notes) {
        Map<String, Document.Footnote> used = new LinkedHashMap<>();
        List<List<Block>> unread = new ArrayList<>(List.of(blocks));
        for (int i = 0; i < unread.size(); i++) {
            Targets.eachInline(unread.get(i), inline -> {
                if (inline instanceof Inline.FootnoteReference reference && notes.containsKey(reference.label())
                        && used.put(reference.label(), notes.get(reference.label())) == null) {
                    unread.add(notes.get(reference.label()).blocks());
                }
            });
        }
        return new Document(blocks, List.copyOf(used.values()));
    }
}
