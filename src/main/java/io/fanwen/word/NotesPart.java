package io.fanwen.word;

import io.fanwen.markdown.Document.Footnote;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the part that holds the footnotes. Word has no notes within notes: one that only a note refers to follows it. Not thread-safe. */
final class NotesPart {
    private final StringBuilder out = new StringBuilder();
    private final Relationships relationships = new Relationships();
    private final Draft draft;
    private final BlockPen pen;
    /** Notes to be written behind the present one, with the mark each got. */
    private Map<String, String> following = new LinkedHashMap<>();

    NotesPart(Draft draft) {
        this.draft = draft;
        RunPen runs = new RunPen(out, relationships, draft, this::reference);
        pen = new BlockPen(out, draft, runs, Frame.footnote(draft.style().layout()));
    }

    Relationships relationships() {
        return relationships;
    }

    /** The part; it holds the lines that Word draws above notes too. */
    String xml() {
        out.append(XmlText.DECLARATION).append("<w:footnotes ").append(DocumentPart.NAMESPACES).append('>');
        line("separator", -1);
        line("continuationSeparator", 0);
        for (Notes.Anchored anchored : draft.notes().anchored()) {
            draft.notes().enter(anchored.scope());
            out.append("<w:footnote w:id=\"").append(anchored.number()).append("\">");
            write(anchored.note(), "<w:r>" + Runs.NOTE_STYLE + "<w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
            writeFollowing();
            out.append("</w:footnote>");
        }
        return out.append("</w:footnotes>").toString();
    }

    private void writeFollowing() {
        int written = 0;
        while (written < following.size()) {
            Map.Entry<String, String> next = following.entrySet().stream().skip(written).findFirst().orElseThrow();
            StringBuilder mark = new StringBuilder();
            Runs.text(next.getValue() + " ", 0, false, mark);
            write(draft.notes().note(next.getKey()).orElseThrow(), mark.toString());
            written++;
        }
        following = new LinkedHashMap<>();
    }

    private void write(Footnote note, String before) {
        pen.mark(Marker.runs(before));
        pen.document(note.blocks(), 0);
        pen.close(note.blocks().isEmpty());
    }

    private void reference(String label, StringBuilder to) {
        Optional<Integer> number = draft.notes().number(label);
        if (number.isPresent()) {
            NotePen.crossReference(number.get(), to);
        } else if (draft.notes().note(label).isPresent()) {
            String mark = following.computeIfAbsent(label, key -> "*".repeat(following.size() + 1));
            Runs.text(mark, Runs.RAISED, false, to);
        }
    }

    private void line(String kind, int id) {
        out.append("<w:footnote w:type=\"").append(kind).append("\" w:id=\"").append(id).append("\"><w:p><w:pPr><w:pStyle w:val=\"")
                .append(Style.FOOTNOTE.id()).append("\"/></w:pPr><w:r><w:").append(kind).append("/></w:r></w:p></w:footnote>");
    }
}
