package io.fanwen.text;

/** Two codes for tests; their words are among the test resources. */
enum Kind implements Code {
    LOUD(Severity.ERROR), QUIET(Severity.WARNING);

    private final Severity severity;

    Kind(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
