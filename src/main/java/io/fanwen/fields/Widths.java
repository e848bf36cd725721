package io.fanwen.fields;

/** Full-width digits and signs, which a Chinese keyboard gives, as the narrow ones they stand for. */
final class Widths {
    private static final int FIRST_WIDE = 0xff01;
    private static final int LAST_WIDE = 0xff5e;
    private static final int WIDE_TO_NARROW = 0xfee0;

    private Widths() {}

    static String narrow(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - WIDE_TO_NARROW) : c == '\u3000' ? ' ' : c);
        }
        return out.toString();
    }
}
