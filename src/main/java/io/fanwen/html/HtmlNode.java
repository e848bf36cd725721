package io.fanwen.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of foreign HTML, or a stretch of text, as the page has it. Nothing of it is safe.
 *
 * @param name       in lower case; empty for text
 * @param attributes by name in lower case
 * @param children   elements and texts in order
 * @param text       of a text, character references resolved; empty for an element
 */
public record HtmlNode(String name, Map<String, String> attributes, List<HtmlNode> children, String text) {
    public HtmlNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public boolean isText() {
        return name.isEmpty();
    }

    public Optional<String> get(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** All text within. */
    public String words() {
        StringBuilder out = new StringBuilder();
        addWords(out);
        return out.toString();
    }

    private void addWords(StringBuilder out) {
        out.append(text);
        children.forEach(child -> child.addWords(out));
    }

    /** Elements of one name at any depth, in order. */
    public List<HtmlNode> all(String wanted) {
        List<HtmlNode> found = new ArrayList<>();
        find(wanted, found);
        return found;
    }

    private void find(String wanted, List<HtmlNode> found) {
        for (HtmlNode child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            }
            child.find(wanted, found);
        }
    }
}
