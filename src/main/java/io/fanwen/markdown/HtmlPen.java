package io.fanwen.markdown;

import io.fanwen.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Writes one document's blocks; {@link InlinePen} writes what is in them. Not thread-safe. */
final class HtmlPen implements Block.Visitor<Void> {
    private final StringBuilder out = new StringBuilder();
    private final HtmlOptions options;
    private final FootnoteNumbers notes;
    private final InlinePen inlinePen;
    /** Whether the paragraphs being written stand in a tight list and go without tags. */
    private boolean tight;
    /** Level of the heading written last. */
    private int last;

    HtmlPen(References references, HtmlOptions options, FootnoteNumbers notes) {
        this.options = options;
        this.notes = notes;
        this.last = options.under();
        this.inlinePen = new InlinePen(out, references, options, notes);
    }

    String text() {
        return out.toString();
    }

    void blocks(List<Block> blocks, boolean tightly) {
        boolean before = tight;
        tight = tightly;
        blocks.forEach(block -> block.accept(this));
        tight = before;
    }

    void inlines(List<Inline> inlines) {
        inlinePen.write(inlines);
    }

    /** The section of notes at the end; nothing if there are none. */
    void footnotes(List<Document.Footnote> footnotes) {
        if (footnotes.isEmpty()) {
            return;
        }
        out.append("<section class=\"footnotes\" aria-label=\"").append(Html.escape(options.words().footnotes())).append("\">\n<ol>\n");
        for (Document.Footnote note : footnotes) {
            int number = notes.number(note.label()).orElseThrow();
            out.append("<li id=\"").append(Html.escape(options.idPrefix())).append("fn:").append(number).append("\">\n");
            blocks(note.blocks(), false);
            backLinks(note.label(), number);
            out.append("</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
        if (tight) {
            inlines(paragraph.inlines());
            return null;
        }
        line();
        out.append("<p");
        attributes(paragraph.attributes());
        out.append('>');
        inlines(paragraph.inlines());
        out.append("</p>\n");
        return null;
    }

    @Override
    public Void heading(Block.Heading heading) {
        boolean page = options.style() == HtmlOptions.Style.PAGE;
        int level = page ? Math.min(heading.level(), last + 1) : heading.level();
        last = level;
        line();
        out.append("<h").append(level);
        if (page) {
            attribute("id", heading.anchor());
        }
        attributes(heading.attributes());
        out.append('>');
        inlines(heading.inlines());
        out.append("</h").append(level).append(">\n");
        return null;
    }

    @Override
    public Void quote(Block.Quote quote) {
        line();
        out.append("<blockquote>\n");
        blocks(quote.blocks(), false);
        line();
        out.append("</blockquote>\n");
        return null;
    }

    @Override
    public Void alert(Block.Alert alert) {
        line();
        String kind = alert.kind().name().toLowerCase(Locale.ROOT);
        out.append("<div class=\"alert alert-").append(kind).append("\" role=\"note\">\n<p class=\"alert-title\">");
        Html.escape(alert.title().orElseGet(() -> options.words().alerts().get(alert.kind())), out);
        out.append("</p>\n");
        blocks(alert.blocks(), false);
        line();
        out.append("</div>\n");
        return null;
    }

    @Override
    public Void bulletList(Block.BulletList list) {
        line();
        boolean tasks = list.items().stream().anyMatch(item -> item.checked().isPresent());
        out.append(tasks ? "<ul class=\"contains-task-list\">\n" : "<ul>\n");
        list.items().forEach(item -> item(item, OptionalInt.empty(), list.tight()));
        out.append("</ul>\n");
        return null;
    }

    @Override
    public Void orderedList(Block.OrderedList list) {
        line();
        int expected = list.items().stream().map(Block.Item::number).findFirst().orElse(OptionalInt.empty()).orElse(1);
        out.append("<ol");
        if (list.items().stream().anyMatch(item -> item.checked().isPresent())) {
            attribute("class", "contains-task-list");
        }
        if (expected != 1) {
            attribute("start", Integer.toString(expected));
        }
        out.append(">\n");
        for (Block.Item item : list.items()) {
            int number = item.number().orElse(expected);
            item(item, number == expected ? OptionalInt.empty() : OptionalInt.of(number), list.tight());
            expected = number + 1;
        }
        out.append("</ol>\n");
        return null;
    }

    @Override
    public Void codeBlock(Block.CodeBlock code) {
        line();
        out.append("<pre><code");
        int space = code.info().indexOf(' ');
        String language = space < 0 ? code.info() : code.info().substring(0, space);
        if (!language.isEmpty()) {
            attribute("class", "language-" + language);
        }
        out.append('>');
        Html.escape(code.text(), out);
        out.append("</code></pre>\n");
        return null;
    }

    @Override
    public Void table(Block.Table table) {
        line();
        boolean framed = options.style() == HtmlOptions.Style.PAGE;
        out.append(framed ? "<div class=\"table\">\n<table>\n" : "<table>\n").append("<thead>\n");
        row(table, table.header(), "th");
        out.append("</thead>\n");
        if (!table.rows().isEmpty()) {
            out.append("<tbody>\n");
            table.rows().forEach(row -> row(table, row, "td"));
            out.append("</tbody>\n");
        }
        out.append(framed ? "</table>\n</div>\n" : "</table>\n");
        return null;
    }

    @Override
    public Void rule(Block.Rule rule) {
        line();
        out.append("<hr />\n");
        return null;
    }

    @Override
    public Void rawHtml(Block.RawHtml html) {
        line();
        out.append(html.html());
        line();
        return null;
    }

    @Override
    public Void element(Block.Element element) {
        line();
        out.append('<').append(element.tag()).append(element.attributes()).append(">\n");
        blocks(element.blocks(), false);
        line();
        out.append("</").append(element.tag()).append(">\n");
        return null;
    }

    private void item(Block.Item item, OptionalInt value, boolean tightly) {
        out.append("<li");
        if (item.checked().isPresent()) {
            attribute("class", "task-list-item");
        }
        value.ifPresent(number -> attribute("value", Integer.toString(number)));
        out.append('>');
        item.checked().ifPresent(this::checkbox);
        if (!item.blocks().isEmpty() && !(tightly && item.blocks().get(0) instanceof Block.Paragraph)) {
            out.append('\n');
        }
        blocks(item.blocks(), tightly);
        out.append("</li>\n");
    }

    private void checkbox(boolean done) {
        out.append("<input type=\"checkbox\" disabled").append(done ? " checked" : "");
        attribute("aria-label", done ? options.words().done() : options.words().open());
        out.append(" /> ");
    }

    private void row(Block.Table table, List<Block.Table.Cell> cells, String tag) {
        out.append("<tr>\n");
        for (int i = 0; i < cells.size(); i++) {
            out.append('<').append(tag);
            Block.Table.Alignment alignment = table.alignments().get(i);
            if (alignment != Block.Table.Alignment.NONE) {
                attribute("class", alignment.name().toLowerCase(Locale.ROOT));
            }
            out.append('>');
            inlines(cells.get(i).inlines());
            out.append("</").append(tag).append(">\n");
        }
        out.append("</tr>\n");
    }

    /** After the note's text: one link for each place that refers to it. */
    private void backLinks(String label, int number) {
        int uses = notes.total(label);
        out.append("<p class=\"footnote-back\">");
        for (int use = 1; use <= uses; use++) {
            out.append(use > 1 ? " <a" : "<a");
            attribute("href", "#" + Html.percentEncode(options.idPrefix() + InlinePen.referenceId(number, use)));
            String name = options.words().backToText() + (uses > 1 ? " " + use : "");
            attribute("aria-label", name);
            out.append(">\u21a9</a>");
        }
        out.append("</p>\n");
    }

    private void attributes(Attributes attributes) {
        if (!attributes.classes().isEmpty()) {
            attribute("class", attributes.classes().stream().collect(Collectors.joining(" ")));
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Html.escape(value, out);
        out.append('"');
    }

    /** Begins a new line unless one has just begun. */
    private void line() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
