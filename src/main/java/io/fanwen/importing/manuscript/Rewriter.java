package io.fanwen.importing.manuscript;

import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes a document again with other links and pictures. Stateless but for its functions. */
public final class Rewriter {
    private final Function<String, Optional<String>> link;
    private final Function<String, Optional<String>> picture;

    /**
     * @param link    the target that a link is to have; empty to leave its words alone
     * @param picture the target that a picture is to have; empty to leave its description alone
     */
    public Rewriter(Function<String, Optional<String>> link, Function<String, Optional<String>> picture) {
        this.link = link;
        this.picture = picture;
    }

    public Document document(Document document) {
        return new Document(blocks(document.blocks()), document.footnotes().stream()
                .map(note -> new Document.Footnote(note.label(), blocks(note.blocks()))).toList());
    }

    /** What is left with nothing in it is left out. */
    public List<Block> blocks(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            Block made = block(block);
            boolean emptied = made instanceof Block.Paragraph paragraph && paragraph.inlines().isEmpty();
            if (!emptied) {
                out.add(made);
            }
        }
        return out;
    }

    private Block block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(inlines(paragraph.inlines()), paragraph.attributes());
        } else if (block instanceof Block.Heading heading) {
            return new Block.Heading(heading.level(), inlines(heading.inlines()), heading.attributes(), heading.anchor(), 0);
        } else if (block instanceof Block.Quote quote) {
            return new Block.Quote(blocks(quote.blocks()));
        } else if (block instanceof Block.Alert alert) {
            return new Block.Alert(alert.kind(), alert.title(), blocks(alert.blocks()));
        } else if (block instanceof Block.BulletList list) {
            return new Block.BulletList(items(list.items()), list.tight());
        } else if (block instanceof Block.OrderedList list) {
            return new Block.OrderedList(items(list.items()), list.tight());
        } else if (block instanceof Block.Table table) {
            return new Block.Table(table.alignments(), cells(table.header()), table.rows().stream().map(this::cells).toList());
        } else if (block instanceof Block.Element element) {
            return new Block.Element(element.tag(), element.attributes(), blocks(element.blocks()));
        }
        return block;
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream().map(item -> new Block.Item(item.number(), item.checked(), blocks(item.blocks()))).toList();
    }

    private List<Block.Table.Cell> cells(List<Block.Table.Cell> cells) {
        return cells.stream().map(cell -> new Block.Table.Cell(inlines(cell.inlines()))).toList();
    }

    private List<Inline> inlines(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        inlines.forEach(inline -> add(inline, out));
        return out;
    }

    private void add(Inline inline, List<Inline> out) {
        if (inline instanceof Inline.Link found) {
            List<Inline> inside = inlines(found.inlines());
            link.apply(found.target()).ifPresentOrElse(target -> out.add(new Inline.Link(target, found.title(), inside, 0)),
                    () -> out.addAll(inside));
        } else if (inline instanceof Inline.Image image) {
            picture.apply(image.target()).ifPresentOrElse(target -> out.add(image(image, target)), () -> {
                if (!image.alt().isBlank()) {
                    out.add(new Inline.Text(image.alt()));
                }
            });
        } else {
            out.add(holder(inline));
        }
    }

    private static Inline image(Inline.Image image, String target) {
        return new Inline.Image(target, image.title(), image.alt(), image.attributes(), 0);
    }

    private Inline holder(Inline inline) {
        if (inline instanceof Inline.Emphasis emphasis) {
            return new Inline.Emphasis(inlines(emphasis.inlines()));
        } else if (inline instanceof Inline.Strong strong) {
            return new Inline.Strong(inlines(strong.inlines()));
        } else if (inline instanceof Inline.Strikethrough strikethrough) {
            return new Inline.Strikethrough(inlines(strikethrough.inlines()));
        } else if (inline instanceof Inline.Element element) {
            return new Inline.Element(element.tag(), element.attributes(), inlines(element.inlines()));
        }
        return inline;
    }
}
