package io.fanwen.config;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps messages from showing lines that may hold a secret: one does not belong into settings, and even less into the log that says so. */
final class Discretion {
    private static final Pattern SUSPECT = Pattern.compile(
            "pass|secret|token|access.?key|pwd|密码|密钥|口令|令牌|://[^/\\s]*:[^/\\s]*@", Pattern.CASE_INSENSITIVE);

    private Discretion() {}

    static List<Diagnostic> keep(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Discretion::keep).toList();
    }

    private static Diagnostic keep(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        boolean suspect = place.span().filter(span -> SUSPECT.matcher(span.lineText()).find()).isPresent();
        return !suspect ? diagnostic : new Diagnostic(new Place(place.path(),
                place.span().map(span -> new Span(span.start(), span.length(), ""))), diagnostic.code(), diagnostic.arguments());
    }
}
