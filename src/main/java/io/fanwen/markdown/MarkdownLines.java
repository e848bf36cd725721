package io.fanwen.markdown;

import io.fanwen.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * Writes inline text with the least care that reads back as the same text in its surroundings, which is found out by reading it. Signs
 * are escaped only where they would mean something: {@code 138****5678} stays as it is. Thread-safe.
 */
final class MarkdownLines {
    private final MarkdownParser parser = new MarkdownParser(Dialect.DOCUMENT, RawHtml.SANITISE);

    /** A paragraph's lines, with its attributes at the end. */
    String paragraph(Block.Paragraph paragraph) {
        String braces = MarkdownInlines.braces(paragraph.attributes());
        String behind = braces.isEmpty() || paragraph.inlines().isEmpty() ? braces : " " + braces;
        return isPlain(paragraph.inlines()) ? MarkdownInlines.write(paragraph.inlines(), MarkdownCare.PLAIN, false) + behind
                : written(paragraph.inlines(), new Surroundings("", behind, false), block -> block instanceof Block.Paragraph read
                        && read.attributes().equals(paragraph.attributes()) ? Optional.of(read.inlines()) : Optional.empty());
    }

    /** A heading's line. */
    String heading(Block.Heading heading) {
        String braces = MarkdownInlines.braces(heading.attributes());
        return written(heading.inlines(), new Surroundings("#".repeat(heading.level()) + " ", braces.isEmpty() ? "" : " " + braces, true),
                block -> block instanceof Block.Heading read && read.attributes().equals(heading.attributes())
                        ? Optional.of(read.inlines()) : Optional.empty());
    }

    /** What stands in a cell of a table. */
    String cell(List<Inline> inlines) {
        Surroundings cell = new Surroundings("| ", " |\n| --- |", true);
        String written = written(inlines, cell, block -> block instanceof Block.Table table && table.rows().isEmpty()
                && table.header().size() == 1 ? Optional.of(table.header().get(0).inlines()) : Optional.empty());
        return written.substring(cell.before.length(), written.length() - cell.behind.length());
    }

    /** HTML by itself. What does not begin as HTML for itself does so behind an empty comment, if it stays on its line. */
    String html(Block.RawHtml html) {
        String typed = MarkdownTags.typedWithin(html.html());
        String plain = unbroken(typed);
        return read(plain).equals(List.of(html)) ? plain : "<!-- -->" + typed.replace("\n", "&#10;");
    }

    /** An element around which no Markdown may stand, such as a table with links in it: all of it is HTML. */
    String html(Block.Element element) {
        return unbroken(MarkdownTags.typedWithin(MarkdownTags.html(element)));
    }

    /** A blank line would end the HTML, so line ends that make one are written as references. */
    private static String unbroken(String html) {
        return html.replaceAll("\n(?=[ \t]*\n)", "&#10;");
    }

    /** @param oneLine whether the text must stay on its line */
    private record Surroundings(String before, String behind, boolean oneLine) {
        private boolean isCell() {
            return before.startsWith("|");
        }
    }

    /** Where the inline text stands in a block; empty if the block is not the one that was to be written. */
    private interface Place {
        Optional<List<Inline>> inlines(Block block);
    }

    private String written(List<Inline> inlines, Surroundings around, Place place) {
        String last = "";
        for (MarkdownCare care : MarkdownCare.values()) {
            String text = MarkdownInlines.write(inlines, care, around.oneLine);
            last = around.before + (around.isCell() ? text.replace("|", "\\|") : text) + around.behind;
            if (readsBack(last, inlines, place)) {
                return last;
            }
        }
        return last;
    }

    private boolean readsBack(String written, List<Inline> inlines, Place place) {
        StringBuilder whole = new StringBuilder(written);
        MarkdownInlines.labels(inlines).forEach(label -> whole.append("\n\n[^").append(label).append("]: 注"));
        List<Block> read = read(whole.toString());
        return read.size() == 1 && place.inlines(read.get(0)).filter(found -> SameInlines.same(found, inlines)).isPresent();
    }

    private List<Block> read(String text) {
        return parser.parse(new Source("", text), 0).value().map(Document::blocks).orElse(List.of());
    }

    private static boolean isPlain(List<Inline> inlines) {
        if (!inlines.stream().allMatch(inline -> inline instanceof Inline.Text text && text.text().indexOf('\n') < 0 || inline instanceof Inline.HardBreak)) {
            return false;
        }
        String text = PlainText.ofInlines(inlines);
        return !text.isEmpty() && text.lines().allMatch(MarkdownSigns::isPlain) && !text.endsWith("\n");
    }
}
