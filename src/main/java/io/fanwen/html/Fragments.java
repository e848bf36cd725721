package io.fanwen.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Finds the tags of a stretch of HTML whose partners stand elsewhere, before or behind it. */
public final class Fragments {
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
        for (TagScanner.Found lonely : lonelyTags(html)) {
            add(pieces, html, from, lonely.start());
            pieces.add(new Piece(html.substring(lonely.start(), lonely.end()), lonely.start(), true));
            from = lonely.end();
        }
        add(pieces, html, from, html.length());
        return pieces;
    }

    private static void add(List<Piece> pieces, String html, int from, int to) {
        if (!html.substring(from, to).isBlank()) {
            pieces.add(new Piece(html.substring(from, to), from, false));
        }
    }

    private static List<TagScanner.Found> lonelyTags(String html) {
        Deque<TagScanner.Found> open = new ArrayDeque<>();
        List<TagScanner.Found> lonely = new ArrayList<>();
        for (TagScanner.Found tag : new TagScanner(html).all()) {
            if (NEVER_CLOSED.contains(tag.name())) {
                continue;
            }
            if (!tag.closing()) {
                open.push(tag);
            } else if (open.stream().limit(SEARCHED).anyMatch(o -> o.name().equals(tag.name()))) {
                closeInnermost(open, tag.name());
            } else {
                lonely.add(tag);
            }
        }
        for (Iterator<TagScanner.Found> left = open.descendingIterator(); left.hasNext();) {
            TagScanner.Found tag = left.next();
            if (!MAY_STAY_OPEN.contains(tag.name())) {
                lonely.add(tag);
            }
        }
        lonely.sort(Comparator.comparingInt(TagScanner.Found::start));
        return lonely;
    }

    /** What is open inside a closed element belongs to it; the fragment's parser ends it. */
    private static void closeInnermost(Deque<TagScanner.Found> open, String name) {
        String closed;
        do {
            closed = open.pop().name();
        } while (!closed.equals(name));
    }
}
