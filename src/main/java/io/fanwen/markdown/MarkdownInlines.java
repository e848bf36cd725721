package io.fanwen.markdown;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes one stretch of inline text as Markdown, with one degree of care. Not thread-safe. */
final class MarkdownInlines implements Inline.Visitor<Void> {
    private static final Pattern LABEL = Pattern.compile("\\[\\^([^\\[\\]\\s]{1,100})\\]");

    private final StringBuilder out = new StringBuilder();
    private final MarkdownCare care;
    private final boolean oneLine;
    private boolean lineStart = true;

    /** @param oneLine whether the text must not hold a line end, as in a heading or a cell */
    private MarkdownInlines(MarkdownCare care, boolean oneLine) {
        this.care = care;
        this.oneLine = oneLine;
    }

    static String write(List<Inline> inlines, MarkdownCare care, boolean oneLine) {
        MarkdownInlines writer = new MarkdownInlines(care, oneLine);
        writer.all(inlines);
        return writer.out.toString();
    }

    /** What stands in braces behind something; empty for nothing. */
    static String braces(Attributes attributes) {
        if (attributes.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("{");
        attributes.id().ifPresent(id -> out.append('#').append(id).append(' '));
        attributes.classes().forEach(name -> out.append('.').append(name).append(' '));
        attributes.keys().forEach((key, value) -> out.append(key).append('=')
                .append(value.matches("[^\\s\"={}]+") ? value : '"' + value + '"').append(' '));
        out.setCharAt(out.length() - 1, '}');
        return out.toString();
    }

    @Override
    public Void text(Inline.Text text) {
        if (!text.text().isEmpty()) {
            add(care == MarkdownCare.PLAIN ? text.text() : MarkdownSigns.escape(text.text(), lineStart));
        }
        return null;
    }

    @Override
    public Void softBreak(Inline.SoftBreak softBreak) {
        return add(" ");
    }

    @Override
    public Void hardBreak(Inline.HardBreak hardBreak) {
        boolean tag = oneLine || care == MarkdownCare.TAGGED;
        add(tag ? "<br>" : "\n");
        lineStart = !tag;
        return null;
    }

    @Override
    public Void emphasis(Inline.Emphasis emphasis) {
        return around("*", "em", emphasis.inlines());
    }

    @Override
    public Void strong(Inline.Strong strong) {
        return around("**", "strong", strong.inlines());
    }

    @Override
    public Void strikethrough(Inline.Strikethrough strikethrough) {
        return around("~~", "del", strikethrough.inlines());
    }

    @Override
    public Void code(Inline.Code code) {
        String text = code.text();
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        boolean padded = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        String pad = padded ? " " : "";
        return add(fence + pad + text + pad + fence);
    }

    @Override
    public Void link(Inline.Link link) {
        boolean plainText = link.title().isEmpty() && link.inlines().size() == 1 && link.inlines().get(0) instanceof Inline.Text;
        String text = plainText ? ((Inline.Text) link.inlines().get(0)).text() : "";
        boolean bare = plainText && (link.target().equals(text) || link.target().equals("mailto:" + text)
                || link.target().equals("http://" + text));
        if (bare && care == MarkdownCare.PLAIN) {
            return add(text);
        }
        add("[");
        lineStart = false;
        all(link.inlines());
        add("](" + MarkdownSigns.target(link.target()));
        link.title().ifPresent(title -> add(" " + MarkdownSigns.title(title)));
        return add(")");
    }

    @Override
    public Void image(Inline.Image image) {
        add("![" + MarkdownSigns.escape(image.alt(), false) + "](" + MarkdownSigns.target(image.target()));
        image.title().ifPresent(title -> add(" " + MarkdownSigns.title(title)));
        return add(")" + braces(image.attributes()));
    }

    @Override
    public Void blank(Inline.Blank blank) {
        return add("_".repeat(blank.length()));
    }

    @Override
    public Void footnoteReference(Inline.FootnoteReference reference) {
        return add("[^" + reference.label() + "]");
    }

    @Override
    public Void rawHtml(Inline.RawHtml html) {
        return add(html.html());
    }

    @Override
    public Void element(Inline.Element element) {
        add("<" + element.tag() + MarkdownTags.typed(element.attributes()) + ">");
        all(element.inlines());
        return add("</" + element.tag() + ">");
    }

    private Void around(String marks, String tag, List<Inline> inlines) {
        boolean tagged = care == MarkdownCare.TAGGED;
        add(tagged ? "<" + tag + ">" : marks);
        all(inlines);
        return add(tagged ? "</" + tag + ">" : marks);
    }

    private void all(List<Inline> inlines) {
        inlines.forEach(inline -> inline.accept(this));
    }

    private Void add(String text) {
        out.append(text);
        lineStart = false;
        return null;
    }

    /** The labels of the notes that a text refers to, and of those that it would refer to if its signs meant something. */
    static List<String> labels(List<Inline> inlines) {
        return inlines.stream().flatMap(MarkdownInlines::labels).distinct().toList();
    }

    private static Stream<String> labels(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return LABEL.matcher(text.text()).results().map(label -> label.group(1));
        }
        return inline instanceof Inline.FootnoteReference reference ? Stream.of(reference.label())
                : labels(Inlines.children(inline)).stream();
    }
}
