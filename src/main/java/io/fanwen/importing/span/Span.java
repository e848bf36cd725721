package io.fanwen.importing.span;

import io.fanwen.markdown.Inline;
import java.util.Optional;

/**
 * A stretch of a paragraph of one look.
 *
 * @param leaf  text, a line end, a picture or a reference
 * @param looks bits of {@link Spans}
 * @param link  where it leads
 */
public record Span(Inline leaf, int looks, Optional<String> link) {
    /** Whether it is nothing but white space. */
    public boolean isBlank() {
        return leaf instanceof Inline.Text text && text.text().isBlank();
    }
}
