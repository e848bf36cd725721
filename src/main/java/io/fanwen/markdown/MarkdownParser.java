package io.fanwen.markdown;

import io.fanwen.html.Sanitiser;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads Markdown as DESIGN §3 says. Immutable and thread-safe; the same text gives the same tree. */
public final class MarkdownParser {
    private final Reading reading;
    private final Map<Syntax.Needs, Parser> parsers;

    public MarkdownParser(Dialect dialect, RawHtml html) {
        reading = new Reading(dialect, html, new Sanitiser());
        parsers = Syntax.parsers(dialect);
    }

    /**
     * Reads a source from an offset, such as the end of its front matter, to its end. Offsets in the tree count from the beginning of the
     * source. Fails only when the text asks for too much.
     */
    public Outcome<Document> parse(Source source, int from) {
        Remarks remarks = new Remarks(source);
        try {
            Limits.check(source, from);
            return Outcome.of(document(tree(source.text(), from), remarks, from), remarks.all());
        } catch (Limits.TooMuch e) {
            e.report(remarks);
            return new Outcome.Failed<>(remarks.all());
        }
    }

    private Node tree(String whole, int from) throws Limits.TooMuch {
        String text = whole.substring(from);
        Parser parser = parsers.get(Syntax.Needs.of(text));
        try {
            return parser.parse(reading.dialect() == Dialect.DOCUMENT ? BlankLines.unify(text) : text);
        } catch (IllegalArgumentException e) {
            // The only thing that the tables of commonmark-java 0.30.1 throw on, and they don't say where.
            throw new Limits.TooMuch(MarkdownCode.TOO_MANY_CELLS, Limits.widestTable(whole, from), Limits.TABLE_CELLS);
        }
    }

    private Document document(Node root, Remarks remarks, int from) throws Limits.TooMuch {
        Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();
        FootnoteLabels.collect(root, definitions);
        Map<String, String> labels = new HashMap<>();
        definitions.forEach((normal, definition) -> labels.put(normal, definition.getLabel()));
        InlineBuilder inlines = new InlineBuilder(reading, remarks, from, labels);
        BlockBuilder blocks = new BlockBuilder(reading, remarks, inlines);
        List<Block> body = blocks.blocks(root);
        Map<String, Document.Footnote> notes = new LinkedHashMap<>();
        definitions.values().forEach(d -> notes.put(d.getLabel(), new Document.Footnote(d.getLabel(), blocks.blocks(d))));
        inlines.checkTargets();
        Document document = Footnotes.collect(body, notes);
        Set<String> used = document.footnotes().stream().map(Document.Footnote::label).collect(Collectors.toSet());
        definitions.values().stream().filter(d -> !used.contains(d.getLabel()))
                .forEach(d -> remarks.add(MarkdownCode.UNUSED_FOOTNOTE, inlines.offset(d), d.getLabel().length() + 3, d.getLabel()));
        return document;
    }
}
