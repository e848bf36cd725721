package io.fanwen.fields;

import java.util.OptionalInt;

/** Texts in quotes (YAML 1.2 §7.3). */
final class Quotes {
    private Quotes() {}

    /** The offset of the quote that closes the one at {@code open}, before {@code limit}. */
    static OptionalInt end(String text, int open, int limit) {
        char quote = text.charAt(open);
        for (int at = open + 1; at < limit; at++) {
            char c = text.charAt(at);
            if (c == '\\' && quote == '"') {
                at++;
            } else if (c == quote && quote == '\'' && at + 1 < limit && text.charAt(at + 1) == '\'') {
                at++;
            } else if (c == quote) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
