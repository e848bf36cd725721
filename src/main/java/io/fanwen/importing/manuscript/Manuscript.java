package io.fanwen.importing.manuscript;

import io.fanwen.markdown.Document;
import io.fanwen.text.Diagnostic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as read from its source.
 *
 * @param document levels of headings as in the source; an image's target is a name in {@code pictures}, or an absolute address
 * @param pictures bytes by name; names end with what browsers expect of the kind
 * @param remarks  what did not come over as it was, and what was assumed
 */
public record Manuscript(Facts facts, Document document, Map<String, byte[]> pictures, List<Diagnostic> remarks) {
    public Manuscript {
        pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
        remarks = List.copyOf(remarks);
    }
}
