package io.fanwen.markdown;

import org.commonmark.node.Heading;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Headings of the document dialect: number signs of either width, with an indent of wide spaces or none. The space behind them may be
 * missing from two signs on; with one it may not, because {@code #话题} is how people write a topic. There is no underlined form: a line
 * of hyphens below a text is a rule.
 */
final class DocumentHeadings extends AbstractBlockParserFactory {
    private static final int MOST_SIGNS = 6;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        int start = skipSpaces(line, state.getIndent() < 4 ? state.getNextNonSpaceIndex() : line.length());
        int end = start;
        while (end < line.length() && isSign(line.charAt(end))) {
            end++;
        }
        int signs = end - start;
        int from = skipSpaces(line, end);
        int to = contentEnd(line, from);
        boolean begins = signs > 0 && signs <= MOST_SIGNS && to > from && (signs > 1 || from > end);
        return begins ? BlockStart.of(new HeadingParser(signs, state.getLine().substring(from, to))).atIndex(line.length())
                : BlockStart.none();
    }

    /** Where the text ends: before closing signs with a space before them, and before white space. */
    private static int contentEnd(CharSequence line, int from) {
        int end = skipSpacesBack(line, from, line.length());
        int beforeSigns = end;
        while (beforeSigns > from && isSign(line.charAt(beforeSigns - 1))) {
            beforeSigns--;
        }
        boolean closing = beforeSigns == from || isSpace(line.charAt(beforeSigns - 1));
        return closing ? skipSpacesBack(line, from, beforeSigns) : end;
    }

    private static int skipSpaces(CharSequence line, int from) {
        int at = from;
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipSpacesBack(CharSequence line, int from, int to) {
        int at = to;
        while (at > from && isSpace(line.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isSign(char c) {
        return c == '#' || c == '＃';
    }

    private static boolean isSpace(char c) {
        return c == '\t' || LineTidier.isIndent(c);
    }

    private static final class HeadingParser extends AbstractBlockParser {
        private final Heading heading = new Heading();
        private final SourceLine content;

        private HeadingParser(int level, SourceLine content) {
            heading.setLevel(level);
            this.content = content;
        }

        @Override
        public Heading getBlock() {
            return heading;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            inlineParser.parse(SourceLines.of(content), heading);
        }
    }
}
