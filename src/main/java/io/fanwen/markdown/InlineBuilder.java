package io.fanwen.markdown;

import io.fanwen.html.Html;
import io.fanwen.html.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Makes our inlines of commonmark-java's, one list of siblings at a time. For one text; not thread-safe. */
final class InlineBuilder {
    /** How deep inlines may nest; deeper markup stays as typed. */
    static final int DEEPEST = 40;
    /** How far a place is looked for, in UTF-16 units, so that many places cost no more than many. */
    private static final int SEARCHED = 4_000;
    private static final Pattern MISSING_FOOTNOTE = Pattern.compile("\\[\\^([^\\[\\]\\s]{1,100})\\]");

    private final Reading reading;
    private final Remarks remarks;
    private final int from;
    /** The label that a footnote was defined with, by the one it is looked up with. */
    private final Map<String, String> footnotes;
    private final LineTidier tidier;
    /** Characters of all targets and titles so far. */
    private long targets;
    private OptionalInt tooManyTargets = OptionalInt.empty();

    /** @param from what commonmark-java's offsets count from */
    InlineBuilder(Reading reading, Remarks remarks, int from, Map<String, String> footnotes) {
        this.reading = reading;
        this.remarks = remarks;
        this.from = from;
        this.footnotes = footnotes;
        this.tidier = new LineTidier(reading.dialect());
    }

    /** The content of a block. */
    List<Inline> content(Node block) {
        List<Inline> content = tidier.trimmed(siblings(block, false));
        reportMissingFootnotes(content, offset(block));
        return content;
    }

