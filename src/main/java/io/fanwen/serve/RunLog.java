package io.fanwen.serve;

import io.fanwen.build.LiveSite;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last rebuilds. Thread-safe. */
final class RunLog {
    private static final int MOST = 20;

    private final Deque<Run> newest = new ArrayDeque<>();

    /**
     * Without the edition that came of it, which is to be forgotten when the next one comes.
     *
     * @param at    the machine's time of day
     * @param sound whether an edition came of it
     */
    record Run(LocalTime at, LiveSite.Update update, boolean sound, long milliseconds) {}

    synchronized void add(Preview.Rebuild rebuild) {
        newest.addFirst(new Run(LocalTime.now().truncatedTo(ChronoUnit.SECONDS), rebuild.update(), rebuild.state().isSound(), rebuild.milliseconds()));
        if (newest.size() > MOST) {
            newest.removeLast();
        }
    }

    synchronized List<Run> newest() {
        return List.copyOf(newest);
    }
}
