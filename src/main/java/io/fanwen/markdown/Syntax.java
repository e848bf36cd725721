package io.fanwen.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Sets commonmark-java up for a dialect. */
final class Syntax {
    /** Quotes, lists and items around a line; deeper ones are text. With the depth of inlines this bounds every recursion over the tree. */
    private static final int DEEPEST_BLOCKS = 60;

    private Syntax() {}

    /** @param spans how closely places are known */
    static Parser parser(Dialect dialect, IncludeSourceSpans spans) {
        Parser.Builder builder = Parser.builder()
                .extensions(List.of(FootnotesExtension.create(), TablesExtension.builder().maxCells(Limits.TABLE_CELLS).build()))
                .includeSourceSpans(spans)
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(InlineBuilder.DEEPEST)
                .customInlineContentParserFactory(new DelimiterRuns(dialect, true));
        if (dialect == Dialect.DOCUMENT) {
            builder.enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, HtmlBlock.class))
                    .customBlockParserFactory(new DocumentHeadings())
                    .customBlockParserFactory(new DocumentRules())
                    .customBlockParserFactory(new DocumentLists())
                    .customInlineContentParserFactory(new BareLinks());
        }
        return builder.build();
    }
}
