package io.fanwen.importing.docx;

import io.fanwen.importing.file.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Footnotes and endnotes, labelled 1, 2 … in the order in which the text refers to them. Not thread-safe. */
final class NoteNumbers {
    /** A file refers to each of its notes once; more is an attack on whoever reads them. */
    private static final int MOST = 10_000;

    private final Map<String, XmlNode> notes = new HashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> marks = new HashMap<>();

    /** @param kind {@code footnote} or {@code endnote} */
    void add(Optional<XmlNode> part, String kind) {
        part.ifPresent(root -> root.all(kind).filter(note -> note.get("type").map(type -> type.equals("normal")).orElse(true))
                .forEach(note -> note.get("id").ifPresent(id -> notes.put(kind + "Reference" + id, note))));
    }

    /** The label of a note that the text refers to here. @param bookmark by which other places refer to it too */
    Optional<String> refer(String kind, String id, Optional<String> bookmark) {
        String key = kind + id;
        if (!notes.containsKey(key) || labels.size() >= MOST) {
            return Optional.empty();
        }
        String label = labels.computeIfAbsent(key, unknown -> Integer.toString(labels.size() + 1));
        bookmark.ifPresent(name -> marks.put(name, label));
        return Optional.of(label);
    }

    /** The label of the note that a bookmark stands at. */
    Optional<String> marked(String bookmark) {
        return Optional.ofNullable(marks.get(bookmark));
    }

    /** The notes referred to, each with its label, from one on. */
    List<Map.Entry<String, XmlNode>> from(int first) {
        List<Map.Entry<String, XmlNode>> referred = new ArrayList<>();
        labels.forEach((key, label) -> referred.add(Map.entry(label, notes.get(key))));
        return referred.subList(Math.min(first, referred.size()), referred.size());
    }

    boolean isEndnote(String label) {
        return labels.entrySet().stream().anyMatch(entry -> entry.getValue().equals(label) && entry.getKey().startsWith("endnote"));
    }
}
