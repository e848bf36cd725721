package io.fanwen.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a stage makes of one input: a value, or the reasons there is none. Both may carry warnings.
 *
 * <p>Stages return an outcome, not an exception, so that one bad article does not hide the next one's errors, and so that a
 * remembered outcome replays its warnings.
 */
public sealed interface Outcome<T> {
    List<Diagnostic> diagnostics();

    /** The value, if there is one. */
    Optional<T> value();

    /** A value, with what is to be said of it. */
    record Made<T>(T made, List<Diagnostic> diagnostics) implements Outcome<T> {
        public Made {
            Objects.requireNonNull(made, "made");
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(made);
        }
    }

    /** No value. */
    record Failed<T>(List<Diagnostic> diagnostics) implements Outcome<T> {
        public Failed {
            diagnostics = List.copyOf(diagnostics);
            if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
                throw new IllegalArgumentException("a failure names an error: " + diagnostics);
            }
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }

    /** A value unless one of the diagnostics is an error. */
    static <T> Outcome<T> of(T value, List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError) ? new Failed<>(diagnostics) : new Made<>(value, diagnostics);
    }

    static <T> Outcome<T> failed(Diagnostic diagnostic) {
        return new Failed<>(List.of(diagnostic));
    }
}
