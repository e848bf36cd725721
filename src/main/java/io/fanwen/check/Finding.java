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

    /** The other place, where a finding is about two: a file and a line. */
    public Optional<Place> other() {
        if (diagnostic.code() != CheckCode.NEAR_DUPLICATE) {
            return Optional.empty();
        }
        List<String> arguments = diagnostic.arguments();
        return Optional.of(new Place(arguments.get(2), Optional.of(new Span(new Position(Integer.parseInt(arguments.get(3)), 1), 1, ""))));
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
