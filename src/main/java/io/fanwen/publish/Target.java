package io.fanwen.publish;

import io.fanwen.build.Progress;
import java.io.IOException;
import java.util.SortedMap;

/** A place that is published to. Looking changes nothing there; sending needs a hold on it. For one thread. */
interface Target extends AutoCloseable {
    /**
     * Keeps others from publishing there until {@link #close}.
     *
     * @throws NotPublished if somebody else is at it, or if it is not a place to publish to
     */
    void hold() throws IOException;

    /** Compares what is there with what is to be there. */
    Plan plan(SortedMap<String, SiteFile> files, Plan.Strangers strangers) throws IOException;

    /** Carries a plan out that was made under the same hold; hears of each file once. */
    void send(Plan plan, Progress progress) throws IOException;

    /** Serves again what was served before the last publish. */
    void rollBack() throws IOException;

    @Override
    void close() throws IOException;
}
