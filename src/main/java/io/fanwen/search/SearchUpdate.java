package io.fanwen.search;

import java.util.List;

/**
 * What became of a segment.
 *
 * @param files made again, some perhaps as they were
 * @param kept  paths of the other ones, as they were
 */
public record SearchUpdate(SearchPart part, List<SearchFile> files, List<String> kept) {
    public SearchUpdate {
        files = List.copyOf(files);
        kept = List.copyOf(kept);
    }
}
