package io.fanwen.library;

import io.fanwen.han.Heat;
import java.util.Comparator;

/** The orders of lists. Each is total: no two articles have the same path. */
final class Orders {
    /** Newest first, undated last, then by path (code points). */
    static final Comparator<LibraryArticle> NEWEST = Orders::newest;

    /** Hottest first as readers see it, then {@link #NEWEST}: a visit that changes no shown count moves nothing. */
    static final Comparator<LibraryArticle> HOTTEST = Comparator
            .comparingInt((LibraryArticle article) -> -Heat.rounded(article.heat().orElse(0)))
            .thenComparing(NEWEST);

    /** By code point, which for characters beyond the basic plane is not the order of {@link String#compareTo}. */
    static final Comparator<String> CODE_POINTS = Orders::codePoints;

    private Orders() {}

    private static int newest(LibraryArticle a, LibraryArticle b) {
        if (a.date().isPresent() != b.date().isPresent()) {
            return a.date().isPresent() ? -1 : 1;
        }
        int byDate = a.date().isPresent() ? b.date().get().compareTo(a.date().get()) : 0;
        return byDate != 0 ? byDate : CODE_POINTS.compare(a.path(), b.path());
    }

    private static int codePoints(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
