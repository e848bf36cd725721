package io.fanwen.library;

import io.fanwen.markdown.References.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a site that are not Markdown of ours, by name alone.
 *
 * @param beside   pictures and attachments in {@code content/}, relative to it, as on disk
 * @param statics  relative to {@code static/}, as on disk
 * @param faulty   Markdown files in {@code content/} that could not be read and whose mistakes are reported elsewhere; a link to one is
 *                 taken like a link to an article that is held back
 * @param pictures measures pictures
 */
public record SiteFiles(Set<String> beside, Set<String> statics, Set<String> faulty, Pictures pictures) {
    public SiteFiles {
        beside = Set.copyOf(beside);
        statics = Set.copyOf(statics);
        faulty = Set.copyOf(faulty);
        Objects.requireNonNull(pictures, "pictures");
    }

    /** No files. */
    public static SiteFiles none() {
        return new SiteFiles(Set.of(), Set.of(), Set.of(), path -> Optional.empty());
    }

    /** Measures a picture in {@code content/}; asked only for pictures that something shows, from one thread. */
    @FunctionalInterface
    public interface Pictures {
        /**
         * Its size as {@link ImageSize} reads it; empty if there is none.
         *
         * @param path one of {@link SiteFiles#beside()}
         */
        Optional<Size> size(String path);
    }
}
