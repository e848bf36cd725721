package io.fanwen.source;

import java.text.Normalizer;
import java.util.Comparator;

/** Orders of text that are the same on every machine and in every language. */
public final class CodePointOrder {
    /** By code point. {@link String#compareTo} puts an emoji before a full-width letter; this does not. */
    public static final Comparator<String> TEXT = CodePointOrder::compare;

    /** By code point of the composed form (NFC), so that a path sorts alike whatever system wrote it; then as {@link #TEXT}. */
    public static final Comparator<String> PATH = Comparator.comparing(CodePointOrder::composed, TEXT).thenComparing(TEXT);

    private CodePointOrder() {}

    private static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) != Character.isSurrogate(y) ? Character.isSurrogate(x) ? 1 : -1 : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static String composed(String path) {
        return Normalizer.isNormalized(path, Normalizer.Form.NFC) ? path : Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
