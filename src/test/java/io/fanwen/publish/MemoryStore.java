package io.fanwen.publish;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.TreeMap;

/** A store that can be cut off before its next change, and that looks at itself after each. */
final class MemoryStore implements Store {
    final SortedMap<String, byte[]> files = new ConcurrentSkipListMap<>();
    private final Runnable watcher;
    private int changesLeft = Integer.MAX_VALUE;
    private int changes;
    long lockAge = 1;

    /** @param watcher runs after each change */
    MemoryStore(Runnable watcher) {
        this.watcher = watcher;
    }

    /** From now on, only so many changes come through. */
    void cutOffAfter(int number) {
        changesLeft = number;
    }

    /** How many changes there have been. */
    int changes() {
        return changes;
    }

    @Override
    public SortedMap<String, Listed> list() {
        SortedMap<String, Listed> listed = new TreeMap<>();
        files.forEach((path, bytes) -> listed.put(path, new Listed(bytes.length, Optional.empty())));
        return listed;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public synchronized void write(String path, byte[] bytes, Delivery delivery) throws IOException {
        change();
        files.put(path, bytes);
        watcher.run();
    }

    @Override
    public synchronized boolean writeNew(String path, byte[] bytes) throws IOException {
        change();
        return files.putIfAbsent(path, bytes) == null;
    }

    @Override
    public synchronized void delete(String path) throws IOException {
        change();
        files.remove(path);
        watcher.run();
    }

    @Override
    public Optional<Long> age(String path) {
        return files.containsKey(path) ? Optional.of(lockAge) : Optional.empty();
    }

    @Override
    public void close() {}

    private void change() throws IOException {
        if (changesLeft == 0) {
            throw new IOException("cut off");
        }
        changesLeft--;
        changes++;
    }
}
