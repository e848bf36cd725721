package io.fanwen.importing.page;

import io.fanwen.html.Html;
import io.fanwen.html.HtmlNode;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Pictures;
import io.fanwen.importing.span.Span;
import io.fanwen.importing.span.Spans;
import io.fanwen.markdown.Attributes;
import io.fanwen.markdown.Block;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes blocks of foreign HTML: what shows as text, and nothing that does something. For one page; not thread-safe. */
public final class HtmlLines {
    private static final Set<String> NOTHING = Set.of("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "button",
            "input", "select", "textarea", "form-control", "head", "title", "link", "meta", "canvas", "audio", "video", "map", "dialog");
    static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
            "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li",
            "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");
    private static final Map<String, Integer> LOOKS = Map.ofEntries(Map.entry("b", Spans.STRONG), Map.entry("strong", Spans.STRONG),
            Map.entry("i", Spans.EMPHASIS), Map.entry("em", Spans.EMPHASIS), Map.entry("s", Spans.STRIKE), Map.entry("del", Spans.STRIKE),
            Map.entry("strike", Spans.STRIKE), Map.entry("u", Spans.UNDERLINE), Map.entry("sup", Spans.RAISED), Map.entry("sub", Spans.LOWERED),
            Map.entry("mark", Spans.MARK), Map.entry("code", Spans.CODE), Map.entry("kbd", Spans.CODE));
    private static final int MOST_COLUMNS = 63;
    private static final String INDENT = "\u3000\u3000";

    private final Function<String, Optional<byte[]>> saved;
    private final Predicate<Block> alone;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Set<ImportCode> remarks = EnumSet.noneOf(ImportCode.class);

    /**
     * @param saved the bytes of a picture that was saved with the page, by its address in the page
     * @param alone tells lines that are a paragraph of their own wherever they stand
     */
    public HtmlLines(Function<String, Optional<byte[]>> saved, Predicate<Block> alone) {
        this.saved = saved;
        this.alone = alone;
    }

    /** Bytes by the name that an image's target is. */
    public Map<String, byte[]> pictures() {
        return pictures;
    }

    public Set<ImportCode> remarks() {
        return remarks;
    }

    /** The blocks within an element. */
    public List<Block> blocks(HtmlNode element) {
        Flow flow = new Flow();
        children(element, 0, Optional.empty(), flow);
        flow.end();
        return flow.blocks;
    }

    /** Blocks while their text comes in. */
    private final class Flow {
        private final List<Block> blocks = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private Attributes attributes = Attributes.NONE;

        /** Editors of old set paragraphs by line ends: two of them, or one and an indent. */
        void end() {
            List<Span> paragraph = new ArrayList<>();
            boolean closed = false;
            for (List<Span> line : lines(spans)) {
                boolean blank = line.stream().allMatch(Span::isBlank);
                boolean own = !blank && alone.test(new Block.Paragraph(Spans.inlines(Spans.tidy(Spans.joined(line))), Attributes.NONE));
                if (blank || own || closed || isIndented(line)) {
                    add(paragraph);
                    paragraph.clear();
                }
                if (!paragraph.isEmpty()) {
                    paragraph.add(new Span(new Inline.HardBreak(), 0, Optional.empty()));
                }
                if (!blank) {
                    paragraph.addAll(line);
                }
                closed = own;
            }
            add(paragraph);
            spans.clear();
            attributes = Attributes.NONE;
        }

        private void add(List<Span> paragraph) {
            List<Span> tidy = Spans.tidy(Spans.joined(paragraph));
            if (!tidy.isEmpty()) {
                blocks.add(new Block.Paragraph(Spans.inlines(tidy), attributes));
            }
        }
    }

    private static List<List<Span>> lines(List<Span> spans) {
        List<List<Span>> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        for (Span span : spans) {
            if (span.leaf() instanceof Inline.HardBreak) {
                lines.add(line);
                line = new ArrayList<>();
            } else {
                line.add(span);
            }
        }
        lines.add(line);
        return lines;
    }

    private static boolean isIndented(List<Span> line) {
        return line.get(0).leaf() instanceof Inline.Text text && text.text().stripLeading().length() < text.text().length() - 1;
    }

    private void children(HtmlNode parent, int looks, Optional<String> link, Flow flow) {
        for (HtmlNode child : parent.children()) {
            if (child.isText()) {
                text(child.text(), looks, link, flow);
            } else if (!NOTHING.contains(child.name()) && !isHidden(child)) {
                element(child, looks, link, flow);
            }
        }
    }

    private void element(HtmlNode element, int looks, Optional<String> link, Flow flow) {
        switch (element.name()) {
            case "br" -> flow.spans.add(new Span(new Inline.HardBreak(), 0, link));
            case "img" -> image(element, link, flow);
            case "a" -> children(element, looks, element.get("href").flatMap(this::target).or(() -> link), flow);
            case "ruby" -> children(element, looks, link, flow);
            case "rp" -> { }
            case "rt" -> text("（" + element.words().strip() + "）", looks, link, flow);
            case "ul", "menu", "dir" -> whole(flow, list(element, false));
            case "ol" -> whole(flow, list(element, true));
            case "table" -> table(element, flow);
            case "pre" -> whole(flow, Optional.of(new Block.CodeBlock("", element.words().replaceFirst("^\n", "").stripTrailing() + "\n")));
            case "hr" -> whole(flow, Optional.of(new Block.Rule()));
            case "blockquote" -> {
                List<Block> inside = blocks(element);
                whole(flow, inside.isEmpty() ? Optional.empty() : Optional.of(new Block.Quote(inside)));
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, flow);
            default -> container(element, looks | LOOKS.getOrDefault(element.name(), 0) | styled(element), link, flow);
        }
    }

    private void container(HtmlNode element, int looks, Optional<String> link, Flow flow) {
        if (!BLOCKS.contains(element.name())) {
            children(element, looks, link, flow);
            return;
        }
        flow.end();
        if (isBreadcrumb(element)) {
            breadcrumb(element, flow);
            return;
        }
        flow.attributes = alignment(element);
        children(element, looks, link, flow);
        flow.end();
    }

    private static void whole(Flow flow, Optional<? extends Block> block) {
        flow.end();
        block.ifPresent(flow.blocks::add);
    }

    private void heading(HtmlNode element, Flow flow) {
        flow.end();
        Flow inside = new Flow();
        children(element, 0, Optional.empty(), inside);
        List<Span> spans = Spans.without(Spans.tidy(Spans.joined(inside.spans)), Spans.STRONG);
        List<Inline> inlines = new ArrayList<>(Spans.inlines(spans));
        inlines.replaceAll(inline -> inline instanceof Inline.HardBreak ? new Inline.Text(" ") : inline);
        inside.spans.clear();
        if (!inlines.isEmpty()) {
            flow.blocks.add(new Block.Heading(element.name().charAt(1) - '0', inlines, Attributes.NONE, "", 0));
        }
        flow.blocks.addAll(inside.blocks);
    }

    private Optional<Block> list(HtmlNode list, boolean numbered) {
        List<Block.Item> items = new ArrayList<>();
        int number = list.get("start").filter(said -> said.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(1);
        for (HtmlNode child : list.children()) {
            if (child.isText() || NOTHING.contains(child.name())) {
                continue;
            }
            List<Block> blocks = child.name().equals("li") ? blocks(child) : blocks(new HtmlNode("li", Map.of(), List.of(child), ""));
            if (!blocks.isEmpty()) {
                items.add(new Block.Item(numbered ? OptionalInt.of(number++) : OptionalInt.empty(), Optional.empty(), blocks));
            }
        }
        boolean tight = items.stream().allMatch(item -> item.blocks().stream().filter(Block.Paragraph.class::isInstance).count() < 2);
        return items.isEmpty() ? Optional.empty()
                : Optional.of(numbered ? new Block.OrderedList(items, tight) : new Block.BulletList(items, tight));
    }

    /** A table that only lays a page out has other blocks in its cells, or one column. */
    private void table(HtmlNode table, Flow flow) {
        flow.end();
        List<List<HtmlNode>> rows = table.all("tr").stream().map(row -> row.children().stream()
                .filter(cell -> cell.name().equals("td") || cell.name().equals("th")).toList()).filter(row -> !row.isEmpty()).toList();
        int columns = Math.min(MOST_COLUMNS, rows.stream().mapToInt(List::size).max().orElse(0));
        List<List<List<Block>>> cells = rows.stream().map(row -> row.stream().map(this::blocks).toList()).toList();
        boolean layout = columns < 2 || rows.size() < 2 || !table.all("table").isEmpty()
                || cells.stream().flatMap(List::stream).anyMatch(cell -> cell.size() > 4 || cell.stream().anyMatch(Block.Heading.class::isInstance));
        if (layout) {
            cells.forEach(row -> row.forEach(flow.blocks::addAll));
            return;
        }
        List<List<Block.Table.Cell>> full = cells.stream().map(row -> full(row, columns)).toList();
        flow.blocks.add(new Block.Table(Collections.nCopies(columns, Block.Table.Alignment.NONE), full.get(0), full.subList(1, full.size())));
    }

    private static List<Block.Table.Cell> full(List<List<Block>> row, int columns) {
        List<Block.Table.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            List<Inline> inlines = new ArrayList<>();
            for (Block block : i < row.size() ? row.get(i) : List.<Block>of()) {
                if (!inlines.isEmpty()) {
                    inlines.add(new Inline.HardBreak());
                }
                inlines.addAll(block instanceof Block.Paragraph paragraph ? paragraph.inlines()
                        : List.of(new Inline.Text(PlainText.ofBlocks(List.of(block)).replaceAll("\\s+", " ").strip())));
            }
            cells.add(new Block.Table.Cell(inlines));
        }
        return cells;
    }

    private static void text(String text, int looks, Optional<String> link, Flow flow) {
        String folded = text.replaceAll("[ \t\r\n\f]+", " ").replaceAll("\u00a0{2,}", INDENT).replace('\u00a0', ' ');
        if (!folded.isEmpty()) {
            flow.spans.add(new Span(new Inline.Text(folded), looks, link));
        }
    }

    private void image(HtmlNode image, Optional<String> link, Flow flow) {
        String source = image.get("data-src").or(() -> image.get("src")).orElse("").strip();
        String alt = image.get("alt").orElse("").replaceAll("\\s+", " ").strip();
        Optional<String> target = picture(source);
        if (target.isPresent()) {
            flow.spans.add(new Span(new Inline.Image(target.get(), Optional.empty(), alt, Attributes.NONE, 0), 0, link));
        } else {
            text(alt, 0, link, flow);
        }
    }

    private Optional<String> picture(String source) {
        String scheme = Html.scheme(source).orElse("");
        if (scheme.equals("http") || scheme.equals("https")) {
            return Optional.of(source);
        }
        Optional<String> known = Optional.ofNullable(names.get(source));
        if (known.isPresent()) {
            return known;
        }
        Optional<byte[]> bytes = source.isEmpty() ? Optional.empty() : saved.apply(source);
        Optional<String> ending = bytes.flatMap(Pictures::ending);
        if (ending.isEmpty()) {
            remarks.add(ImportCode.PICTURE_LEFT_OUT);
            return Optional.empty();
        }
        String name = (pictures.size() + 1) + "." + ending.get();
        pictures.put(name, bytes.get());
        names.put(source, name);
        return Optional.of(name);
    }

    private Optional<String> target(String href) {
        String address = href.strip();
        boolean keeps = Html.scheme(address).isPresent() && Html.isSafeLink(address);
        if (!keeps && !address.isEmpty() && !address.startsWith("#") && !Html.scheme(address).equals(Optional.of("javascript"))) {
            remarks.add(ImportCode.LINKS_UNDONE);
        }
        return keeps ? Optional.of(address) : Optional.empty();
    }

    private static boolean isHidden(HtmlNode element) {
        String style = element.get("style").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.get("hidden").isPresent() || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private static int styled(HtmlNode element) {
        String style = element.get("style").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
        return (style.contains("font-weight:bold") || style.matches(".*font-weight:[6-9]00.*") ? Spans.STRONG : 0)
                | (style.contains("text-decoration:underline") ? Spans.UNDERLINE : 0) | (style.contains("line-through") ? Spans.STRIKE : 0);
    }

    private static Attributes alignment(HtmlNode element) {
        String style = element.get("style").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
        String said = element.get("align").orElse("").toLowerCase(Locale.ROOT);
        boolean right = said.equals("right") || style.contains("text-align:right");
        return right && element.name().equals("p") ? new Attributes(Optional.empty(), List.of("right"), new TreeMap<>()) : Attributes.NONE;
    }

    private static boolean isBreadcrumb(HtmlNode element) {
        String named = (element.get("class").orElse("") + " " + element.get("id").orElse("") + " " + element.get("aria-label").orElse(""))
                .toLowerCase(Locale.ROOT);
        return named.matches(".*(?:crumb|weizhi|wz_nav|location|当前位置|面包屑).*") && element.words().strip().length() < 200;
    }

    /** One line, with a mark between its steps. */
    private void breadcrumb(HtmlNode element, Flow flow) {
        String words = element.words().replaceAll("[\\s\u00a0]+", " ").strip();
        List<HtmlNode> steps = element.all("li").isEmpty() ? element.all("a") : element.all("li");
        boolean marked = words.matches(".*[>＞»›].*");
        String line = marked || steps.size() < 2 ? words
                : "> " + String.join(" > ", steps.stream().map(step -> step.words().replaceAll("\\s+", " ").strip()).toList());
        if (!line.isEmpty()) {
            flow.blocks.add(new Block.Paragraph(List.of(new Inline.Text(line)), Attributes.NONE));
        }
    }
}
