package io.fanwen.fields;

import java.util.Optional;
import java.util.regex.Pattern;

/** What YAML has and fields have not: a file must not name classes, nor make a small text stand for a huge one. */
final class Refused {
    private static final Pattern TAG = Pattern.compile("!(?:![A-Za-z]|<).*");
    /** {@code &name} with nothing or a quoted, listed or nested value behind it; {@code &amp; Co} is a text. */
    private static final Pattern ANCHOR = Pattern.compile("&[\\w-]+(?:\\s+[\\[{\"'|>!&*#].*)?");
    /** {@code *name} and no more; {@code *重要*} is a text. */
    private static final Pattern ALIAS = Pattern.compile("\\*[\\w-]+");

    private Refused() {}

    static Optional<FieldCode> in(String value) {
        if (TAG.matcher(value).matches()) {
            return Optional.of(FieldCode.TAG);
        }
        return ANCHOR.matcher(value).matches() || ALIAS.matcher(value).matches() ? Optional.of(FieldCode.ANCHOR) : Optional.empty();
    }
}
