package io.fanwen.markdown;

import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Rules of the document dialect: {@code ---} and {@code ***}, also right below a line of text; underscores are a blank instead. */
final class DocumentRules extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        return state.getIndent() < 4 && isRule(line, state.getNextNonSpaceIndex())
                ? BlockStart.of(new RuleParser()).atIndex(line.length()) : BlockStart.none();
    }

    private static boolean isRule(CharSequence line, int from) {
        int marks = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == line.charAt(from) && (c == '-' || c == '*')) {
                marks++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return marks >= 3;
    }

    private static final class RuleParser extends AbstractBlockParser {
        private final ThematicBreak rule = new ThematicBreak();

        @Override
        public ThematicBreak getBlock() {
            return rule;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }
}
