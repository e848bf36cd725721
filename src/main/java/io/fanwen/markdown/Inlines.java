package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small questions about inline text. */
final class Inlines {
    private Inlines() {}

    /** How deep they nest; 0 for flat text. */
    static int depth(List<Inline> inlines) {
        int deepest = 0;
        for (Inline inline : inlines) {
            List<Inline> inside = children(inline);
            deepest = Math.max(deepest, inside.isEmpty() ? 0 : depth(inside) + 1);
        }
        return deepest;
    }

    /** What stands in an inline; empty for one without content. */
    static List<Inline> children(Inline inline) {
        if (inline instanceof Inline.Emphasis emphasis) {
            return emphasis.inlines();
        } else if (inline instanceof Inline.Strong strong) {
            return strong.inlines();
        } else if (inline instanceof Inline.Strikethrough strikethrough) {
            return strikethrough.inlines();
        } else if (inline instanceof Inline.Link link) {
            return link.inlines();
        } else if (inline instanceof Inline.Element element) {
            return element.inlines();
        }
        return List.of();
    }

    /** The same with every link replaced by its text: a link may not hold another. */
    static List<Inline> withoutLinks(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Link link) {
                out.addAll(link.inlines());
            } else if (inline instanceof Inline.Emphasis emphasis) {
                out.add(new Inline.Emphasis(withoutLinks(emphasis.inlines())));
            } else if (inline instanceof Inline.Strong strong) {
                out.add(new Inline.Strong(withoutLinks(strong.inlines())));
            } else if (inline instanceof Inline.Strikethrough strikethrough) {
                out.add(new Inline.Strikethrough(withoutLinks(strikethrough.inlines())));
            } else if (inline instanceof Inline.Element element) {
                out.add(new Inline.Element(element.tag(), element.attributes(), withoutLinks(element.inlines())));
            } else {
                out.add(inline);
            }
        }
        return out;
    }

    /** The first visible code point; empty if it is not known. */
    static Optional<Integer> first(Inline inline) {
        String text = inline instanceof Inline.Text plain ? plain.text() : "";
        List<Inline> inside = children(inline);
        return !text.isEmpty() ? Optional.of(text.codePointAt(0)) : inside.isEmpty() ? Optional.empty() : first(inside.get(0));
    }

    /** The last visible code point; empty if it is not known. */
    static Optional<Integer> last(Inline inline) {
        String text = inline instanceof Inline.Text plain ? plain.text() : "";
        List<Inline> inside = children(inline);
        return !text.isEmpty() ? Optional.of(text.codePointBefore(text.length()))
                : inside.isEmpty() ? Optional.empty() : last(inside.get(inside.size() - 1));
    }
}
