package io.fanwen.importing;

import io.fanwen.importing.manuscript.Facts;
import io.fanwen.markdown.Document;
import io.fanwen.text.Diagnostic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article before it has a place.
 *
 * @param facts    with a title and a source
 * @param document as an article is divided; an image's target is a name in {@code pictures}, or an absolute address
 * @param category names from the top down; empty if nothing says
 * @param name     of its file, without the ending
 * @param pieces   how many
 * @param remarks  what was assumed
 */
record Draft(Facts facts, Document document, Map<String, byte[]> pictures, List<String> category, String name, int pieces,
        List<Diagnostic> remarks) {
    Draft {
        pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
        category = List.copyOf(category);
        remarks = List.copyOf(remarks);
    }

    Draft withDocument(Document other) {
        return new Draft(facts, other, pictures, category, name, pieces, remarks);
    }
}
