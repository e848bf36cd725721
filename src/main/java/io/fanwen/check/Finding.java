package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Position;
import io.fanwen.text.Severity;
import io.fanwen.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be said of one place, by a rule of this room or by the build.
 *
 * @param severity how much it matters to this site
 */
public record Finding(Severity severity, Diagnostic diagnostic) {
    /** As reports are printed. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::diagnostic, Diagnostic.BY_PLACE);

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(diagnostic, "diagnostic");
    }

    /** The rule's id, as written in settings and silences. */
    public String rule() {
        return diagnostic.code().id();
    }

    /** The file, relative to the site's folder. */
    public String path() {
        return diagnostic.place().path();
    }

    /**
     * What a finding says of two texts that are nearly the same.
     *
     * @param title      of the one it is found in
     * @param other      title of the other
     * @param place      of the other: a file and a line
     * @param hundredths of both that are shared
     */
    public record Likeness(String title, String other, Place place, int hundredths) {}

    /** Empty where a finding is about something else. */
    public Optional<Likeness> likeness() {
        if (diagnostic.code() != CheckCode.NEAR_DUPLICATE) {
            return Optional.empty();
        }
        List<String> said = diagnostic.arguments();
        Span line = new Span(new Position(Integer.parseInt(said.get(3)), 1), 1, "");
        return Optional.of(new Likeness(said.get(0), said.get(1), new Place(said.get(2), Optional.of(line)), Integer.parseInt(said.get(4))));
    }

    /** The other place, where a finding is about two: a file and a line. */
    public Optional<Place> other() {
        return likeness().map(Likeness::place);
    }

    /** Those of its arguments that stay the same when something else is written above or beside it. */
    List<String> lasting() {
        return diagnostic.code() == CheckCode.NEAR_DUPLICATE ? diagnostic.arguments().subList(0, 3) : diagnostic.arguments();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether it stops a build, so that readers see nothing new. */
    public boolean stopsBuild() {
        return Rules.isOfBuild(diagnostic.code()) && diagnostic.isError();
    }
}
