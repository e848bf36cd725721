package io.fanwen.heat;

import java.util.Map;
import java.util.Optional;

/**
 * What of a site counts when it is asked for. Addresses are decoded, NFC, with the base path.
 *
 * @param pages  path of the article by the address of its page
 * @param files  what a Word file is of, by its address
 * @param ballot address of the ballot, if there is one
 * @param pieces how many pieces each article has, by its path
 */
public record Asked(Map<String, String> pages, Map<String, Part> files, Optional<String> ballot, Map<String, Integer> pieces) {
    public Asked {
        pages = Map.copyOf(pages);
        files = Map.copyOf(files);
        pieces = Map.copyOf(pieces);
    }

    /**
     * An article, or one of its pieces.
     *
     * @param article its path
     * @param piece   its number; 0 for the whole article
     */
    public record Part(String article, int piece) {}
}
