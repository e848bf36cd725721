package io.fanwen.importing.blog;

import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Dialect;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.MarkdownParser;
import io.fanwen.markdown.MarkdownWriter;
import io.fanwen.markdown.PlainText;
import io.fanwen.markdown.RawHtml;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees to it that what is written of a text says what the text said, word for word. Immutable and thread-safe. */
final class Rewriting {
    private final MarkdownWriter writer = new MarkdownWriter();
    private final MarkdownParser parser;

    Rewriting(RawHtml html) {
        this.parser = new MarkdownParser(Dialect.DOCUMENT, html);
    }

    /**
     * The document itself if it reads back as what it is. Otherwise the blocks that do not are plain lines in it, and if that is not enough,
     * all of it is code.
     */
    Document safe(Document document) {
        if (readsBack(document)) {
            return document;
        }
        List<Block> blocks = document.blocks().stream().map(block -> readsBack(new Document(List.of(block), document.footnotes())) ? block : plain(block)).toList();
        Document plainer = new Document(blocks, document.footnotes());
        return readsBack(plainer) ? plainer : asCode(PlainText.of(document));
    }

    /** Nothing in it means anything. */
    Document asCode(String text) {
        return new Document(List.of(new Block.CodeBlock("", text)), List.of());
    }

    private static Block plain(Block block) {
        List<Inline> lines = new ArrayList<>();
        for (String line : PlainText.ofBlocks(List.of(block)).lines().filter(text -> !text.isBlank()).toList()) {
            if (!lines.isEmpty()) {
                lines.add(new Inline.HardBreak());
            }
            lines.add(new Inline.Text(line.strip()));
        }
        return new Block.Paragraph(lines, Attributes.NONE);
    }

    private boolean readsBack(Document document) {
        Optional<Document> again = parser.parse(new Source("", writer.write(document)), 0).value();
        return again.filter(read -> words(read).equals(words(document))).isPresent();
    }

    private static String words(Document document) {
        return PlainText.of(document).replaceAll("[\\s\u00a0\u3000]+", "");
    }
}
