package io.fanwen.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Keeps what is safe of an author's HTML and names what it dropped. Safe is what shows text and pictures: no script, no style, no
 * form, no frame, no class or id of the author's own. Alignment, by {@code align} or {@code text-align}, becomes one of the classes
 * {@code left}, {@code centre}, {@code right}, because the published pages forbid inline style. Thread-safe.
 */
public final class Sanitiser {
    /** Deeper elements than any page needs are flattened, so that nobody's recursion runs out of stack. */
    private static final int DEEPEST = 100;
    /** Deeper links and images are left out of {@link Fragment#nodes}. */
    private static final int DEEPEST_NODES = 15;
    private static final Set<String> VOIDS = Set.of("br", "col", "hr", "img", "wbr");
    private static final Set<String> TAGS = Set.of("a", "abbr", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code",
            "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4",
            "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section",
            "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
            "var", "wbr");
    private static final Set<String> EVERYWHERE = Set.of("dir", "lang", "title");
    private static final Map<String, Set<String>> BY_TAG = Map.ofEntries(
            Map.entry("a", Set.of("href")), Map.entry("img", Set.of("src", "alt", "width", "height")),
            Map.entry("td", Set.of("colspan", "rowspan")), Map.entry("th", Set.of("colspan", "rowspan", "scope")),
            Map.entry("col", Set.of("span")), Map.entry("colgroup", Set.of("span")),
            Map.entry("ol", Set.of("start", "reversed")), Map.entry("li", Set.of("value")), Map.entry("details", Set.of("open")),
            Map.entry("time", Set.of("datetime")));
    private static final Set<String> NUMBERS = Set.of("width", "height", "colspan", "rowspan", "span", "start", "value");
    private static final Map<String, String> ALIGNMENTS = Map.of("left", "left", "center", "centre", "right", "right");

    /**
     * @param html    well formed
     * @param text    its words, blocks and cells kept apart by spaces
     * @param dropped names of what was taken away, sorted
     * @param nodes   its parts, if a link or an image is among them; else empty
     */
    public record Fragment(String html, String text, List<String> dropped, List<SafeNode> nodes) {
        public Fragment {
            nodes = List.copyOf(nodes);
            dropped = List.copyOf(dropped);
        }
    }

    /** Makes a self-contained fragment safe and well formed. */
    public Fragment clean(String html) {
        Document dirty = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput("<body>" + html, "");
        SortedSet<String> dropped = new TreeSet<>();
        for (Element element : dirty.body().select("*")) {
            if (element != dirty.body()) {
                keepSafe(element, dropped);
            }
        }
        Document clean = new Cleaner(safelist()).clean(dirty);
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.base);
        List<SafeNode> nodes = points(clean.body()) ? children(clean.body(), 0) : List.of();
        return new Fragment(clean.body().html().strip(), clean.body().text().strip(), List.copyOf(dropped), nodes);
    }

    /** Makes a single tag, comment or declaration safe. */
    public Tag tag(String written) {
        if (written.startsWith("</")) {
            String name = written.substring(2, written.length() - 1).strip().toLowerCase(Locale.ROOT);
            return TAGS.contains(name) && !VOIDS.contains(name) ? new Tag(Tag.Kind.CLOSE, name, new TreeMap<>(), List.of()) : nothing(List.of());
        }
        Element element = Jsoup.parse(written, "", Parser.xmlParser()).firstElementChild();
        if (element == null) {
            return nothing(List.of());
        }
        SortedSet<String> dropped = new TreeSet<>();
        keepSafe(element, dropped);
        String name = element.normalName();
        if (!TAGS.contains(name)) {
            return nothing(List.copyOf(dropped));
        }
        return safeTag(element, List.copyOf(dropped));
    }

    private static boolean points(Element element) {
        return element.selectFirst("a[href], img[src]") != null;
    }

    private static List<SafeNode> children(Element parent, int depth) {
        List<SafeNode> nodes = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                nodes.add(new SafeNode.Words(text.getWholeText()));
            } else if (child instanceof Element element) {
                boolean points = depth < DEEPEST_NODES && points(element);
                Tag tag = safeTag(element, List.of());
                boolean opened = depth < DEEPEST_NODES && (points || tag.isPhrasing());
                nodes.add(new SafeNode.Holder(tag, points, points ? "" : element.outerHtml(), element.text(),
                        opened ? children(element, depth + 1) : List.of()));
            }
        }
        return nodes;
    }

    private static Tag safeTag(Element element, List<String> dropped) {
        SortedMap<String, String> attributes = new TreeMap<>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        String name = element.normalName();
        return new Tag(VOIDS.contains(name) ? Tag.Kind.VOID : Tag.Kind.OPEN, name, attributes, dropped);
    }

    private static Tag nothing(List<String> dropped) {
        return new Tag(Tag.Kind.NOTHING, "", new TreeMap<>(), dropped);
    }

    /** Takes away the unsafe attributes of an element and remembers their names, and the element's own if it is to go. */
    private static void keepSafe(Element element, SortedSet<String> dropped) {
        String name = element.normalName();
        if (name.equals("center")) {
            element.tagName("div").attr("align", "center");
            name = "div";
        }
        if (!TAGS.contains(name)) {
            dropped.add("<" + name + ">");
        }
        String alignment = alignment(element);
        for (Attribute attribute : new ArrayList<>(element.attributes().asList())) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            element.removeAttr(attribute.getKey());
            if (isSafe(name, key, attribute.getValue())) {
                element.attr(key, attribute.getValue());
            } else if (TAGS.contains(name) && !(isAlignment(key) && !alignment.isEmpty())) {
                dropped.add(key);
            }
        }
        if (!alignment.isEmpty() && TAGS.contains(name)) {
            element.attr("class", alignment);
        }
        if (name.equals("img") && !element.hasAttr("alt")) {
            element.attr("alt", "");
        }
    }

    private static boolean isAlignment(String key) {
        return key.equals("align") || key.equals("style");
    }

    /** The class for an {@code align} attribute or a style that says nothing but {@code text-align}; empty for none. */
    private static String alignment(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("[\\s;]", "");
        String value = style.startsWith("text-align:") ? style.substring("text-align:".length()) : element.attr("align");
        return ALIGNMENTS.getOrDefault(value.strip().toLowerCase(Locale.ROOT), "");
    }

    private static boolean isSafe(String tag, String key, String value) {
        if (!EVERYWHERE.contains(key) && !BY_TAG.getOrDefault(tag, Set.of()).contains(key)) {
            return false;
        }
        return switch (key) {
            case "href" -> Html.isSafeLink(value);
            case "src" -> Html.isSafeImage(value);
            case "dir" -> Set.of("ltr", "rtl", "auto").contains(value);
            default -> !NUMBERS.contains(key) || value.matches("[0-9]{1,5}");
        };
    }

    /** The last net: whatever {@link #keepSafe} did, nothing outside the list gets through. */
    private static Safelist safelist() {
        Safelist list = Safelist.none().addTags(TAGS.toArray(String[]::new)).addAttributes(":all", "class", "dir", "lang", "title");
        BY_TAG.forEach((tag, keys) -> list.addAttributes(tag, keys.toArray(String[]::new)));
        return list;
    }
}
