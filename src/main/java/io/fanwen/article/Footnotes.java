package io.fanwen.article;

import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.Document.Footnote;
import io.fanwen.markdown.Inline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each part of an article the footnotes that it refers to, in the order of first reference. */
final class Footnotes {
    private final Map<String, Footnote> byLabel = new HashMap<>();

    /** @param all of the whole body */
    Footnotes(List<Footnote> all) {
        all.forEach(note -> byLabel.put(note.label(), note));
    }

    /**
     * A part as a document of its own. A note that two parts refer to is in both, so that each can be copied and downloaded alone; a note
     * that only another note refers to follows it.
     */
    Document document(List<Block> blocks) {
        Collector collector = new Collector();
        collector.blocks(blocks);
        for (int at = 0; at < collector.notes.size(); at++) {
            collector.blocks(collector.notes.get(at).blocks());
        }
        return new Document(blocks, collector.notes);
    }

    private final class Collector extends TreeWalk {
        private final List<Footnote> notes = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        @Override
        void onFootnoteReference(Inline.FootnoteReference reference) {
            Optional.ofNullable(byLabel.get(reference.label())).filter(note -> seen.add(note.label())).ifPresent(notes::add);
        }
    }
}
