package io.fanwen.markdown;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /**
     * What a text holds that costs something to look for. commonmark-java asks for every trigger at the beginning of every paragraph and
     * cell, so a trigger that can't occur is left out.
     */
    enum Needs {
        /** Neither of the others. */
        NOTHING,
        /** Links, images, HTML or bare addresses, whose places are to be known. */
        PLACES,
        /** Places, and variation selectors. */
        SELECTORS;

        static Needs of(String text) {
            if (text.chars().anyMatch(c -> c >= DelimiterRuns.FIRST_SELECTOR && c <= DelimiterRuns.LAST_TEXT_SELECTOR)) {
                return SELECTORS;
            }
            boolean points = text.indexOf('[') >= 0 || text.indexOf('<') >= 0 || text.indexOf('@') >= 0 || text.contains("://")
                    || text.toLowerCase(Locale.ROOT).contains("www.");
            return points ? PLACES : NOTHING;
        }
    }

    /** A parser for each need. */
    static Map<Needs, Parser> parsers(Dialect dialect) {
        Map<Needs, Parser> parsers = new EnumMap<>(Needs.class);
        for (Needs needs : Needs.values()) {
            parsers.put(needs, parser(dialect, needs));
        }
        return parsers;
    }

    private static Parser parser(Dialect dialect, Needs needs) {
        Parser.Builder builder = Parser.builder()
                .extensions(List.of(FootnotesExtension.create(), TablesExtension.builder().maxCells(Limits.TABLE_CELLS).build()))
                .includeSourceSpans(needs == Needs.NOTHING ? IncludeSourceSpans.BLOCKS : IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(InlineBuilder.DEEPEST)
                .customInlineContentParserFactory(new DelimiterRuns(dialect, true, needs == Needs.SELECTORS));
        if (dialect == Dialect.DOCUMENT) {
            builder.enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, HtmlBlock.class))
                    .customBlockParserFactory(new DocumentHeadings())
                    .customBlockParserFactory(new DocumentRules())
                    .customBlockParserFactory(new DocumentLists());
            if (needs != Needs.NOTHING) {
                builder.customInlineContentParserFactory(new BareLinks());
            }
        }
        return builder.build();
    }
}
