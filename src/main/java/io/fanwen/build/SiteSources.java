package io.fanwen.build;

import io.fanwen.fields.Moment;
import io.fanwen.library.Counts;
import io.fanwen.markdown.References.Size;
import io.fanwen.source.FileEntry;
import io.fanwen.text.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files of a site as read, each by itself; what a library is made of. Whoever keeps one can exchange the files that changed, and have
 * the rest put together again without reading it.
 *
 * @param now     what counts as now
 * @param statics files of {@code static/}, by path relative to it
 * @param said    of all files
 * @param sizes   measures a picture; empty if it has no size
 */
record SiteSources(Moment now, Content content, Map<String, FileEntry> statics, Counts counts, List<Diagnostic> said,
        Function<FileEntry, Optional<Size>> sizes) {

    SiteSources with(Content other) {
        return new SiteSources(now, other, statics, counts, said, sizes);
    }
}
