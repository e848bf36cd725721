package io.fanwen.importing.page;

import io.fanwen.html.HtmlNode;
import io.fanwen.html.HtmlReader;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the text in a page of HTML: where its marks are, else where most of its words are. For one page; not thread-safe. */
final class HtmlPage {
    private static final Set<String> ASIDE = Set.of("script", "style", "noscript", "template", "svg", "head", "select", "textarea", "button");
    private static final Set<String> DAYS = Set.of("article:published_time", "og:published_time", "og:release_date", "pubdate", "publishdate",
            "datepublished", "apub:time");
    /** What stands behind a title in the window's title, with the site's name. */
    private static final String SITE = "\\s*(?:[_|｜]| - | — |-(?=[^-]*网$)).*";

    private final HtmlNode root;
    private final HtmlLines lines;
    private final Predicate<Block> mark;
    private final Map<HtmlNode, Integer> marks = new IdentityHashMap<>();

    private HtmlPage(String html, Predicate<Block> mark, HtmlLines lines) {
        this.root = HtmlReader.read(html);
        this.lines = lines;
        this.mark = mark;
    }

    /**
     * @param mark  tells the lines that begin a piece or an experience
     * @param alone tells the lines that are a paragraph of their own, marks among them
     * @param saved the bytes of a picture that was saved with the page
     */
    static PageText read(String html, Predicate<Block> mark, Predicate<Block> alone, Function<String, Optional<byte[]>> saved) {
        return new HtmlPage(html, mark, new HtmlLines(saved, alone)).read();
    }

    private PageText read() {
        HtmlNode body = root.all("body").stream().findFirst().orElse(root);
        HtmlNode content = content(body);
        List<HtmlNode> before = new ArrayList<>();
        collectBefore(body, content, before);
        List<Block> above = before.stream().flatMap(node -> new HtmlLines(picture -> Optional.empty(), mark).blocks(
                new HtmlNode("div", Map.of(), List.of(node), "")).stream()).toList();
        return new PageText(title(), date(), above, lines.blocks(content), lines.pictures(), lines.remarks());
    }

    /** The innermost element that holds all marks; where they are many, whatever else holds more words is furniture. */
    private HtmlNode content(HtmlNode body) {
        HtmlNode most = most(body);
        int marks = marks(body);
        if (marks == 0) {
            return most;
        }
        Set<HtmlNode> around = Collections.newSetFromMap(new IdentityHashMap<>());
        path(body, most, around);
        HtmlNode content = body;
        for (Optional<HtmlNode> inner = Optional.of(body); inner.isPresent();) {
            content = inner.get();
            inner = content.children().stream().filter(child -> HtmlLines.BLOCKS.contains(child.name()) && !isLeaf(child)
                    && marks(child) == marks && (around.contains(child) || marks > 1)).findFirst();
        }
        return content;
    }

    /** Adds an element and those around it; whether it was found. */
    private static boolean path(HtmlNode node, HtmlNode wanted, Set<HtmlNode> path) {
        boolean on = node == wanted;
        for (int i = 0; i < node.children().size() && !on; i++) {
            on = path(node.children().get(i), wanted, path);
        }
        if (on) {
            path.add(node);
        }
        return on;
    }

    /** The marks in an element, each in the innermost block that holds it. */
    private int marks(HtmlNode element) {
        Integer known = marks.get(element);
        if (known == null) {
            known = count(element);
            marks.put(element, known);
        }
        return known;
    }

    private int count(HtmlNode element) {
        if (element.isText() || ASIDE.contains(element.name())) {
            return 0;
        }
        if (isLeaf(element)) {
            // A leaf of line ends holds several lines.
            return (int) lines(element).stream().filter(line -> mark.test(new Block.Paragraph(List.of(new Inline.Text(line)), Attributes.NONE))).count();
        }
        return element.children().stream().mapToInt(this::marks).sum();
    }

    private static List<String> lines(HtmlNode leaf) {
        StringBuilder out = new StringBuilder();
        words(leaf, out);
        return out.toString().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void words(HtmlNode node, StringBuilder out) {
        out.append(node.text().replace('\n', ' ')).append(node.name().equals("br") ? "\n" : "");
        node.children().forEach(child -> words(child, out));
    }

    private static boolean isLeaf(HtmlNode element) {
        return element.children().stream().noneMatch(child -> HtmlLines.BLOCKS.contains(child.name()) || hasBlock(child));
    }

    private static boolean hasBlock(HtmlNode element) {
        return element.children().stream().anyMatch(child -> HtmlLines.BLOCKS.contains(child.name()) || hasBlock(child));
    }

    /** The element whose own paragraphs hold most words; words of links count for nothing, lists of links being furniture. */
    private HtmlNode most(HtmlNode body) {
        Best best = new Best(body);
        best.look(body);
        return best.node;
    }

    private static final class Best {
        private HtmlNode node;
        private int words = -1;

        Best(HtmlNode node) {
            this.node = node;
        }

        void look(HtmlNode element) {
            if (ASIDE.contains(element.name())) {
                return;
            }
            int own = element.children().stream().filter(child -> child.isText() || isText(child)).mapToInt(Best::length).sum();
            if (own > words) {
                words = own;
                node = element;
            }
            element.children().stream().filter(child -> !child.isText()).forEach(this::look);
        }

        private static boolean isText(HtmlNode child) {
            return Set.of("p", "ul", "ol", "blockquote", "table", "pre", "h2", "h3", "h4").contains(child.name())
                    || !HtmlLines.BLOCKS.contains(child.name()) && !ASIDE.contains(child.name());
        }

        private static int length(HtmlNode node) {
            return node.name().equals("a") || ASIDE.contains(node.name()) ? 0
                    : node.text().strip().length() + node.children().stream().mapToInt(Best::length).sum();
        }
    }

    /** What stands before the content, in order. */
    private static void collectBefore(HtmlNode body, HtmlNode content, List<HtmlNode> before) {
        Set<HtmlNode> around = Collections.newSetFromMap(new IdentityHashMap<>());
        path(body, content, around);
        for (HtmlNode node = body; node != content;) {
            HtmlNode next = node.children().stream().filter(around::contains).findFirst().orElseThrow();
            before.addAll(node.children().stream().takeWhile(child -> child != next).toList());
            node = next;
        }
    }

    private Optional<String> title() {
        List<String> first = root.all("h1").stream().map(HtmlPage::oneLine).filter(text -> !text.isEmpty()).toList();
        Optional<String> window = root.all("title").stream().map(HtmlPage::oneLine).filter(text -> !text.isEmpty()).findFirst();
        // Some sites set their own name as the first heading.
        return first.stream().filter(text -> window.isEmpty() || window.get().contains(text) || first.size() == 1).findFirst()
                .or(() -> window.map(text -> text.replaceFirst(SITE, "")));
    }

    private Optional<String> date() {
        Optional<String> meta = root.all("meta").stream().filter(said -> DAYS.contains(said.get("property").or(() -> said.get("name"))
                .or(() -> said.get("itemprop")).orElse("").toLowerCase(Locale.ROOT))).flatMap(said -> said.get("content").stream()).findFirst();
        return meta.or(() -> root.all("time").stream().flatMap(time -> time.get("datetime").stream()).findFirst());
    }

    private static String oneLine(HtmlNode node) {
        return node.words().replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
