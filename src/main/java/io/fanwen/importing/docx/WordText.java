package io.fanwen.importing.docx;

import io.fanwen.importing.file.ImportCode;
import io.fanwen.markdown.Document;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a Word file says.
 *
 * @param title      of the first paragraph in the style of titles, which the document then does not hold
 * @param document   levels of headings as in the file; an image's target is a name in {@code pictures}
 * @param properties by name: {@code title}, {@code creator}, {@code created}, {@code keywords}, {@code subject}, {@code description}
 * @param pictures   bytes by name; names end with what browsers expect of the kind
 * @param remarks    what did not come over as it was
 */
public record WordText(Optional<String> title, Document document, Map<String, String> properties, Map<String, byte[]> pictures,
        Set<ImportCode> remarks) {
    public WordText {
        properties = Map.copyOf(properties);
        pictures = Map.copyOf(pictures);
        remarks = Set.copyOf(remarks);
    }
}
