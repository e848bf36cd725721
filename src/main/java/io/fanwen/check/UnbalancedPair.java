package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * {@code unbalanced-pair}: a quotation mark or a bracket without its partner in the paragraph. A quotation over several paragraphs opens
 * each of them and closes in the last (GB/T 15834-2011, 4.8.3.5), and the bracket behind a typed number stands alone.
 */
final class UnbalancedPair implements FileRule {
    private static final String OPEN = "“‘（(《〈【「『〔";
    private static final String CLOSE = "”’）)》〉】」』〕";
    private static final Pattern NUMBER_BEFORE = Pattern.compile("(?:^|.*[\\s；;、，,。：:|>\\ufffc])[0-9A-Za-z一二三四五六七八九十]{1,3}", Pattern.DOTALL);
    /** A typed number and the blanks before it; what stands further back does not matter. */
    private static final int NUMBER_LENGTH = 8;

    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        List<Prose.Block> blocks = file.prose().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean goesOn = i + 1 < blocks.size() && opensAgain(file.prose().of(blocks.get(i + 1)));
            check(file, blocks.get(i), goesOn, found);
        }
    }

    private static boolean opensAgain(String next) {
        return next.stripLeading().startsWith("“") || next.replace('\u3000', ' ').stripLeading().startsWith("“");
    }

    private static void check(CheckedFile file, Prose.Block block, boolean goesOn, Consumer<Diagnostic> found) {
        String text = file.prose().text();
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = block.from(); at < block.to(); at++) {
            char c = text.charAt(at);
            if (OPEN.indexOf(c) >= 0) {
                open.push(at);
            } else if (CLOSE.indexOf(c) >= 0 && !isApostrophe(text, block.from(), at)) {
                close(file, open, at, block, found);
            }
        }
        open.descendingIterator().forEachRemaining(at -> {
            if (!(goesOn && text.charAt(at) == '“')) {
                report(file, at, found);
            }
        });
    }

    private static void close(CheckedFile file, Deque<Integer> open, int at, Prose.Block block, Consumer<Diagnostic> found) {
        String text = file.prose().text();
        int kind = kind(CLOSE.indexOf(text.charAt(at)));
        boolean waits = open.stream().anyMatch(before -> kind(OPEN.indexOf(text.charAt(before))) == kind);
        if (!waits) {
            if (!isBehindNumber(text, block.from(), at)) {
                report(file, at, found);
            }
            return;
        }
        while (kind(OPEN.indexOf(text.charAt(open.peek()))) != kind) {
            report(file, open.pop(), found);
        }
        open.pop();
    }

    /** Brackets of both widths are one kind here; that their widths differ is told by {@link MixedPunctuation}. */
    private static int kind(int index) {
        return index == OPEN.indexOf('(') ? OPEN.indexOf('（') : index;
    }

    private static void report(CheckedFile file, int at, Consumer<Diagnostic> found) {
        char c = file.prose().text().charAt(at);
        int index = OPEN.indexOf(c);
        char partner = index >= 0 ? CLOSE.charAt(index) : OPEN.charAt(CLOSE.indexOf(c));
        found.accept(file.at(at, 1, CheckCode.UNBALANCED_PAIR, String.valueOf(c), String.valueOf(partner)));
    }

    private static boolean isApostrophe(String text, int from, int at) {
        return text.charAt(at) == '’' && at > from && Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) < 0x250;
    }

    private static boolean isBehindNumber(String text, int from, int at) {
        return (text.charAt(at) == ')' || text.charAt(at) == '）')
                && NUMBER_BEFORE.matcher(text.substring(Math.max(from, at - NUMBER_LENGTH), at)).matches();
    }
}
