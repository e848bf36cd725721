package io.fanwen.importing;

import io.fanwen.text.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of all sources, and what the site says of what was written.
 *
 * @param counts how many sources came to what; a state that none came to may be absent
 * @param isSound whether everything went well, and the site can be built
 * @param site   what keeps the site from being built because of files that were written
 */
public record ImportReport(Map<State, Integer> counts, boolean isSound, List<Diagnostic> site) {
    public ImportReport {
        counts = Map.copyOf(counts);
        site = List.copyOf(site);
    }

    /** What can become of a source. */
    public enum State { IMPORTED, UPDATED, SKIPPED, FAILED }

    /**
     * What became of one source.
     *
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
    public int count(State state) {
        return counts.getOrDefault(state, 0);
    }
}
