package io.fanwen.text;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One thing to tell an author: what is wrong and where. Not yet in words, so that a remembered diagnostic can be told in any language.
 *
 * @param place     where
 * @param code      what
 * @param arguments fill {@code {0}}, {@code {1}} … of the code's words; the author's own text among them
 */
public record Diagnostic(Place place, Code code, List<String> arguments) {
    /** By file, then place in it, then kind: the order in which reports are printed. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator
            .comparing((Diagnostic d) -> d.place().path())
            .thenComparing(d -> d.place().span().map(Span::start).orElse(new Position(1, 1)))
            .thenComparing(d -> d.code().id())
            .thenComparing(d -> String.join("\n", d.arguments()));

    public Diagnostic {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(code, "code");
        arguments = List.copyOf(arguments);
    }

    public static Diagnostic at(Place place, Code code, String... arguments) {
        return new Diagnostic(place, code, List.of(arguments));
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }
}
