package io.fanwen.markdown;

import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;

/** How labels of footnotes are compared: without regard to case and to how much white space stands in them. */
final class FootnoteLabels {
    private FootnoteLabels() {}

    static String normal(String label) {
        return label.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Puts the first definition of each label below a node into the map, by its normal label. */
    static void collect(Node parent, Map<String, FootnoteDefinition> definitions) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof FootnoteDefinition definition) {
                definitions.putIfAbsent(normal(definition.getLabel()), definition);
            }
            if (child instanceof org.commonmark.node.Block) {
                collect(child, definitions);
            }
        }
    }
}
