package io.fanwen.theme;

/**
 * One of a theme's strings. A string with {@code {}} takes a value; with a bar it has a form for 1 before the bar and one for all
 * other values behind it: {@code one person|{} people}.
 *
 * @param one   for the value 1
 * @param other for every other value
 */
record Phrase(String one, String other) {
    private static final String SLOT = "{}";

    static Phrase of(String text) {
        int bar = text.contains(SLOT) ? text.indexOf('|') : -1;
        return bar < 0 ? new Phrase(text, text) : new Phrase(text.substring(0, bar), text.substring(bar + 1));
    }

    boolean takesValue() {
        return other.contains(SLOT) || one.contains(SLOT);
    }

    /** The words without a value, not escaped. */
    String plain() {
        return other;
    }

    /** The words as HTML around a value that is HTML already. */
    String around(String value) {
        String words = value.strip().equals("1") ? one : other;
        return Escape.html(words).replace(SLOT, value);
    }
}
