package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code {#id .class key=value key="some words"}}. Braces that hold anything else are the author's text. */
final class AttributeReader {
    private static final Pattern PART = Pattern.compile("\\s*(?:#([\\p{L}\\p{N}_.-]+)|\\.([\\p{L}_-][\\p{L}\\p{N}_-]*)"
            + "|([\\p{L}][\\p{L}\\p{N}_-]*)=(?:\"([^\"]*)\"|([^\\s\"={}]+)))(?=\\s|$)");
    /** Longer braces are text; so the search for their beginning is bounded. */
    private static final int LONGEST = 400;

    private AttributeReader() {}

    /** What stands between braces that close at the end of the text, with where they begin; white space behind them does not count. */
    static Optional<Found> atEnd(String text) {
        String stripped = text.stripTrailing();
        int open = stripped.lastIndexOf('{');
        if (!stripped.endsWith("}") || open < 0 || stripped.length() - open > LONGEST) {
            return Optional.empty();
        }
        return read(stripped.substring(open + 1, stripped.length() - 1)).map(attributes -> new Found(attributes, open));
    }

    /** What stands between braces that open at the beginning of the text, with where the rest begins. */
    static Optional<Found> atStart(String text) {
        int close = text.startsWith("{") ? text.indexOf('}') : -1;
        if (close < 0 || close > LONGEST) {
            return Optional.empty();
        }
        return read(text.substring(1, close)).map(attributes -> new Found(attributes, close + 1));
    }

    private static Optional<Attributes> read(String inside) {
        Optional<String> id = Optional.empty();
        List<String> classes = new ArrayList<>();
        SortedMap<String, String> keys = new TreeMap<>();
        Matcher part = PART.matcher(inside.strip());
        int from = 0;
        while (part.find() && part.start() == from) {
            from = part.end();
            if (part.group(1) != null) {
                id = Optional.of(part.group(1));
            } else if (part.group(2) != null) {
                classes.add(part.group(2).equals("center") ? "centre" : part.group(2));
            } else {
                keys.put(part.group(3), part.group(4) != null ? part.group(4) : part.group(5));
            }
        }
        boolean all = from > 0 && from == inside.strip().length();
        return all ? Optional.of(new Attributes(id, classes, keys)) : Optional.empty();
    }

    /** @param boundary where the braces begin (read at the end), or where what follows them begins (read at the start) */
    record Found(Attributes attributes, int boundary) {}
}
