package io.fanwen.fields;

/** Where a comment begins on a line. */
final class Comments {
    private Comments() {}

    /** The index of a {@code #} that begins the text or follows a blank (YAML 1.2 §6.6), or -1. */
    static int start(String text) {
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }
}
