package io.fanwen.importing.file;

import java.util.List;

/** A source cannot be read, or not be read safely. Becomes a diagnostic of that source; the others go on. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final ImportCode code;
    private final transient List<String> arguments;

    public Unreadable(ImportCode code, String... arguments) {
        super(code.id(), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public ImportCode code() {
        return code;
    }

    /** They fill the code's words. */
    public List<String> arguments() {
        return arguments;
    }
}
