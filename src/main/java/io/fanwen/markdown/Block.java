package io.fanwen.markdown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A block of a document. A closed set: a new kind breaks every writer that must answer for it. */
public sealed interface Block {
    <R> R accept(Visitor<R> visitor);

    record Paragraph(List<Inline> inlines, Attributes attributes) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * @param level  1 to 6
     * @param anchor the id it gets in HTML, unique in the document as parsed; from {@code {#id}} or from its text
     * @param offset where its line begins in the source's text
     */
    record Heading(int level, List<Inline> inlines, Attributes attributes, String anchor, int offset) implements Block {
        public Heading {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /** A GitHub alert, {@code > [!NOTE]}; its title is the kind's name in the theme's language unless the author gave one. */
    record Alert(Kind kind, Optional<String> title, List<Block> blocks) implements Block {
        /** The five kinds that GitHub knows. */
        public enum Kind { NOTE, TIP, IMPORTANT, WARNING, CAUTION }

        public Alert {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alert(this);
        }
    }

    /** @param tight whether paragraphs in items are shown without paragraph tags */
    record BulletList(List<Item> items, boolean tight) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bulletList(this);
        }
    }

    /** Each item's number is the one to show: the typed one in the document dialect, counted from the first in CommonMark. */
    record OrderedList(List<Item> items, boolean tight) implements Block {
        public OrderedList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orderedList(this);
        }
    }

    /**
     * @param number  present in ordered lists
     * @param checked present in task lists
     */
    record Item(OptionalInt number, Optional<Boolean> checked, List<Block> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /** @param info what stands behind the fence; empty for none */
    record CodeBlock(String info, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.codeBlock(this);
        }
    }

    /** Every row has as many cells as {@code alignments} has entries. */
    record Table(List<Alignment> alignments, List<Cell> header, List<List<Cell>> rows) implements Block {
        /** Of a column. */
        public enum Alignment { NONE, LEFT, CENTRE, RIGHT }

        /** What stands in one cell. */
        public record Cell(List<Inline> inlines) {
            public Cell {
                inlines = List.copyOf(inlines);
            }
        }

        public Table {
            alignments = List.copyOf(alignments);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** A thematic break. */
    record Rule() implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }
    }

    /**
     * Raw HTML that stands by itself, made safe already (or trusted by the site's setting).
     *
     * @param text its words, for lengths, search and Word
     */
    record RawHtml(String html, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rawHtml(this);
        }
    }

    /**
     * An HTML element whose tags stand around Markdown, such as {@code <details>}.
     *
     * @param tag        a safe name in lower case
     * @param attributes safe ones, as they are to be written: empty or beginning with a space, escaped
     */
    record Element(String tag, String attributes, List<Block> blocks) implements Block {
        public Element {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.element(this);
        }
    }

    /** Answers for each kind. */
    interface Visitor<R> {
        R paragraph(Paragraph paragraph);

        R heading(Heading heading);

        R quote(Quote quote);

        R alert(Alert alert);

        R bulletList(BulletList list);

        R orderedList(OrderedList list);

        R codeBlock(CodeBlock code);

        R table(Table table);

        R rule(Rule rule);

        R rawHtml(RawHtml html);

        R element(Element element);
    }
}
