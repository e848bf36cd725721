package io.fanwen.word;

import io.fanwen.markdown.Document;
import io.fanwen.markdown.References;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a Word file holds: an article with all its pieces, or one piece.
 *
 * @param title    plain text; stands on top and in the file's properties
 * @param author   in the file's properties; absent if nobody is named
 * @param date     when the article was published, in the file's properties; absent if the article has no date
 * @param sections in order; the one section of a single piece has no heading, its title is the document's
 * @param outside  what links and pictures lead to
 */
public record WordDocument(String title, Optional<String> author, Optional<Instant> date, List<Section> sections, Outside outside) {
    public WordDocument {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(date, "date");
        sections = List.copyOf(sections);
        Objects.requireNonNull(outside, "outside");
    }

    /**
     * A lead or a piece. The levels of headings in a posting follow from its highest one: it comes right below the section's heading, or
     * at level 1 in a section without one.
     *
     * @param heading    plain text, such as {@code 【第1篇】岗位职责}
     * @param posting    what a reader downloads
     * @param experience absent unless the site wants experiences in Word files
     */
    public record Section(Optional<String> heading, Document posting, Optional<Experience> experience) {}

    /** @param heading plain text, such as {@code 书写经验} */
    public record Experience(String heading, Document document) {}

    /**
     * The world outside a document.
     *
     * @param references where links lead, as in the page of the article
     * @param base       the absolute address of that page, so that relative links become absolute ones
     * @param pictures   the files of pictures
     */
    public record Outside(References references, URI base, Pictures pictures) {}

    /** Finds the pictures that an article shows. Thread-safe. */
    @FunctionalInterface
    public interface Pictures {
        /** The bytes of the file that an image's target, as the author wrote it, names; empty if it is not a file of the site. */
        Optional<byte[]> bytes(String target);
    }
}
