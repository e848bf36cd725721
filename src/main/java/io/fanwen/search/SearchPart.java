package io.fanwen.search;

import java.util.List;

/**
 * What the root's file holds of a segment. To be kept by whoever keeps the segment's files.
 *
 * @param head   numbers of its articles, and its topmost blocks; not to be changed
 * @param within all its blocks if they are small, else none; not to be changed
 * @param leaves its leaves, for {@link SearchSegment#update}; not to be changed
 */
public record SearchPart(byte[] head, List<byte[]> within, byte[] leaves) {
    public SearchPart {
        within = List.copyOf(within);
    }
}
