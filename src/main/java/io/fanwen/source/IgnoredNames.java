package io.fanwen.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of files and folders that nobody means to publish: hidden ones, and what editors, Word and systems leave behind. */
public final class IgnoredNames {
    /** Hidden by their dot, yet meant for the web server that the site goes to. */
    private static final Set<String> KEPT = Set.of(".well-known", ".nojekyll", ".htaccess");
    /** 4913 is what Vim writes to see whether it may write. */
    private static final Set<String> LEFTOVERS = Set.of("thumbs.db", "desktop.ini", "4913");
    /** Backups {@code a~}, Word's owner files {@code ~$a}, Emacs' {@code #a#}, half-done downloads, TextEdit's and JetBrains' safe writes. */
    private static final Pattern TEMPORARY = Pattern.compile(
            ".*~|~\\$.*|#.*#|.*\\.(?:tmp|temp|part|crdownload|swp)|.*\\.sb-[0-9a-f]{8}-.*|.*___jb_(?:tmp|old)___");

    private IgnoredNames() {}

    /** @param name of a file or folder, without the folders above it */
    public static boolean contains(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".") && !KEPT.contains(name) || LEFTOVERS.contains(folded) || TEMPORARY.matcher(folded).matches();
    }
}
