package io.fanwen.library;

import java.util.Optional;

/**
 * Where a link leads.
 *
 * @param href    ready for an attribute; empty if the link is to be shown as plain text
 * @param target  what it names, if that is something in {@code content/}
 * @param trouble what is wrong with it
 */
record Resolution(Optional<String> href, Optional<Target> target, Optional<Trouble> trouble) {
    /** Why a link leads nowhere. {@link #HELD_BACK} is no mistake. */
    enum Trouble { MISSING, OUTSIDE, NO_HEADING, NOT_A_PICTURE, HELD_BACK }

    static Resolution to(String href, Optional<Target> target) {
        return new Resolution(Optional.of(href), target, Optional.empty());
    }

    static Resolution without(Trouble trouble, Optional<Target> target) {
        return new Resolution(Optional.empty(), target, Optional.of(trouble));
    }
}
