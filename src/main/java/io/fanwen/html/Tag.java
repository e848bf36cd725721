package io.fanwen.html;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A single tag, comment or declaration of an author's HTML, made safe.
 *
 * @param name       lower case; empty for {@link Kind#NOTHING}
 * @param attributes the safe ones by name, character references resolved
 * @param dropped    names of what was taken away, such as {@code <script>} or {@code onclick}
 */
public record Tag(Kind kind, String name, SortedMap<String, String> attributes, List<String> dropped) {
    private static final Set<String> PHRASING = Set.of("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
            "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    private static final Set<String> HOLDS_BLOCKS = Set.of("aside", "blockquote", "details", "div", "figure", "section");

    private static final Set<String> HOLDS_A_LINE = Set.of("caption", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "summary");

    /** What a tag does. */
    public enum Kind {
        OPEN, CLOSE,
        /** An element that never has content. */
        VOID,
        /** A comment, a declaration, or something unsafe: nothing is left of it. */
        NOTHING
    }

    public Tag {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        dropped = List.copyOf(dropped);
    }

    /** Whether its element may stand in a line of text. */
    public boolean isPhrasing() {
        return PHRASING.contains(name);
    }

    /** Whether its element holds a line of text and no blocks. */
    public boolean holdsLine() {
        return HOLDS_A_LINE.contains(name);
    }

    /** Whether its element may stand around blocks of Markdown. */
    public boolean holdsBlocks() {
        return HOLDS_BLOCKS.contains(name);
    }

    /** The attributes as they are written behind the name: empty, or beginning with a space. */
    public String writtenAttributes() {
        StringBuilder out = new StringBuilder();
        attributes.forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            Html.escape(value, out);
            out.append('"');
        });
        return out.toString();
    }
}
