package io.fanwen.output;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.List;

/** The published folder is not to be written to, for reasons that its owner can mend. Nothing in it has been touched. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Diagnostic> diagnostics;

    Refusal(List<Diagnostic> diagnostics) {
        super(diagnostics.toString(), null, false, false);
        this.diagnostics = List.copyOf(diagnostics);
    }

    static Refusal of(String path, OutputCode code, String... arguments) {
        return new Refusal(List.of(Diagnostic.at(Place.file(path), code, arguments)));
    }

    /** Why; never empty. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether another program is at work in the folder: not a mistake of anybody's. */
    public boolean isBusy() {
        return diagnostics.stream().anyMatch(d -> d.code() == OutputCode.BUSY);
    }
}
