package io.fanwen.importing.manuscript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that an article had elsewhere, as aliases. Stateless. */
public final class OldPaths {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://[^/\\s]+)?(/[^\\s<>{}:*\"|\\\\#]*)");
    /** Addresses that fanwen itself has. */
    private static final Pattern RESERVED = Pattern.compile("/|/(?:index\\.html?|404\\.html|search\\.html|sitemap\\.xml|robots\\.txt|feed\\..*|newest/?|hot/?"
            + "|topics/?|archive/?|assets/.*|search/.*)");

    private OldPaths() {}

    /** The path from the site's root on; empty if it is none that can lead to an article. */
    public static Optional<String> of(String typed) {
        Matcher found = ADDRESS.matcher(typed.startsWith("/") || typed.contains("://") ? typed : "/" + typed);
        boolean leads = found.matches() && !RESERVED.matcher(found.group(1)).matches() && !found.group(1).contains("//") && !found.group(1).contains("..");
        return leads ? Optional.of(found.group(1)) : Optional.empty();
    }
}
