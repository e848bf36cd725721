package io.fanwen.importing;

import io.fanwen.text.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What became of each source, and what the site says of what was written.
 *
 * @param items one for each source, in the order in which they were read
 * @param site  what keeps the site from being built because of files that were written
 */
public record ImportReport(List<Item> items, List<Diagnostic> site) {
    public ImportReport {
        items = List.copyOf(items);
        site = List.copyOf(site);
    }

    /** What can become of a source. */
    public enum State { IMPORTED, UPDATED, SKIPPED, FAILED }

    /**
     * @param source  as the user named it, or below the folder that the user named
     * @param article what it became, relative to the site's folder; also where it would have gone
     * @param pieces  of the article
     * @param remarks why it could not be read or was left out, what was assumed, what its author must decide
     */
    public record Item(String source, State state, Optional<String> article, int pieces, int pictures, List<Diagnostic> remarks) {
        public Item {
            remarks = List.copyOf(remarks);
        }
    }

    /** How many sources came to that. */
    public long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    /** Whether everything went well, and the site can be built. */
    public boolean isSound() {
        return site.isEmpty() && items.stream().flatMap(item -> item.remarks().stream()).noneMatch(Diagnostic::isError);
    }
}
