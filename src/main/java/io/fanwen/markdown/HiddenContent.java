package io.fanwen.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** What stands between the tags of a script or a style is not for readers and goes with them. For one list of siblings. */
final class HiddenContent {
    private static final Set<String> HIDING = Set.of("script", "style", "iframe", "object", "noscript", "template", "textarea", "title");
    /** Names whose closing tag is known not to follow, so that a thousand openings are not a million steps. */
    private final Set<String> unclosed = new HashSet<>();

    /** The last node to pass over: the closing tag of a hiding element that this tag opens, or the tag itself. */
    Node skip(HtmlInline tag) {
        String name = name(tag.getLiteral(), 1);
        if (!HIDING.contains(name) || unclosed.contains(name)) {
            return tag;
        }
        for (Node node = tag.getNext(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline closing && closing.getLiteral().startsWith("</") && name(closing.getLiteral(), 2).equals(name)) {
                return closing;
            }
        }
        unclosed.add(name);
        return tag;
    }

    private static String name(String tag, int from) {
        int end = from;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
