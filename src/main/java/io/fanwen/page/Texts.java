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
     * @param under    level of the page's heading that the text stands under
     */
    String html(Document document, String path, String idPrefix, int under) {
        if (document.isEmpty()) {
            return "";
        }
        References references = parts.library().references(path);
        return writer.write(document, references, new HtmlOptions(HtmlOptions.Style.PAGE, idPrefix, under, parts.input().html()));
    }
}
