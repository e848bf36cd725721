package io.fanwen.markdown;

import org.commonmark.node.CustomNode;

/** A blank to fill in, as the inline parser met it. */
final class BlankNode extends CustomNode {
    private final int length;

    BlankNode(int length) {
        this.length = length;
    }

    int length() {
        return length;
    }
}
