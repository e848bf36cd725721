package io.fanwen.output;

import java.io.IOException;

/** Clears staging away when the process is asked to end (Ctrl-C, SIGTERM); lets a commit that has begun come to its end first. */
final class EndOfProcess {
    /** Whoever ends a program waits two seconds, no longer. What is not done by then, the next build does. */
    private static final long PATIENCE_MILLIS = 1500;

    private final Gate gate;
    private final Gate.Work clearing;
    private final Thread hook = new Thread(this::clearInTime, "clearing staging");

    /** @param clearing what to do once nobody is inside the gate */
    EndOfProcess(Gate gate, Gate.Work clearing) {
        this.gate = gate;
        this.clearing = clearing;
    }

    void watch() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already.
        }
    }

    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook at work.
        }
    }

    private void clearInTime() {
        Thread worker = new Thread(this::clear, "clearing staging in time");
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void clear() {
        gate.seize();
        try {
            clearing.run();
        } catch (IOException e) {
            // Nobody is there to hear it; the next build clears away.
        }
    }
}
