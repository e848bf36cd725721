package io.fanwen.markdown;

import io.fanwen.html.Html;
import java.util.List;
import java.util.Optional;

/**
 * A document as an HTML fragment; the same document, answers and options give the same text. Well formed whatever the author wrote,
 * unless the site trusts its authors' HTML. Thread-safe.
 */
public final class HtmlWriter {

    /** Ends with a line feed unless the document is empty. */
    public String write(Document document, References references, HtmlOptions options) {
        HtmlPen pen = new HtmlPen(references, options, FootnoteNumbers.of(document));
        pen.blocks(document.blocks(), false);
        pen.footnotes(document.footnotes());
        return pen.text();
    }

    /** The same for a stretch of inline text, such as a heading's. Footnote references are left out. */
    public String writeInlines(List<Inline> inlines, References references, HtmlOptions options) {
        HtmlPen pen = new HtmlPen(references, options, FootnoteNumbers.of(Document.empty()));
        pen.inlines(inlines);
        return pen.text();
    }

    /** Answers every target with itself, percent-encoded: for documents that stand alone. */
    public static References asWritten() {
        return new References() {
            @Override
            public Optional<String> link(String target) {
                return Optional.of(Html.percentEncode(target));
            }

            @Override
            public Optional<Picture> image(String target) {
                return Optional.of(new Picture(Html.percentEncode(target), Optional.empty()));
            }
        };
    }
}