    /** Where a node begins in the source's text; where the nearest known node around it begins if that is not known. */
    int offset(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return from + spans.get(0).getInputIndex();
            }
        }
        return from;
    }

    /** What a block's last line holds in the source's text; empty if that is not known. */
    String lastLine(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        String text = remarks.source().text();
        if (spans.isEmpty()) {
            return "";
        }
        SourceSpan last = spans.get(spans.size() - 1);
        int start = Math.min(text.length(), from + last.getInputIndex());
        return text.substring(start, Math.min(text.length(), start + last.getLength()));
    }

    /** Throws if all targets together are too long. */
    void checkTargets() throws Limits.TooMuch {
        if (tooManyTargets.isPresent()) {
            throw new Limits.TooMuch(MarkdownCode.TOO_MUCH_LINKED, tooManyTargets.getAsInt(), Limits.TARGETS);
        }
    }

    private void countTarget(String target, String title, int offset) {
        targets += target.length() + Optional.ofNullable(title).map(String::length).orElse(0);
        if (targets > Limits.TARGETS && tooManyTargets.isEmpty()) {
            tooManyTargets = OptionalInt.of(offset);
        }
    }

    private List<Inline> siblings(Node parent, boolean insideLink) {
        List<Cell> cells = new ArrayList<>();
        HiddenContent hidden = new HiddenContent();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(cells, child, insideLink);
            if (reading.html() == RawHtml.SANITISE && child instanceof HtmlInline tag) {
                child = hidden.skip(tag);
            }
        }
        UnaryOperator<List<Inline>> finish = list -> insideLink || reading.dialect() == Dialect.COMMONMARK ? tidier.tidy(list)
                : MailAddresses.link(tidier.tidy(list), address -> find(address, offset(parent)));
        return Cell.inlines(resolve(new TagPairs(remarks, cellsInside -> resolve(cellsInside, finish)).pair(cells), finish));
    }

    /** The cells with their runs decided and in order. */
    private List<Cell> resolve(List<Cell> cells, UnaryOperator<List<Inline>> finish) {
        List<Cell> decided = new RunPairs(finish, DEEPEST).resolve(cells);
        int depth = Cell.depth(decided);
        List<Cell> resolved = new ArrayList<>();
        for (Inline inline : finish.apply(Cell.inlines(decided))) {
            resolved.add(Cell.of(inline, depth));
        }
        return resolved;
    }

    /** Where some words stand at or soon behind an offset; the offset itself if they are written otherwise. */
    private int find(String words, int offset) {
        String text = remarks.source().text();
        int at = text.substring(offset, Math.min(text.length(), offset + SEARCHED)).indexOf(words);
        return at < 0 ? offset : offset + at;
    }

    private void reportMissingFootnotes(List<Inline> inlines, int offset) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text text && text.text().contains("[^")) {
                Matcher label = MISSING_FOOTNOTE.matcher(text.text());
                while (label.find()) {
                    int at = find(label.group(), offset);
                    boolean escaped = at > 0 && remarks.source().text().charAt(at - 1) == '\\';
                    if (!escaped) {
                        remarks.add(MarkdownCode.MISSING_FOOTNOTE, at, label.group().length(), label.group(1));
                    }
                }
            }
            reportMissingFootnotes(Inlines.children(inline), offset);
        }
    }

    private void add(List<Cell> cells, Node node, boolean insideLink) {
        if (node instanceof DelimiterRun run) {
            cells.add(Cell.of(run));
        } else if (node instanceof HtmlInline html) {
            html(cells, html);
        } else if (node instanceof Link link) {
            link(cells, link);
        } else if (node instanceof Image image) {
            image(cells, image);
        } else {
            cells.add(Cell.of(simple(node, insideLink), 0));
        }
    }

    private Inline simple(Node node, boolean insideLink) {
        if (node instanceof Text text) {
            return new Inline.Text(text.getLiteral());
        } else if (node instanceof Code code) {
            return new Inline.Code(code.getLiteral());
        } else if (node instanceof HardLineBreak) {
            return new Inline.HardBreak();
        } else if (node instanceof SoftLineBreak) {
            return reading.dialect() == Dialect.DOCUMENT ? new Inline.HardBreak() : new Inline.SoftBreak();
        } else if (node instanceof BlankNode blank) {
            return new Inline.Blank(blank.length());
        } else if (node instanceof BareLinkNode bare) {
            return bare(bare, insideLink);
        } else if (node instanceof FootnoteReference reference) {
            return new Inline.FootnoteReference(footnotes.getOrDefault(FootnoteLabels.normal(reference.getLabel()), reference.getLabel()));
        }
        throw new IllegalStateException("no inline of ours for " + node);
    }

    private Inline bare(BareLinkNode bare, boolean insideLink) {
        Inline text = new Inline.Text(bare.text());
        return insideLink ? text : new Inline.Link(bare.target(), Optional.empty(), List.of(text), offset(bare));
    }

    private void link(List<Cell> cells, Link link) {
        List<Inline> inlines = siblings(link, true);
        countTarget(link.getDestination(), link.getTitle(), offset(link));
        boolean safe = reading.html() == RawHtml.TRUST || Html.isSafeLink(link.getDestination());
        if (safe) {
            Inline made = new Inline.Link(link.getDestination(), Optional.ofNullable(link.getTitle()), inlines, offset(link));
            cells.add(Cell.of(made, Inlines.depth(List.of(made))));
        } else {
            remarks.add(MarkdownCode.UNSAFE_LINK, offset(link), 1, link.getDestination());
            inlines.forEach(inline -> cells.add(Cell.of(inline, Inlines.depth(List.of(inline)))));
        }
    }

    private void image(List<Cell> cells, Image image) {
        countTarget(image.getDestination(), image.getTitle(), offset(image));
        String alt = PlainText.ofInlines(siblings(image, true)).replace('\n', ' ');
        if (reading.html() != RawHtml.TRUST && !Html.isSafeImage(image.getDestination())) {
            remarks.add(MarkdownCode.UNSAFE_LINK, offset(image), 1, image.getDestination());
            cells.add(Cell.of(new Inline.Text(alt), 0));
            return;
        }
        Attributes attributes = Attributes.NONE;
        if (image.getNext() instanceof Text behind) {
            Optional<AttributeReader.Found> found = AttributeReader.atStart(behind.getLiteral());
            attributes = found.map(AttributeReader.Found::attributes).orElse(attributes);
            found.ifPresent(f -> behind.setLiteral(behind.getLiteral().substring(f.boundary())));
        }
        cells.add(Cell.of(new Inline.Image(image.getDestination(), Optional.ofNullable(image.getTitle()), alt, attributes, offset(image)), 0));
    }

    private void html(List<Cell> cells, HtmlInline html) {
        String written = html.getLiteral();
        switch (reading.html()) {
            case TRUST -> cells.add(Cell.of(new Inline.RawHtml(written), 0));
            case ESCAPE -> cells.add(Cell.of(new Inline.Text(written), 0));
            case SANITISE -> safeTag(cells, html, reading.sanitiser().tag(written));
        }
    }

    private void safeTag(List<Cell> cells, HtmlInline html, Tag tag) {
        Cell.PlacedTag placed = new Cell.PlacedTag(tag, offset(html));
        boolean fits = tag.kind() == Tag.Kind.NOTHING || tag.isPhrasing();
        if (!tag.dropped().isEmpty() || !fits) {
            String names = fits ? String.join(", ", tag.dropped()) : "<" + tag.name() + ">";
            remarks.add(MarkdownCode.UNSAFE_HTML, placed.offset(), html.getLiteral().length(), names);
        }
        if (!fits || tag.kind() == Tag.Kind.NOTHING) {
            return;
        }
        switch (tag.name()) {
            case "br" -> {
                cells.add(Cell.of(new Inline.HardBreak(), 0));
                if (html.getNext() instanceof SoftLineBreak typed) {
                    typed.unlink();
                }
            }
            case "img" -> {
                if (tag.attributes().containsKey("src")) {
                    cells.add(Cell.of(TagPairs.image(placed), 0));
                }
            }
            case "wbr" -> cells.add(Cell.of(new Inline.RawHtml("<wbr />"), 0));
            default -> cells.add(Cell.of(placed));
        }
    }
}
