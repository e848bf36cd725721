package io.fanwen.publish;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.io.IOException;

/**
 * The site was not sent, or not wholly. Says why and what to do; what is at the target then is a whole site or one that the next publish
 * finishes.
 */
public final class NotPublished extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;
    private final boolean refusal;

    private NotPublished(Diagnostic diagnostic, boolean refusal) {
        super(diagnostic.code().id() + " " + diagnostic.arguments());
        this.diagnostic = diagnostic;
        this.refusal = refusal;
    }

    /** The user is to decide something first; nothing was sent. */
    static NotPublished refused(PublishCode code, String... arguments) {
        return new NotPublished(Diagnostic.at(Place.file("publish"), code, arguments), true);
    }

    /** The machine, the network or the server did not do what was asked. */
    static NotPublished failed(PublishCode code, String... arguments) {
        return new NotPublished(Diagnostic.at(Place.file("publish"), code, arguments), false);
    }

    /** Why; never with a secret in it. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Whether the user has a decision to make, and no machine failed. */
    public boolean isRefusal() {
        return refusal;
    }
}
