package io.fanwen.page;

import io.fanwen.text.Fingerprint;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One thing with an address. Holds no text of its own: what is in it is made when asked for, so that a million pages fit into memory.
 *
 * @param address    begins with a slash, NFC, without base path and not percent-encoded; a slash at the end stands for {@code index.html}
 * @param outputPath the file that serves it, relative to the published folder
 * @param source     what it was made from, for messages: {@code content/a.md}, or words such as {@code the page /hot/}
 * @param content    what is in it
 */
public record Page(String address, String outputPath, String source, Content content) {
    public Page {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(outputPath, "outputPath");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(content, "content");
    }

    /** A closed set: what a template shows, or bytes that need none. */
    public sealed interface Content {}

    /**
     * @param template name of the template, without its ending: {@code article} for an {@link io.fanwen.page.view.Views.ArticleView}
     * @param view     makes what the template may read: a record of {@link io.fanwen.page.view.Views}. A function of the input, equal each
     *                 time; may be called from several threads
     * @param fingerprint of everything that the view holds, found without making its texts; two pages of one template with the same one
     *                 have the same view; may be called from several threads
     */
    public record Templated(String template, Supplier<? extends Record> view, Supplier<Fingerprint> fingerprint) implements Content {}

    /** @param bytes makes the whole file; the same each time; may be called from several threads */
    public record Made(Supplier<byte[]> bytes) implements Content {}
}
