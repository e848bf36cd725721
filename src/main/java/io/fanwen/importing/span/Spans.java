package io.fanwen.importing.span;

import io.fanwen.markdown.Inline;
import io.fanwen.markdown.PlainText;
import io.fanwen.markdown.TypedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is done with the spans of a paragraph. Looks are bits. Stateless. */
public final class Spans {
    public static final int STRONG = 1;
    public static final int EMPHASIS = 2;
    public static final int STRIKE = 4;
    public static final int UNDERLINE = 8;
    public static final int RAISED = 16;
    public static final int LOWERED = 32;
    public static final int MARK = 64;
    public static final int CODE = 128;
    private static final int[] OUTERMOST_FIRST = {STRONG, EMPHASIS, STRIKE, UNDERLINE, RAISED, LOWERED, MARK, CODE};
    /** As wide as Word's own tab, to the eye. */
    private static final String TAB = "　　";

    private Spans() {}

    /** Spans as a tree: links outermost, then the looks in a fixed order, so that neighbours of one look share it. */
    public static List<Inline> inlines(List<Span> spans) {
        List<Inline> out = new ArrayList<>();
        for (int from = 0; from < spans.size();) {
            Optional<String> link = spans.get(from).link();
            int to = from + 1;
            while (to < spans.size() && spans.get(to).link().equals(link)) {
                to++;
            }
            List<Inline> inside = looks(spans.subList(from, to), 0);
            if (link.isPresent()) {
                out.add(new Inline.Link(link.get(), Optional.empty(), inside, 0));
            } else {
                out.addAll(inside);
            }
            from = to;
        }
        return out;
    }

    private static List<Inline> looks(List<Span> spans, int at) {
        List<Inline> out = new ArrayList<>();
        if (at == OUTERMOST_FIRST.length) {
            spans.forEach(span -> out.add(span.leaf()));
            return out;
        }
        for (int from = 0; from < spans.size();) {
            boolean has = has(spans.get(from), at);
            int to = from + 1;
            while (to < spans.size() && has(spans.get(to), at) == has) {
                to++;
            }
            out.addAll(has ? wrapped(spans.subList(from, to), at) : looks(spans.subList(from, to), at + 1));
            from = to;
        }
        return out;
    }

    private static boolean has(Span span, int at) {
        return (span.looks() & OUTERMOST_FIRST[at]) != 0;
    }

    /** White space at the ends of emphasis is nobody's emphasis, and Markdown would not take it. */
    private static List<Inline> wrapped(List<Span> spans, int at) {
        int from = edge(spans);
        int to = spans.size() - edge(reversed(spans));
        List<Inline> out = new ArrayList<>(looks(spans.subList(0, Math.min(from, spans.size())), at + 1));
        if (from < to) {
            out.add(wrap(looks(spans.subList(from, to), at + 1), OUTERMOST_FIRST[at]));
            out.addAll(looks(spans.subList(to, spans.size()), at + 1));
        }
        return out;
    }

    private static int edge(List<Span> spans) {
        int at = 0;
        while (at < spans.size() && (spans.get(at).isBlank() || spans.get(at).leaf() instanceof Inline.HardBreak)) {
            at++;
        }
        return at;
    }

    private static List<Span> reversed(List<Span> spans) {
        List<Span> out = new ArrayList<>(spans);
        Collections.reverse(out);
        return out;
    }

    private static Inline wrap(List<Inline> inlines, int look) {
        return switch (look) {
            case STRONG -> new Inline.Strong(inlines);
            case EMPHASIS -> new Inline.Emphasis(inlines);
            case STRIKE -> new Inline.Strikethrough(inlines);
            case UNDERLINE -> new Inline.Element("u", "", inlines);
            case RAISED -> new Inline.Element("sup", "", inlines);
            case LOWERED -> new Inline.Element("sub", "", inlines);
            case MARK -> new Inline.Element("mark", "", inlines);
            default -> new Inline.Code(PlainText.ofInlines(inlines).replace('\n', ' '));
        };
    }

    /** The same without one look: that the whole of a heading is bold says nothing. */
    public static List<Span> without(List<Span> spans, int look) {
        return spans.stream().map(span -> new Span(span.leaf(), span.looks() & ~look, span.link())).toList();
    }

    /** Neighbours of one look as one: Word parts text wherever somebody's cursor stood. */
    public static List<Span> joined(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        for (Span span : spans) {
            Span last = out.isEmpty() ? span : out.get(out.size() - 1);
            boolean joins = !out.isEmpty() && span.leaf() instanceof Inline.Text && last.leaf() instanceof Inline.Text
                    && span.looks() == last.looks() && span.link().equals(last.link());
            if (joins) {
                String text = ((Inline.Text) last.leaf()).text() + ((Inline.Text) span.leaf()).text();
                out.set(out.size() - 1, new Span(new Inline.Text(text), span.looks(), span.link()));
            } else {
                out.add(span);
            }
        }
        return out;
    }

    /** Without white space at the ends of lines and line ends at the ends of the paragraph; blanks and addresses found. */
    public static List<Span> tidy(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        boolean lineStart = true;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean lineEnd = i + 1 == spans.size() || spans.get(i + 1).leaf() instanceof Inline.HardBreak;
            if (span.leaf() instanceof Inline.HardBreak) {
                if (!lineStart) {
                    out.add(span);
                }
                lineStart = true;
            } else if (span.leaf() instanceof Inline.Text text) {
                String kept = tabs(lineStart ? stripLeading(text.text()) : text.text());
                kept = lineEnd ? stripTrailing(kept) : kept;
                add(kept, span, out);
                lineStart = lineStart && kept.isEmpty();
            } else {
                out.add(span);
                lineStart = false;
            }
        }
        while (!out.isEmpty() && (out.get(out.size() - 1).leaf() instanceof Inline.HardBreak || out.get(out.size() - 1).isBlank())) {
            out.remove(out.size() - 1);
        }
        return out;
    }

    private static void add(String text, Span span, List<Span> out) {
        if (text.isEmpty()) {
            return;
        }
        if (span.link().isPresent()) {
            out.add(new Span(new Inline.Text(text), span.looks(), span.link()));
        } else {
            TypedText.inlines(text).forEach(inline -> out.add(new Span(inline, span.looks(), span.link())));
        }
    }

    private static String stripLeading(String text) {
        return text.replaceFirst("^[\\s\u3000\u2000-\u200b\ufeff]+", "");
    }

    private static String stripTrailing(String text) {
        return text.replaceFirst("[\\s\u3000]+$", "");
    }

    private static String tabs(String text) {
        return text.replace("\t", TAB);
    }
}
