package io.fanwen.word;

import io.fanwen.markdown.Block.Alert;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Writes documents as Word files (ECMA-376, transitional). The same document gives the same bytes with the same JDK. Immutable and
 * thread-safe, as long as what the document asks of the outside is.
 */
public final class WordWriter {
    private final WordStyle style;
    private final Map<Alert.Kind, String> alerts;
    private final FixedParts fixed;

    /**
     * @param language BCP 47 tag of the site, such as {@code zh-CN}
     * @param alerts   titles of alerts by kind, in that language; all five
     */
    public WordWriter(WordStyle style, String language, Map<Alert.Kind, String> alerts) {
        this.style = Objects.requireNonNull(style, "style");
        this.alerts = new EnumMap<>(Alert.Kind.class);
        for (Alert.Kind kind : Alert.Kind.values()) {
            this.alerts.put(kind, Objects.requireNonNull(alerts.get(kind), () -> "no title for " + kind));
        }
        fixed = new FixedParts(style, language);
    }

    /** The bytes of a {@code .docx} file. */
    public byte[] write(WordDocument document) {
        Draft draft = Draft.of(style, alerts, document.outside());
        Relationships relationships = new Relationships();
        String footers = fixed.relate(relationships);
        String text = new DocumentPart(draft, relationships).xml(document, footers);
        Package out = new Package();
        boolean notes = !draft.notes().anchored().isEmpty();
        fixed.add(out, notes);
        out.xml("docProps/core.xml", Properties.core(document));
        out.xml("word/document.xml", text);
        out.xml("word/numbering.xml", draft.numbering().xml(ListIndent.of(style)));
        if (notes) {
            NotesPart part = new NotesPart(draft);
            out.xml("word/footnotes.xml", part.xml());
            if (!part.relationships().isEmpty()) {
                out.xml("word/_rels/footnotes.xml.rels", part.relationships().xml());
            }
            relationships.part("footnotes", "footnotes.xml");
        }
        out.xml("word/_rels/document.xml.rels", relationships.xml());
        draft.media().files().forEach((name, bytes) -> out.stored("word/media/" + name, bytes));
        return out.finish();
    }
}
