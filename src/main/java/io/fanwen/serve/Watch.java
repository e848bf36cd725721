package io.fanwen.serve;

import java.util.Set;

/** Hears which files of a site change. For one thread. */
interface Watch extends AutoCloseable {
    /**
     * Waits for changes, and until they are over: what an editor, a checkout or a copy does at once is one.
     *
     * @return paths relative to the site's folder, of files or of folders whose files may have changed; empty if nothing happened for long
     * @throws InterruptedException if the waiting was ended
     */
    Set<String> next() throws InterruptedException;

    @Override
    void close();
}
