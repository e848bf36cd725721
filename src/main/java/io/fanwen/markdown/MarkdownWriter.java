package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as Markdown in the document dialect, as a person would type it. What the parser made of some text it makes again of what is
 * written here; a tree from elsewhere comes out as near as Markdown can say it. Thread-safe.
 */
public final class MarkdownWriter {
    private final MarkdownLines lines = new MarkdownLines();

    /** Ends with a line feed unless the document is empty. Footnotes stand at the end. */
    public String write(Document document) {
        MarkdownPen pen = new MarkdownPen(lines);
        List<String> parts = new ArrayList<>();
        if (!document.blocks().isEmpty()) {
            parts.add(pen.blocks(document.blocks()));
        }
        document.footnotes().forEach(note -> parts.add(pen.footnote(note)));
        return parts.isEmpty() ? "" : String.join("\n\n", parts) + "\n";
    }
}
