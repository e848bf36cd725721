package io.fanwen.build;

import io.fanwen.config.SiteConfig;
import io.fanwen.fields.Moment;
import io.fanwen.library.Library;
import io.fanwen.source.FileEntry;
import io.fanwen.text.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.Collections;
import java.util.TreeSet;

/**
 * A site as read: everything that its pages are made of, but for the theme.
 *
 * @param now         what counted as now
 * @param bodies      the texts of articles in their stored form, with their terms, by path relative to {@code content/}
 * @param beside      pictures and attachments, by path relative to {@code content/}
 * @param statics     files of {@code static/}, by path relative to it
 * @param leftOut     files with errors that were left out, relative to the site's folder
 * @param diagnostics everything there is to say, by place; with errors only if faulty files were left out
 */
public record LoadedSite(SiteConfig config, Moment now, Library library, Map<String, ReadFile.OfArticle> bodies,
        Map<String, FileEntry> beside, Map<String, FileEntry> statics, SortedSet<String> leftOut, List<Diagnostic> diagnostics) {
    public LoadedSite {
        leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
        diagnostics = List.copyOf(diagnostics);
    }
}
