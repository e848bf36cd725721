package io.fanwen.output;

import java.io.IOException;

/**
 * The machine failed in the midst of a commit. Every file of the published folder is whole, but some are the new site's and some the old
 * one's, until {@link OutputFolder#open} or {@link OutputFolder#finish} has carried out the rest. The cause says what failed.
 */
public final class UnfinishedCommit extends IOException {
    private static final long serialVersionUID = 1L;

    UnfinishedCommit(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
