package io.fanwen.word;

import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import java.util.List;

/** Writes the part that holds the text. Not thread-safe. */
final class DocumentPart {
    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private final StringBuilder out = new StringBuilder(32768);
    private final Draft draft;
    private final BlockPen pen;

    DocumentPart(Draft draft, Relationships relationships) {
        this.draft = draft;
        RunPen runs = new RunPen(out, relationships, draft, NotePen.inText(draft.notes()));
        pen = new BlockPen(out, draft, runs, Frame.page(draft.style().layout()));
    }

    /** @param footers {@code w:footerReference} elements */
    String xml(WordDocument document, String footers) {
        out.append(XmlText.DECLARATION).append("<w:document ").append(NAMESPACES).append("><w:body>");
        pen.line(Style.TITLE, document.title());
        document.sections().forEach(this::section);
        pen.close(false);
        return out.append("<w:sectPr>").append(footers).append(draft.style().layout().pageProperties())
                .append("</w:sectPr></w:body></w:document>").toString();
    }

    private void section(WordDocument.Section section) {
        section.heading().ifPresent(heading -> pen.line(Style.HEADING_1, heading));
        int level = section.heading().isPresent() ? 2 : 1;
        write(section.posting(), level);
        section.experience().ifPresent(experience -> {
            pen.line(Style.heading(level), experience.heading());
            write(experience.document(), level + 1);
        });
    }

    /** @param level that the highest heading gets */
    private void write(Document document, int level) {
        draft.notes().enter(document);
        pen.document(document.blocks(), level - highest(document.blocks()));
    }

    private static int highest(List<Block> blocks) {
        return blocks.stream().filter(Block.Heading.class::isInstance).mapToInt(block -> ((Block.Heading) block).level()).min().orElse(1);
    }
}
