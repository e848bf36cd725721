package io.fanwen.markdown;

import org.commonmark.internal.ListBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Lists of the document dialect: commonmark-java's own, except that {@code 1)} is a typed number and stays in its line. The library's
 * factory is internal to it (0.30.1); a test of this dialect tells when it moves.
 */
final class DocumentLists extends AbstractBlockParserFactory {
    private final ListBlockParser.Factory lists = new ListBlockParser.Factory();

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int at = state.getNextNonSpaceIndex();
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        return at < line.length() && line.charAt(at) == ')' ? BlockStart.none() : lists.tryStart(state, matched);
    }
}
