package io.fanwen.importing.docx;

import io.fanwen.importing.span.Span;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import java.util.List;
import java.util.Optional;

/** A part of the text before it is known what it is a part of. */
sealed interface Line {
    /** The left edge, in twips. */
    int left();

    /** What its style says that a paragraph is. */
    enum Kind {
        TEXT,
        /** Goes on the paragraph before it, as a line of its own. */
        FURTHER, HEADING, TITLE, QUOTE, CODE, RULE,
        /** In a list, without a number of its own. */
        IN_ITEM, ALERT_TITLE
    }

    /**
     * @param level      of a heading
     * @param label      of a numbered paragraph
     * @param checked    of a task
     * @param attributes alignment
     */
    record Para(Kind kind, int level, List<Span> spans, Optional<Numbers.Label> label, Optional<Boolean> checked, Attributes attributes,
            int left) implements Line {
        public Para {
            spans = List.copyOf(spans);
        }
    }

    /** A table, a box, a picture. */
    record Whole(Block block, int left) implements Line {}
}
