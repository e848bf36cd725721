package io.fanwen.heat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who saw what in the last half hour of a log's time. A visitor is a network address and a program's name; what is kept is a hash of both,
 * the article and a salt that nobody else has. Not thread-safe.
 */
public final class RecentVisitors {
    /** Seconds. */
    static final long WINDOW = 1800;

    /** More visits than any site of documents has in half an hour; beyond it the oldest are forgotten, which bounds the memory. */
    private static final int MOST = 400_000;

    private final byte[] salt;
    private final MessageDigest hashing;
    /** When a visitor last saw an article, by hash; whoever came last is at the end. */
    private final LinkedHashMap<Long, Long> seen = new LinkedHashMap<>();
    private long latest = Long.MIN_VALUE;

    /**
     * @param salt random bytes
     * @param seen what {@link #seen()} answered the last time with the same salt
     */
    public RecentVisitors(byte[] salt, Map<Long, Long> seen) {
        this.salt = salt.clone();
        try {
            hashing = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        seen.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(e -> {
            this.seen.put(e.getKey(), e.getValue());
            latest = Math.max(latest, e.getValue());
        });
    }

    public byte[] salt() {
        return salt.clone();
    }

    /** Seconds since 1970 by hash, of the last half hour alone. */
    public Map<Long, Long> seen() {
        return Map.copyOf(seen);
    }

    /** Whether a visitor saw an article less than half an hour ago; whatever the answer, the half hour begins anew. */
    boolean isRepeat(LogLine line, String article) {
        long visitor = hash(line, article);
        Long before = seen.remove(visitor);
        seen.put(visitor, before == null ? line.second() : Math.max(before, line.second()));
        latest = Math.max(latest, line.second());
        forget();
        // Logs of several servers, and requests that took long, are not quite in order.
        return before != null && Math.abs(line.second() - before) < WINDOW;
    }

    private void forget() {
        Iterator<Long> times = seen.values().iterator();
        while (times.hasNext() && (times.next() <= latest - WINDOW || seen.size() > MOST)) {
            times.remove();
        }
    }

    private long hash(LogLine line, String article) {
        hashing.update(salt);
        for (String part : Arrays.asList(line.client(), line.agent(), article)) {
            hashing.update(part.getBytes(StandardCharsets.UTF_8));
            hashing.update((byte) 0);
        }
        return ByteBuffer.wrap(hashing.digest()).getLong();
    }
}
