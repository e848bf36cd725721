package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Makes our blocks of commonmark-java's. For one text; not thread-safe. */
final class BlockBuilder {
    private final Reading reading;
    private final Remarks remarks;
    private final InlineBuilder inlines;
    private final Anchors anchors = new Anchors();

    BlockBuilder(Reading reading, Remarks remarks, InlineBuilder inlines) {
        this.reading = reading;
        this.remarks = remarks;
        this.inlines = inlines;
    }

    /** The blocks below a node, without definitions of links and of footnotes. */
    List<Block> blocks(Node parent) {
        HtmlPieces pieces = new HtmlPieces(reading, remarks);
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlBlock html) {
                pieces.html(html.getLiteral(), inlines.offset(html));
            } else if (!(child instanceof LinkReferenceDefinition || child instanceof FootnoteDefinition)) {
                pieces.block(block(child));
            }
        }
        return pieces.finish();
    }

    private Block block(Node node) {
        if (node instanceof Paragraph paragraph) {
            return paragraph(inlines.content(paragraph), paragraph);
        } else if (node instanceof Heading heading) {
            return heading(heading);
        } else if (node instanceof BlockQuote quote) {
            List<Block> blocks = blocks(quote);
            return Alerts.read(blocks).map(Block.class::cast).orElseGet(() -> new Block.Quote(blocks));
        } else if (node instanceof BulletList list) {
            return new Block.BulletList(items(list, List.of()), list.isTight());
        } else if (node instanceof OrderedList list) {
            return new Block.OrderedList(items(list, numbers(list)), list.isTight());
        } else if (node instanceof FencedCodeBlock code) {
            return new Block.CodeBlock(Optional.ofNullable(code.getInfo()).orElse(""), code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            return new Block.CodeBlock("", code.getLiteral());
        } else if (node instanceof ThematicBreak) {
            return new Block.Rule();
        } else if (node instanceof TableBlock table) {
            return new TableBuilder(inlines).table(table);
        }
        throw new IllegalStateException("no block of ours for " + node);
    }

    /** In the document dialect braces at the end of a paragraph are its attributes. */
    private Block paragraph(List<Inline> content, Node node) {
        if (reading.dialect() == Dialect.COMMONMARK) {
            return new Block.Paragraph(content, Attributes.NONE);
        }
        Braces braces = braces(content, node);
        return new Block.Paragraph(braces.inlines(), braces.attributes());
    }

    private Braces braces(List<Inline> content, Node block) {
        return Braces.isEscaped(inlines.lastLine(block)) ? new Braces(content, Attributes.NONE) : Braces.cut(content);
    }

    private Block heading(Heading heading) {
        Braces braces = braces(inlines.content(heading), heading);
        String wish = braces.attributes().id().orElseGet(() -> Anchors.slug(PlainText.ofInlines(braces.inlines())));
        return new Block.Heading(heading.getLevel(), braces.inlines(), braces.attributes(), anchors.take(wish), inlines.offset(heading));
    }

    private List<Block.Item> items(Node list, List<Integer> numbers) {
        List<Block.Item> items = new ArrayList<>();
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            OptionalInt number = numbers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(numbers.get(items.size()));
            items.add(TaskItems.item(number, blocks(child)));
        }
        return items;
    }

    /**
     * The number to show for each item. CommonMark counts from the first; the document dialect keeps what was typed, unless the same
     * number was typed each time, which is how people leave the counting to Markdown.
     */
    private List<Integer> numbers(OrderedList list) {
        List<Integer> typed = new ArrayList<>();
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            typed.add(typedNumber((ListItem) child));
        }
        int first = typed.get(0);
        boolean counted = reading.dialect() == Dialect.COMMONMARK || typed.stream().allMatch(number -> number == first);
        for (int i = 0; counted && i < typed.size(); i++) {
            typed.set(i, first + i);
        }
        return typed;
    }

    private int typedNumber(ListItem item) {
        String text = remarks.source().text();
        int at = inlines.offset(item);
        int number = 0;
        while (at < text.length() && LineTidier.isIndent(text.charAt(at))) {
            at++;
        }
        // CommonMark allows at most nine digits.
        for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }
}
