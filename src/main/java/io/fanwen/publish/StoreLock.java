package io.fanwen.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A file at a store that says who is publishing there. It is freshened while that goes on; one that is old, or whose program is gone from this very
 * machine, is left over from a publish that was killed, and counts no more.
 */
final class StoreLock {
    static final String PATH = ".fanwen/lock";
    private static final long STALE_SECONDS = 600;
    private static final long FRESH_NANOS = 60_000_000_000L;
    private static final Store.Delivery PLAIN = new Store.Delivery("text/plain", false, false);

    private final Store store;
    private final String name;
    private final byte[] own;
    private long freshened;

    /** @param name the target's, for messages */
    StoreLock(Store store, String name) {
        this.store = store;
        this.name = name;
        this.own = (host() + " " + ProcessHandle.current().pid() + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws NotPublished if somebody else has it */
    void hold() throws IOException {
        Optional<byte[]> held = store.read(PATH);
        if (held.isPresent()) {
            String holder = new String(held.get(), StandardCharsets.UTF_8);
            if (!isLeftOver(holder)) {
                throw NotPublished.failed(PublishCode.STORE_BUSY, name, holder.replaceFirst(" [^ ]*$", ""));
            }
            store.delete(PATH);
        }
        boolean taken = store.writeNew(PATH, own);
        Optional<byte[]> now = store.read(PATH);
        if (!taken || now.isEmpty() || !java.util.Arrays.equals(now.get(), own)) {
            throw NotPublished.failed(PublishCode.STORE_BUSY, name, "?");
        }
        freshened = System.nanoTime();
    }

    /** To be called now and then while at work. */
    synchronized void freshen() throws IOException {
        if (System.nanoTime() - freshened > FRESH_NANOS) {
            store.write(PATH, own, PLAIN);
            freshened = System.nanoTime();
        }
    }

    void letGo() throws IOException {
        store.delete(PATH);
    }

    private boolean isLeftOver(String holder) throws IOException {
        String[] words = holder.split(" ");
        boolean here = words.length == 3 && words[0].equals(host()) && words[1].matches("\\d{1,18}");
        if (here && ProcessHandle.of(Long.parseLong(words[1])).isEmpty()) {
            return true;
        }
        return store.age(PATH).filter(seconds -> seconds < STALE_SECONDS).isEmpty();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '-');
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
