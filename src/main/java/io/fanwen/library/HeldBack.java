package io.fanwen.library;

import io.fanwen.fields.Moment;
import java.util.Objects;
import java.util.Optional;

/**
 * An article that this build leaves out.
 *
 * @param path   relative to {@code content/}
 * @param title  plain text
 * @param reason why; a draft that is also in the future is a draft
 * @param until  when it comes, for a scheduled article; when it went, for an expired one; empty for a draft
 */
public record HeldBack(String path, String title, Reason reason, Optional<Moment> until) {
    public HeldBack {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(until, "until");
    }

    /** Why an article is left out. */
    public enum Reason { DRAFT, SCHEDULED, EXPIRED }
}
