package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** {@code mixed-punctuation}: half-width marks among Chinese; one finding for a line. */
final class MixedPunctuation implements FileRule {
    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        List<Punctuation.Mark> marks = Punctuation.in(file.prose());
        for (int i = 0; i < marks.size();) {
            int line = file.source().position(marks.get(i).offset()).line();
            int next = i + 1;
            while (next < marks.size() && file.source().position(marks.get(next).offset()).line() == line) {
                next++;
            }
            Punctuation.Mark first = marks.get(i);
            found.accept(file.at(first.offset(), 1, CheckCode.MIXED_PUNCTUATION, String.valueOf(first.typed()),
                    String.valueOf(first.wide()), String.valueOf(next - i)));
            i = next;
        }
    }
}
