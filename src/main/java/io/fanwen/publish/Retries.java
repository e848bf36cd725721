package io.fanwen.publish;

import java.io.IOException;

/** How often something is sent again where the network or a server is only out of sorts, and after which pauses. Stateless. */
final class Retries {
    /** Of sending, the first included. */
    static final int TRIES = 6;

    private static final long FIRST_PAUSE_MILLIS = 200;

    private Retries() {}

    /** Twice as long each time. @param tries how many there have been */
    static void pause(int tries) throws IOException {
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting to send again", e);
        }
    }
}
