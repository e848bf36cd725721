package io.fanwen.source;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Orders of text that are the same on every machine and in every language. */
public final class CodePointOrder {
    /** By code point. {@link String#compareTo} puts an emoji before a full-width letter; this does not. */
    public static final Comparator<String> TEXT = CodePointOrder::compare;

    private CodePointOrder() {}

    /**
     * Things sorted by the composed form (NFC) of their paths, so that a path sorts alike whatever system wrote it, then by the path itself;
     * both as {@link #TEXT} does. Each path is composed once, not at every comparison.
     */
    static <T> List<T> byPath(Collection<T> things, Function<T, String> path) {
        record Keyed<T>(String composed, String path, T thing) {}
        return things.stream().map(thing -> new Keyed<>(composed(path.apply(thing)), path.apply(thing), thing))
                .sorted(Comparator.comparing((Keyed<T> keyed) -> keyed.composed(), TEXT).thenComparing(Keyed::path, TEXT))
                .map(Keyed::thing).toList();
    }

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
