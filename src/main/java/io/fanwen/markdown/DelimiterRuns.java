package io.fanwen.markdown;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes every run of delimiters away from commonmark-java, which computes flanking in private, and leaves it in the tree for {@link
 * RunPairs}. In the document dialect also finds blanks, and asterisks that mask or multiply.
 */
final class DelimiterRuns implements InlineContentParserFactory {
    static final char FIRST_SELECTOR = '\ufe00';
    static final char LAST_TEXT_SELECTOR = '\ufe0e';
    private static final char FULL_WIDTH_SELECTOR = '\ufe01';
    /** Nobody means a run as long as this as emphasis; it masks a number or a name. */
    private static final int MASK = 4;
    private static final int SHORTEST_BLANK = 3;
    /** What ends a phrase or closes a bracket; nobody begins emphasis with it in the middle of a sentence. */
    private static final String CLOSERS = "、，。；：！？…）】》〉」』〕］｝”’,.;:!?)]}%％";
    /** Two underscores between brackets, {@code （__）}, are a short blank. */
    private static final String OPENERS = "（【《〈「『〔［｛“‘([{";

    private final Dialect dialect;
    private final boolean wide;
    private final Set<Character> triggers;

    /**
     * @param wide      whether the CJK-friendly amendment holds
     * @param selectors whether variation selectors are looked out for
     */
    DelimiterRuns(Dialect dialect, boolean wide, boolean selectors) {
        this.dialect = dialect;
        this.wide = wide;
        Set<Character> all = new HashSet<>(Set.of('*', '_', '~'));
        for (char c = FIRST_SELECTOR; selectors && c <= LAST_TEXT_SELECTOR; c++) {
            all.add(c);
        }
        this.triggers = Set.copyOf(all);
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return triggers;
    }

    @Override
    public InlineContentParser create() {
        return new RunParser();
    }

    /** Meets the triggers of one stretch of inline text from left to right. */
    private final class RunParser implements InlineContentParser {
        /** What the variation selector met last varies; a scanner can't look two characters back. */
        private int varied;
        private char selector;

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            char c = scanner.peek();
            int before = scanner.peekPreviousCodePoint();
            if (c >= FIRST_SELECTOR && c <= LAST_TEXT_SELECTOR) {
                varied = before;
                selector = c;
                return ParsedInline.none();
            }
            int length = scanner.matchMultiple(c);
            int after = scanner.peekCodePoint();
            return ParsedInline.of(node(c, length, before, after), scanner.position());
        }

        private Node node(char c, int length, int before, int after) {
            boolean document = dialect == Dialect.DOCUMENT;
            if (c == '~' && length != 2) {
                return text(c, length);
            }
            if (document && c == '_' && length >= SHORTEST_BLANK) {
                return new BlankNode(length);
            }
            boolean varies = before >= FIRST_SELECTOR && before <= LAST_TEXT_SELECTOR;
            int base = varies ? varied : before;
            boolean quoteOfFullWidth = varies && selector == FULL_WIDTH_SELECTOR && "\u2018\u2019\u201c\u201d".indexOf(base) >= 0;
            Flanking flanking = Flanking.of(quoteOfFullWidth && wide ? '\uff02' : varies && wide ? base : before, after, wide);
            if (document && c == '*' && isPlainAsterisks(length, base, after)) {
                return text(c, length);
            }
            boolean opens = flanking.left() && (c != '_' || !flanking.right() || Flanking.isPunctuation(wide ? base : before));
            boolean closes = flanking.right() && (c != '_' || !flanking.left() || Flanking.isPunctuation(after));
            if (document && flanking.left() && flanking.right()) {
                opens &= CLOSERS.indexOf(after) < 0;
                closes &= c != '_' || OPENERS.indexOf(base) < 0;
            }
            return new DelimiterRun(c, length, opens, closes);
        }
    }

    /** A multiplication, a masked number or a masked name: {@code 3*4}, {@code 138****5678}, {@code 李*明}. */
    private static boolean isPlainAsterisks(int length, int before, int after) {
        return length >= MASK || isDigit(before) && isDigit(after)
                || length == 1 && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static Text text(char c, int length) {
        return new Text(String.valueOf(c).repeat(length));
    }
}
