package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Severity;
import java.util.Comparator;
import java.util.Objects;

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

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether it stops a build, so that readers see nothing new. */
    public boolean stopsBuild() {
        return Rules.isOfBuild(diagnostic.code()) && diagnostic.isError();
    }
}
