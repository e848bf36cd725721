package io.fanwen.html;

import java.util.List;

/** A part of a fragment made safe, for rooms that must know where its links and images lead. */
public sealed interface SafeNode {

    /** @param text character references resolved */
    record Words(String text) implements SafeNode {}

    /**
     * An element.
     *
     * @param tag      open or void
     * @param points   whether it holds a link or an image
     * @param html     the whole element as it is to be written; empty if it points
     * @param text     its words, blocks and cells kept apart by spaces
     * @param children empty for a block that does not point
     */
    record Holder(Tag tag, boolean points, String html, String text, List<SafeNode> children) implements SafeNode {
        public Holder {
            children = List.copyOf(children);
        }
    }
}
