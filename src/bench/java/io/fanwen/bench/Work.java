package io.fanwen.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a build says it did.
 *
 * @param pages   in the site
 * @param made    pages that are new or have new bytes
 * @param files   other outputs that are new or have new bytes
 * @param removed pages and other outputs that are gone
 * @param bytes   in all that is new or has new bytes
 */
record Work(int pages, int made, int files, int removed, long bytes) {
    private static final Pattern PAGES = tally("pages");
    private static final Pattern FILES = tally("files");
    private static final Pattern BYTES = Pattern.compile("\"bytes\":(\\d+)");

    /** Reads what {@code fanwen build --json} prints. */
    static Work of(String json) {
        Matcher pages = found(PAGES, json);
        Matcher files = found(FILES, json);
        return new Work(number(pages, 1), number(pages, 2), number(files, 2), number(pages, 3) + number(files, 3),
                Long.parseLong(found(BYTES, json).group(1)));
    }

    private static Pattern tally(String name) {
        return Pattern.compile("\"" + name + "\":\\{\"total\":(\\d+),\"made\":(\\d+),\"unchanged\":\\d+,\"removed\":(\\d+)\\}");
    }

    private static Matcher found(Pattern pattern, String json) {
        Matcher matcher = pattern.matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException("a build that says no " + pattern);
        }
        return matcher;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
