package io.fanwen.importing.docx;

import io.fanwen.importing.file.Archive;
import io.fanwen.importing.file.ImportCode;
import io.fanwen.importing.file.Unreadable;
import io.fanwen.importing.file.XmlNode;
import io.fanwen.importing.span.Spans;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a Word file. Stateless. */
public final class DocxReader {
    private DocxReader() {}

    /** Whether a package holds a Word document. */
    public static boolean reads(Archive archive) throws IOException, Unreadable {
        return mainPart(archive).filter(part -> part.startsWith("word/") || archive.has("word/document.xml")).isPresent();
    }

    public static WordText read(Archive archive) throws IOException, Unreadable {
        String main = mainPart(archive).orElseThrow(() -> new Unreadable(ImportCode.BROKEN_ARCHIVE));
        Relations relations = Relations.of(archive, main);
        Draft draft = new Draft(archive, new Styles(part(archive, relations, "styles")), new Numbers(part(archive, relations, "numbering")));
        draft.notes().add(part(archive, relations, "footnotes"), "footnote");
        draft.notes().add(part(archive, relations, "endnotes"), "endnote");
        XmlNode body = archive.xml(main).flatMap(root -> root.first("body")).orElseThrow(() -> new Unreadable(ImportCode.BROKEN_XML));
        List<Line> lines = new ArrayList<>(new BlockReader(draft, relations).lines(body));
        Optional<String> title = title(lines);
        Document document = new Document(new Assembly().blocks(lines), notes(archive, relations, draft));
        if (document.isEmpty() && title.isEmpty()) {
            throw new Unreadable(ImportCode.NO_TEXT);
        }
        return new WordText(title, document, properties(archive), draft.pictures(), draft.remarks());
    }

    private static Optional<String> mainPart(Archive archive) throws IOException, Unreadable {
        return Relations.of(archive, "").partOfType("officeDocument").filter(archive::has)
                .or(() -> Optional.of("word/document.xml").filter(archive::has));
    }

    private static Optional<XmlNode> part(Archive archive, Relations relations, String type) throws IOException, Unreadable {
        Optional<String> name = relations.partOfType(type);
        return name.isPresent() ? archive.xml(name.get()) : Optional.empty();
    }

    /** The title leaves the text if it begins it; any later one is a heading. */
    private static Optional<String> title(List<Line> lines) {
        if (lines.isEmpty() || !(lines.get(0) instanceof Line.Para first) || first.kind() != Line.Kind.TITLE) {
            return Optional.empty();
        }
        lines.remove(0);
        return Optional.of(PlainText.ofInlines(Spans.inlines(first.spans())).replaceAll("\\s+", " ").strip());
    }

    private static List<Document.Footnote> notes(Archive archive, Relations relations, Draft draft) throws IOException, Unreadable {
        List<Document.Footnote> notes = new ArrayList<>();
        Map<Boolean, Relations> ofParts = new HashMap<>();
        for (boolean end : new boolean[] {false, true}) {
            Optional<String> part = relations.partOfType(end ? "endnotes" : "footnotes");
            ofParts.put(end, part.isPresent() ? Relations.of(archive, part.get()) : relations);
        }
        // A note may refer to another one.
        for (var fresh = draft.notes().from(0); !fresh.isEmpty(); fresh = draft.notes().from(notes.size())) {
            for (Map.Entry<String, XmlNode> note : fresh) {
                BlockReader reader = new BlockReader(draft, ofParts.get(draft.notes().isEndnote(note.getKey())));
                notes.add(new Document.Footnote(note.getKey(), new Assembly().blocks(reader.lines(note.getValue()))));
            }
        }
        return notes;
    }

    private static Map<String, String> properties(Archive archive) throws IOException, Unreadable {
        Map<String, String> properties = new HashMap<>();
        Optional<String> part = Relations.of(archive, "").partOfType("core-properties").filter(archive::has)
                .or(() -> Optional.of("docProps/core.xml").filter(archive::has));
        Optional<XmlNode> root = part.isPresent() ? archive.xml(part.get()) : Optional.empty();
        root.ifPresent(all -> all.children().stream().filter(child -> !child.name().isEmpty() && !child.words().isBlank())
                .forEach(child -> properties.putIfAbsent(child.name(), child.words().replaceAll("\\s+", " ").strip())));
        return properties;
    }
}
