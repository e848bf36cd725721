package io.fanwen.page;

import io.fanwen.markdown.Document;
import io.fanwen.markdown.HtmlOptions;
import io.fanwen.markdown.HtmlWriter;
import io.fanwen.markdown.References;

/** Authors' texts as HTML, with their links leading to this site's addresses. Thread-safe. */
final class Texts {
    private final SiteParts parts;
    private final HtmlWriter writer = new HtmlWriter();

    Texts(SiteParts parts) {
        this.parts = parts;
    }

    /**
     * @param path     of the file that holds the text, relative to {@code content/}: its links are relative to it
     * @param idPrefix keeps the footnotes of several texts on one page apart
     */
    String html(Document document, String path, String idPrefix) {
        if (document.isEmpty()) {
            return "";
        }
        References references = parts.library().references(path);
        // Levels stay: a piece's heading is of level 2 and its experience's of level 3 in the text and in the page alike.
        return writer.write(document, references, new HtmlOptions(HtmlOptions.Style.PAGE, idPrefix, 0, parts.input().html()));
    }
}
