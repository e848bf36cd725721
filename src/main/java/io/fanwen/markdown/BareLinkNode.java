package io.fanwen.markdown;

import org.commonmark.node.CustomNode;

/** An address typed without brackets, as the inline parser met it. */
final class BareLinkNode extends CustomNode {
    private final String text;

    BareLinkNode(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Where it leads: {@code www.} alone is taken as the web. */
    String target() {
        return text.regionMatches(true, 0, "www.", 0, 4) ? "http://" + text : text;
    }
}
