package io.fanwen.word;

import io.fanwen.han.Han;
import io.fanwen.markdown.Inline;
import io.fanwen.markdown.PlainText;
import io.fanwen.markdown.References.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the text of paragraphs as runs. Not thread-safe. */
final class RunPen implements Inline.Visitor<Void> {
    private static final Map<String, Integer> FORMATS = Map.ofEntries(Map.entry("b", Runs.BOLD), Map.entry("strong", Runs.BOLD),
            Map.entry("i", Runs.ITALIC), Map.entry("em", Runs.ITALIC), Map.entry("cite", Runs.ITALIC), Map.entry("dfn", Runs.ITALIC),
            Map.entry("u", Runs.UNDERLINE), Map.entry("ins", Runs.UNDERLINE), Map.entry("s", Runs.STRIKE), Map.entry("del", Runs.STRIKE),
            Map.entry("mark", Runs.MARK), Map.entry("sup", Runs.RAISED), Map.entry("sub", Runs.LOWERED), Map.entry("code", Runs.CODE),
            Map.entry("kbd", Runs.CODE), Map.entry("samp", Runs.CODE));
    private static final Pattern LINE_BREAK = Pattern.compile("<br\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    /** Word calls a file broken that holds a longer one (260 characters). */
    private static final int LONGEST_TOOLTIP = 250;

    private final StringBuilder out;
    private final Relationships relationships;
    private final Draft draft;
    private final NotePen notes;
    private int format;
    private int room;
    private List<Inline> paragraph = List.of();
    /** Whether the paragraph holds wide characters; asked for only where it matters. */
    private Optional<Boolean> wide = Optional.empty();

    RunPen(StringBuilder out, Relationships relationships, Draft draft, NotePen notes) {
        this.out = out;
        this.relationships = relationships;
        this.draft = draft;
        this.notes = notes;
    }

    /** @param room width for pictures, in twips */
    void paragraph(List<Inline> inlines, int room) {
        this.room = room;
        paragraph = inlines;
        wide = Optional.empty();
        write(inlines);
    }

    /** The picture, if Word can show it. */
    Optional<Drawing.Embedded> embedded(Inline.Image image) {
        return draft.media().picture(image.target())
                .map(stored -> new Drawing.Embedded(stored, relationships.part("image", "media/" + stored.name())));
    }

    @Override
    public Void text(Inline.Text text) {
        return chinese(text.text());
    }

    @Override
    public Void softBreak(Inline.SoftBreak softBreak) {
        Runs.text(" ", format, false, out);
        return null;
    }

    @Override
    public Void hardBreak(Inline.HardBreak hardBreak) {
        Runs.text("\n", 0, false, out);
        return null;
    }

    @Override
    public Void emphasis(Inline.Emphasis emphasis) {
        return formatted(Runs.ITALIC, emphasis.inlines());
    }

    @Override
    public Void strong(Inline.Strong strong) {
        return formatted(Runs.BOLD, strong.inlines());
    }

    @Override
    public Void strikethrough(Inline.Strikethrough strikethrough) {
        return formatted(Runs.STRIKE, strikethrough.inlines());
    }

    @Override
    public Void code(Inline.Code code) {
        int before = format;
        format |= Runs.CODE;
        chinese(code.text());
        format = before;
        return null;
    }

    @Override
    public Void link(Inline.Link link) {
        Optional<String> address = draft.links().address(link.target());
        if (address.isEmpty() || (format & Runs.LINK) != 0) {
            write(link.inlines());
            return null;
        }
        out.append("<w:hyperlink r:id=\"").append(relationships.link(address.get())).append('"');
        link.title().filter(text -> text.length() <= LONGEST_TOOLTIP)
                .ifPresent(text -> out.append(" w:tooltip=\"").append(XmlText.escape(text)).append('"'));
        out.append('>');
        formatted(Runs.LINK, link.inlines());
        out.append("</w:hyperlink>");
        return null;
    }

    @Override
    public Void image(Inline.Image image) {
        Optional<Drawing.Embedded> picture = embedded(image);
        if (picture.isEmpty()) {
            return chinese(image.alt());
        }
        out.append("<w:r>");
        Drawing.append(out, draft.media().nextShown(), image, picture.get(), new Size(room, draft.pictureHeight()));
        out.append("</w:r>");
        return null;
    }

    @Override
    public Void blank(Inline.Blank blank) {
        Runs.text("_".repeat(blank.length()), format, false, out);
        return null;
    }

    @Override
    public Void footnoteReference(Inline.FootnoteReference reference) {
        notes.accept(reference.label(), out);
        return null;
    }

    @Override
    public Void rawHtml(Inline.RawHtml html) {
        if (LINE_BREAK.matcher(html.html()).matches()) {
            Runs.text("\n", 0, false, out);
        }
        return null;
    }

    @Override
    public Void element(Inline.Element element) {
        switch (element.tag()) {
            case "q" -> around("“", element.inlines(), "”");
            case "rt" -> around("（", element.inlines(), "）");
            // The brackets that stand in for ruby are written already.
            case "rp" -> { }
            default -> formatted(FORMATS.getOrDefault(element.tag(), 0), element.inlines());
        }
        return null;
    }

    private void around(String before, List<Inline> inlines, String after) {
        chinese(before);
        write(inlines);
        chinese(after);
    }

    private void write(List<Inline> inlines) {
        for (Inline inline : inlines) {
            inline.accept(this);
        }
    }

    private Void formatted(int wanted, List<Inline> inlines) {
        int before = format;
        format |= wanted;
        write(inlines);
        format = before;
        return null;
    }

    /** Text whose shared marks are Chinese if the paragraph is, but for apostrophes in Latin words. */
    private Void chinese(String text) {
        if (!hasShared(text) || !isWide()) {
            Runs.text(text, format, false, out);
            return null;
        }
        int from = 0;
        for (int i = text.indexOf('\u2019'); i >= 0; i = text.indexOf('\u2019', i + 1)) {
            if (i > 0 && i + 1 < text.length() && isLatin(text.charAt(i - 1)) && isLatin(text.charAt(i + 1))) {
                Runs.text(text.substring(from, i), format, true, out);
                Runs.text("\u2019", format, false, out);
                from = i + 1;
            }
        }
        Runs.text(text.substring(from), format, true, out);
        return null;
    }

    private boolean isWide() {
        if (wide.isEmpty()) {
            wide = Optional.of(PlainText.ofInlines(paragraph).codePoints().anyMatch(Han::isWide));
        }
        return wide.get();
    }

    /** Characters whose script the hint decides (ECMA-376 part 1, 17.3.2.26), as far as Chinese uses them. */
    private static boolean hasShared(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x2010 && c < 0x2c00 || c >= 0xa1 && c <= 0xf7 && "\u00a7\u00a8\u00b0\u00b1\u00b7\u00d7\u00f7".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
