package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;

/** Whether two stretches of inline text say the same, wherever they stood in their sources. */
final class SameInlines {
    private SameInlines() {}

    static boolean same(List<Inline> a, List<Inline> b) {
        return anywhere(a).equals(anywhere(b));
    }

    /** With every offset 0, neighbouring texts joined and empty ones left out. */
    private static List<Inline> anywhere(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            Inline last = out.isEmpty() ? new Inline.SoftBreak() : out.get(out.size() - 1);
            if (inline instanceof Inline.Text text && last instanceof Inline.Text before) {
                out.set(out.size() - 1, new Inline.Text(before.text() + text.text()));
            } else if (!(inline instanceof Inline.Text text && text.text().isEmpty())) {
                out.add(anywhere(inline));
            }
        }
        return out;
    }

    private static Inline anywhere(Inline inline) {
        if (inline instanceof Inline.Emphasis emphasis) {
            return new Inline.Emphasis(anywhere(emphasis.inlines()));
        } else if (inline instanceof Inline.Strong strong) {
            return new Inline.Strong(anywhere(strong.inlines()));
        } else if (inline instanceof Inline.Strikethrough strikethrough) {
            return new Inline.Strikethrough(anywhere(strikethrough.inlines()));
        } else if (inline instanceof Inline.Link link) {
            return new Inline.Link(link.target(), link.title(), anywhere(link.inlines()), 0);
        } else if (inline instanceof Inline.Image image) {
            return new Inline.Image(image.target(), image.title(), image.alt(), image.attributes(), 0);
        } else if (inline instanceof Inline.Element element) {
            return new Inline.Element(element.tag(), element.attributes(), anywhere(element.inlines()));
        }
        return inline;
    }
}
