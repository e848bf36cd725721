package io.fanwen.cli;

/** What a command ends with. */
enum Exit {
    DONE(0), CONTENT_HAS_ERRORS(1), WRONG_USAGE(2), MACHINE_FAILED(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
