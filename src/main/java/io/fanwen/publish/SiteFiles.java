package io.fanwen.publish;

import io.fanwen.output.Manifest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a target is to have, by path. */
final class SiteFiles {
    /** Texts; what is compressed in itself (pictures, Word files, search blocks) gains nothing. */
    private static final Set<String> TEXTS = Set.of("html", "css", "js", "mjs", "json", "xml", "svg", "txt", "map", "csv", "webmanifest");
    /** Below it the head of the compressed file eats what is gained. */
    private static final int WORTH_ZIPPING = 512;
    /** What a browser asks for by itself for the sake of a page. */
    private static final Set<String> LOADED = Set.of("css", "js", "mjs", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "woff", "woff2", "ttf",
            "otf");
    /** Names that hold a fingerprint of the file. */
    private static final Pattern IMMUTABLE = Pattern.compile("search/[0-9a-f]{2}/[0-9a-f]+\\.bin");

    private SiteFiles() {}

    /** Where compressed forms of texts go. */
    enum Gzip { NONE, BESIDE, INSTEAD }

    /**
     * @param folder the published folder
     * @param gzip   what becomes of texts that are worth compressing
     */
    static SortedMap<String, SiteFile> of(Path folder, SortedMap<String, Manifest.Entry> manifest, Gzip gzip) {
        SortedMap<String, SiteFile> files = new TreeMap<>();
        manifest.forEach((path, entry) -> {
            SiteFile file = new SiteFile(path, folder.resolve(path), entry.fingerprint(), entry.size(), false);
            boolean zipped = gzip != Gzip.NONE && isWorthZipping(file);
            files.put(path, zipped && gzip == Gzip.INSTEAD ? file.compressed(path) : file);
            if (zipped && gzip == Gzip.BESIDE && !manifest.containsKey(path + ".gz")) {
                files.put(path + ".gz", file.compressed(path + ".gz"));
            }
        });
        return files;
    }

    private static boolean isWorthZipping(SiteFile file) {
        return TEXTS.contains(extension(file.path())) && file.size() >= WORTH_ZIPPING;
    }

    /** Whether other bytes would have another name, so that a reader's copy is good for ever: the search index's blocks. */
    static boolean isImmutable(String path) {
        return IMMUTABLE.matcher(path).matches();
    }

    /** Whether a reader whose page has just come still asks for it: what pages load. What readers download, or read, is not among it. */
    static boolean isLoadedByPages(String path) {
        return LOADED.contains(extension(path.endsWith(".gz") ? path.substring(0, path.length() - 3) : path)) || isImmutable(path);
    }

    /** What comes after the last dot of the name, in lower case; empty if there is none. */
    static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
