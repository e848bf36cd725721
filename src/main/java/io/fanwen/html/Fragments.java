package io.fanwen.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tags of a stretch of HTML whose partners stand elsewhere, before or behind it. */
public final class Fragments {
    /** A comment, an element whose content is no HTML, or a tag. Each alternative begins with its own characters, so nothing is tried twice. */
    private static final Pattern MARKUP = Pattern.compile("<!--[\\s\\S]*?(?:-->|\\z)|<(script|style|textarea|title)\\b[\\s\\S]*?(?:</\\1\\s*>|\\z)"
            + "|<(/?)([a-z][a-z0-9-]*+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NEVER_CLOSED = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
            "source", "track", "wbr");
    /** HTML lets these end without a closing tag; the fragment's parser ends them. */
    private static final Set<String> MAY_STAY_OPEN = Set.of("p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option",
            "rt", "rp", "colgroup", "caption");

    /** How many open tags a closing tag looks through; more deserve no better. */
    private static final int SEARCHED = 100;

    private Fragments() {}

    /**
     * @param offset where it begins in the whole, in UTF-16 units
     * @param lonely whether it is a single tag whose partner stands elsewhere; else it is complete in itself
     */
    public record Piece(String html, int offset, boolean lonely) {}

    /** The whole in pieces, in order; pieces of nothing but white space are left out. */
    public static List<Piece> split(String html) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (OpenTag lonely : lonelyTags(html)) {
            add(pieces, html, from, lonely.start);
            pieces.add(new Piece(html.substring(lonely.start, lonely.end), lonely.start, true));
            from = lonely.end;
        }
        add(pieces, html, from, html.length());
        return pieces;
    }

    private static void add(List<Piece> pieces, String html, int from, int to) {
        if (!html.substring(from, to).isBlank()) {
            pieces.add(new Piece(html.substring(from, to), from, false));
        }
    }

    private static List<OpenTag> lonelyTags(String html) {
        Deque<OpenTag> open = new ArrayDeque<>();
        List<OpenTag> lonely = new ArrayList<>();
        Matcher markup = MARKUP.matcher(html);
        while (markup.find()) {
            if (markup.group(3) == null || NEVER_CLOSED.contains(markup.group(3).toLowerCase(Locale.ROOT))) {
                continue;
            }
            OpenTag tag = new OpenTag(markup.group(3).toLowerCase(Locale.ROOT), markup.start(), markup.end());
            if (markup.group(2).isEmpty()) {
                open.push(tag);
            } else if (open.stream().limit(SEARCHED).anyMatch(o -> o.name.equals(tag.name))) {
                while (!open.pop().name.equals(tag.name)) {
                    // What is open inside a closed element belongs to it; the fragment's parser ends it.
                    continue;
                }
            } else {
                lonely.add(tag);
            }
        }
        for (Iterator<OpenTag> left = open.descendingIterator(); left.hasNext();) {
            OpenTag tag = left.next();
            if (!MAY_STAY_OPEN.contains(tag.name)) {
                lonely.add(tag);
            }
        }
        lonely.sort((a, b) -> Integer.compare(a.start, b.start));
        return lonely;
    }

    private record OpenTag(String name, int start, int end) {}
}
