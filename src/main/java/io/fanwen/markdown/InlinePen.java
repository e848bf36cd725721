package io.fanwen.markdown;

import io.fanwen.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes inline text into a page begun by {@link HtmlPen}. Not thread-safe. */
final class InlinePen implements Inline.Visitor<Void> {
    private final StringBuilder out;
    private final References references;
    private final HtmlOptions options;
    private final FootnoteNumbers notes;

    InlinePen(StringBuilder out, References references, HtmlOptions options, FootnoteNumbers notes) {
        this.out = out;
        this.references = references;
        this.options = options;
        this.notes = notes;
    }

    /** The id of a reference, without the prefix; the colon keeps it apart from every anchor of a heading. */
    static String referenceId(int number, int use) {
        return "fnref:" + number + (use > 1 ? ":" + use : "");
    }

    void write(List<Inline> inlines) {
        inlines.forEach(inline -> inline.accept(this));
    }

    @Override
    public Void text(Inline.Text text) {
        Html.escape(text.text(), out);
        return null;
    }

    @Override
    public Void softBreak(Inline.SoftBreak softBreak) {
        out.append('\n');
        return null;
    }

    @Override
    public Void hardBreak(Inline.HardBreak hardBreak) {
        out.append("<br />\n");
        return null;
    }

    @Override
    public Void emphasis(Inline.Emphasis emphasis) {
        return wrapped("em", emphasis.inlines());
    }

    @Override
    public Void strong(Inline.Strong strong) {
        return wrapped("strong", strong.inlines());
    }

    @Override
    public Void strikethrough(Inline.Strikethrough strikethrough) {
        return wrapped("del", strikethrough.inlines());
    }

    @Override
    public Void code(Inline.Code code) {
        out.append("<code>");
        Html.escape(code.text(), out);
        out.append("</code>");
        return null;
    }

    @Override
    public Void link(Inline.Link link) {
        Optional<String> address = references.link(link.target());
        if (address.isEmpty()) {
            write(link.inlines());
            return null;
        }
        out.append("<a");
        attribute("href", address.get());
        if (options.style() == HtmlOptions.Style.PAGE && isOuter(address.get())) {
            attribute("rel", "noopener");
        }
        link.title().ifPresent(title -> attribute("title", title));
        out.append('>');
        write(link.inlines());
        out.append("</a>");
        return null;
    }

    @Override
    public Void image(Inline.Image image) {
        Optional<References.Picture> picture = references.image(image.target());
        if (picture.isEmpty()) {
            Html.escape(image.alt(), out);
            return null;
        }
        out.append("<img");
        attribute("src", picture.get().address());
        attribute("alt", image.alt());
        image.title().ifPresent(title -> attribute("title", title));
        if (!image.attributes().classes().isEmpty()) {
            attribute("class", String.join(" ", image.attributes().classes()));
        }
        size(image, picture.get());
        if (options.style() == HtmlOptions.Style.PAGE) {
            out.append(" loading=\"lazy\" decoding=\"async\"");
        }
        out.append(" />");
        return null;
    }

    @Override
    public Void blank(Inline.Blank blank) {
        out.append("<span class=\"blank\">").append("_".repeat(blank.length())).append("</span>");
        return null;
    }

    @Override
    public Void footnoteReference(Inline.FootnoteReference reference) {
        notes.number(reference.label()).ifPresent(number -> {
            String id = options.idPrefix() + referenceId(number, notes.use(reference.label()));
            out.append("<sup class=\"footnote-ref\"><a");
            attribute("id", id);
            attribute("href", "#" + Html.percentEncode(options.idPrefix() + "fn:" + number));
            out.append('>').append(number).append("</a></sup>");
        });
        return null;
    }

    @Override
    public Void rawHtml(Inline.RawHtml html) {
        out.append(html.html());
        return null;
    }

    @Override
    public Void element(Inline.Element element) {
        out.append('<').append(element.tag()).append(element.attributes()).append('>');
        write(element.inlines());
        out.append("</").append(element.tag()).append('>');
        return null;
    }

    /** The author's width or height wins; the other side then follows the picture's own proportions. */
    private void size(Inline.Image image, References.Picture picture) {
        Optional<Integer> width = pixels(image, "width");
        Optional<Integer> height = pixels(image, "height");
        Optional<References.Size> own = picture.size();
        if (width.isEmpty() && height.isEmpty()) {
            width = own.map(References.Size::width);
            height = own.map(References.Size::height);
        } else if (own.isPresent() && own.get().width() > 0 && own.get().height() > 0) {
            References.Size size = own.get();
            Optional<Integer> given = width;
            width = width.or(() -> pixels(image, "height").map(h -> Math.round((float) h * size.width() / size.height())));
            height = height.or(() -> given.map(w -> Math.round((float) w * size.height() / size.width())));
        }
        width.ifPresent(w -> attribute("width", Integer.toString(w)));
        height.ifPresent(h -> attribute("height", Integer.toString(h)));
    }

    private static Optional<Integer> pixels(Inline.Image image, String key) {
        String value = image.attributes().keys().getOrDefault(key, "").replace("px", "");
        return value.matches("[1-9][0-9]{0,4}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    private static boolean isOuter(String address) {
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://") || start.startsWith("//");
    }

    private Void wrapped(String tag, List<Inline> inlines) {
        out.append('<').append(tag).append('>');
        write(inlines);
        out.append("</").append(tag).append('>');
        return null;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Html.escape(value, out);
        out.append('"');
    }
}
