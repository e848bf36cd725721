package io.fanwen.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the tags of a stretch of HTML from left to right, past comments and past scripts. Each character is read once. Not thread-safe. */
final class TagScanner {
    /** Their content is no HTML. */
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "iframe", "noscript");

    private final String html;
    private final String lower;
    private int at;

    TagScanner(String html) {
        this.html = html;
        this.lower = html.toLowerCase(Locale.ROOT);
    }

    /**
     * A tag.
     *
     * @param name lower case
     * @param end  behind its closing angle bracket
     */
    record Found(String name, boolean closing, int start, int end) {}

    /** Every tag outside comments and scripts. What begins like a tag and never ends is text, and so is all behind it. */
    List<Found> all() {
        List<Found> tags = new ArrayList<>();
        if (lower.length() != html.length()) {
            // A letter whose lower case is longer than itself would shift every place; such HTML is taken as complete in itself.
            return tags;
        }
        for (at = html.indexOf('<'); at >= 0 && at < html.length(); at = html.indexOf('<', at)) {
            int start = at;
            if (html.startsWith("<!--", at)) {
                at = behind("-->", at + 4);
                continue;
            }
            boolean closing = html.startsWith("</", at);
            int nameStart = at + (closing ? 2 : 1);
            int nameEnd = nameEnd(nameStart);
            at = nameEnd;
            if (nameEnd == nameStart) {
                continue;
            }
            OptionalInt end = tagEnd(nameEnd);
            if (end.isEmpty()) {
                return tags;
            }
            at = end.getAsInt();
            String name = lower.substring(nameStart, nameEnd);
            if (!closing && RAW.contains(name)) {
                at = behind(">", behind("</" + name, at));
            } else {
                tags.add(new Found(name, closing, start, at));
            }
        }
        return tags;
    }

    /** Where the text goes on behind some characters; its end if they don't follow. */
    private int behind(String characters, int from) {
        int found = lower.indexOf(characters, from);
        return found < 0 ? html.length() : found + characters.length();
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < lower.length() && (lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z'
                || end > from && (Character.isDigit(lower.charAt(end)) || lower.charAt(end) == '-'))) {
            end++;
        }
        return end;
    }

    /** Behind the angle bracket that closes a tag, quoted values passed over. */
    private OptionalInt tagEnd(int from) {
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return OptionalInt.of(i + 1);
            }
            if (c == '"' || c == '\'') {
                i = html.indexOf(c, i + 1);
                if (i < 0) {
                    return OptionalInt.empty();
                }
            }
        }
        return OptionalInt.empty();
    }
}
