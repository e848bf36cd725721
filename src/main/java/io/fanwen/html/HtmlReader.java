package io.fanwen.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads foreign HTML as a browser does, however broken it is. Stateless. */
public final class HtmlReader {
    /** Deeper elements than any page needs are flattened, so that nobody's recursion runs out of stack. */
    private static final int DEEPEST = 200;

    private HtmlReader() {}

    /** The whole page, {@code html} at its root. */
    public static HtmlNode read(String html) {
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        return node(document.firstElementChild() == null ? document.body() : document.firstElementChild());
    }

    private static HtmlNode node(Element element) {
        Map<String, String> attributes = new HashMap<>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        List<HtmlNode> children = new ArrayList<>();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                children.add(new HtmlNode("", Map.of(), List.of(), text.getWholeText()));
            } else if (child instanceof Element inner) {
                children.add(node(inner));
            }
        }
        return new HtmlNode(element.normalName(), attributes, children, "");
    }
}
