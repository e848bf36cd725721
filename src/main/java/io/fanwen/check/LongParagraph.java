package io.fanwen.check;

import io.fanwen.han.WordCount;
import io.fanwen.text.Diagnostic;
import java.util.function.Consumer;

/** {@code long-paragraph}: more words without a break than the site's {@code longest-paragraph}. */
record LongParagraph(int most) implements FileRule {
    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        for (Prose.Block block : file.prose().blocks()) {
            // A word has a character at least.
            if (block.to() - block.from() > most) {
                int words = WordCount.count(file.prose().of(block).replace(String.valueOf(Prose.COVER), ""));
                if (words > most) {
                    found.accept(file.at(block.from(), 1, CheckCode.LONG_PARAGRAPH, String.valueOf(words), String.valueOf(most)));
                }
            }
        }
    }
}
