package io.fanwen.check;

import io.fanwen.build.LoadedSite;
import io.fanwen.related.NearDuplicates.Pair;
import io.fanwen.source.FileEntry;
import java.util.List;

/**
 * A site as rules see it.
 *
 * @param site  what the build made of its sound files; what is held back is held back
 * @param whole the same with drafts, scheduled and expired articles
 * @param files every file of {@code content/}, Markdown or not
 * @param duplicates texts of the whole site that are nearly the same
 */
record CheckedSite(LoadedSite site, LoadedSite whole, List<FileEntry> files, List<Pair> duplicates) {
    CheckedSite {
        duplicates = List.copyOf(duplicates);
        files = List.copyOf(files);
    }
}
