package io.fanwen.markdown;

import org.commonmark.node.CustomNode;

/** A run of {@code *}, {@code _} or {@code ~} as the inline parser met it; {@link RunPairs} decides later what it means. */
final class DelimiterRun extends CustomNode {
    private final char character;
    private final int length;
    private final boolean canOpen;
    private final boolean canClose;

    DelimiterRun(char character, int length, boolean canOpen, boolean canClose) {
        this.character = character;
        this.length = length;
        this.canOpen = canOpen;
        this.canClose = canClose;
    }

    char character() {
        return character;
    }

    int length() {
        return length;
    }

    boolean canOpen() {
        return canOpen;
    }

    boolean canClose() {
        return canClose;
    }
}
