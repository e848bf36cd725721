package io.fanwen.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.html.Sanitiser;
import io.fanwen.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** With the amendment turned off, our matching of runs is commonmark-java's own. */
class StockEmphasisTest {
    private static final int DOCUMENTS = 20_000;
    private static final List<String> PARTS = List.of("*", "**", "***", "_", "__", "[", "](u)", "]", "!", "`", "a", "b", " ", ".", "(",
            "\\", "&lt;", "<b>", "a\nb", "字", "，", "“", "\u00a0", "𰻞");

    private final Parser stock = Parser.builder().build();
    private final Parser ours = Parser.builder().customInlineContentParserFactory(new DelimiterRuns(Dialect.COMMONMARK, false, true)).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().percentEncodeUrls(true).build();

    @Test
    void agreesOnRandomDocuments() {
        Random random = new Random(20261123);
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = text(random);

            String html = html(text);

            // The text for an image that can't be seen is one line with us.
            assertEquals(renderer.render(stock.parse(text)).replace('\n', ' '), html.replace('\n', ' '), "document " + i + ": " + text);
        }
    }

    private String html(String text) {
        Node root = ours.parse(text);
        Reading reading = new Reading(Dialect.COMMONMARK, RawHtml.TRUST, new Sanitiser());
        Remarks remarks = new Remarks(new Source("content/a.md", text));
        List<Block> blocks = new BlockBuilder(reading, remarks, new InlineBuilder(reading, remarks, 0, Map.of())).blocks(root);
        return new HtmlWriter().write(new Document(blocks, List.of()), HtmlWriter.asWritten(), Markdown.BARE);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int left = 1 + random.nextInt(16); left > 0; left--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }
}
