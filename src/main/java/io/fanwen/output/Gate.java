package io.fanwen.output;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Stands between those who write into staging and who takes it away: the folder's owner on closing, or the end of the process.
 *
 * <p>Thread-safe. Many may be inside at once.
 */
final class Gate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean shut;

    /** What is done with staging. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Goes inside, until the result is closed. Waits for ever once {@link #seize} has the gate.
     *
     * @throws IllegalStateException once the gate is shut: threads of a build that failed elsewhere may come late
     */
    Lock enter() {
        Lock inside = lock.readLock();
        inside.lock();
        if (shut) {
            inside.unlock();
            throw new IllegalStateException("the published folder is closed");
        }
        return inside;
    }

    /** Waits until nobody is inside, shuts the gate, and does the work. */
    void shut(Work work) throws IOException {
        lock.writeLock().lock();
        try {
            shut = true;
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Waits until nobody is inside and lets nobody go on, for good: the process is about to end, and is to end quietly. */
    void seize() {
        lock.writeLock().lock();
    }
}
