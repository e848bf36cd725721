package io.fanwen.theme;

import io.fanwen.text.Diagnostic;
import java.util.Objects;

/**
 * Stops the rendering of one page: what its template asks of its view shows only with the data at hand, such as a list in {@code extra}
 * that is written as text, or templates that include each other without end. Carries what to tell the theme's author.
 */
public final class RenderException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    RenderException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic.code().id() + " " + diagnostic.arguments() + " at " + diagnostic.place(), cause);
        this.diagnostic = Objects.requireNonNull(diagnostic, "diagnostic");
    }

    /** What is wrong, and in which line of which template. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
