package io.fanwen.word;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The absolute addresses that links of a Word file lead to. */
final class Links {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    /** Word calls a file broken that holds a longer one (2,083 characters). */
    private static final int LONGEST = 2000;

    private final WordDocument.Outside outside;

    Links(WordDocument.Outside outside) {
        this.outside = outside;
    }

    /** Empty when the link is to be shown as plain text. @param target as the author wrote it */
    Optional<String> address(String target) {
        return outside.references().link(target).flatMap(this::absolute);
    }

    /** @param address percent-encoded; absolute, or relative to the article's page */
    private Optional<String> absolute(String address) {
        try {
            URI uri = outside.base().resolve(new URI(address));
            return isAllowed(uri) ? Optional.of(uri.toASCIIString()).filter(text -> text.length() <= LONGEST) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean leadsSomewhere = scheme.equals("mailto") ? uri.isOpaque() : uri.getRawAuthority() != null;
        return SCHEMES.contains(scheme) && leadsSomewhere;
    }
}
