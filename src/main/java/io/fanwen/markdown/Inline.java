package io.fanwen.markdown;

import java.util.List;
import java.util.Optional;

/** A part of a line of text. A closed set, as {@link Block} is. */
public sealed interface Inline {
    <R> R accept(Visitor<R> visitor);

    /** Plain characters, not escaped. */
    record Text(String text) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** A line end that joins: a space, or nothing between wide characters (the parser has left those out). */
    record SoftBreak() implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.softBreak(this);
        }
    }

    /** A line end that shows. */
    record HardBreak() implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hardBreak(this);
        }
    }

    record Emphasis(List<Inline> inlines) implements Inline {
        public Emphasis {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.emphasis(this);
        }
    }

    record Strong(List<Inline> inlines) implements Inline {
        public Strong {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.strong(this);
        }
    }

    record Strikethrough(List<Inline> inlines) implements Inline {
        public Strikethrough {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.strikethrough(this);
        }
    }

    record Code(String text) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /**
     * @param target as written, entities and backslashes resolved, not percent-decoded; the library resolves it
     * @param offset where the link begins in the source's text
     */
    record Link(String target, Optional<String> title, List<Inline> inlines, int offset) implements Inline {
        public Link {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /** @param alt plain text; empty for none */
    record Image(String target, Optional<String> title, String alt, Attributes attributes, int offset) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /** A blank to fill in, typed as underscores. @param length how many were typed; at least 3 */
    record Blank(int length) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blank(this);
        }
    }

    /** @param label names a footnote of the same document */
    record FootnoteReference(String label) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.footnoteReference(this);
        }
    }

    /** Raw HTML without content of ours, such as {@code <br>}, made safe already (or trusted). */
    record RawHtml(String html) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rawHtml(this);
        }
    }

    /** An HTML element around Markdown, such as {@code <u>}; see {@link Block.Element}. */
    record Element(String tag, String attributes, List<Inline> inlines) implements Inline {
        public Element {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.element(this);
        }
    }

    /** Answers for each kind. */
    interface Visitor<R> {
        R text(Text text);

        R softBreak(SoftBreak softBreak);

        R hardBreak(HardBreak hardBreak);

        R emphasis(Emphasis emphasis);

        R strong(Strong strong);

        R strikethrough(Strikethrough strikethrough);

        R code(Code code);

        R link(Link link);

        R image(Image image);

        R blank(Blank blank);

        R footnoteReference(FootnoteReference reference);

        R rawHtml(RawHtml html);

        R element(Element element);
    }
}
