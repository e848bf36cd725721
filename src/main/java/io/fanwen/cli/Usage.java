package io.fanwen.cli;

/** The command line does not say what to do. Carries what to tell the user, in the user's language. */
final class Usage extends Exception {
    private static final long serialVersionUID = 1L;

    Usage(String message) {
        super(message, null, false, false);
    }
}
