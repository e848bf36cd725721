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
 * Who did what in the last while of a log's time. A visitor is a network address and a program's name; what is kept is a hash of both, of
 * what was done and of a salt that nobody else has. Not thread-safe.
 */
public final class RecentVisitors {
    /** Seconds within which coming back to an article is no other visit. */
    public static final long HALF_AN_HOUR = 1800;
    /** Seconds within which a visitor's vote of a day is kept. */
    public static final long A_DAY = 86_400;

    /** More visits than any site of documents has in half an hour; beyond it the oldest are forgotten, which bounds the memory. */
    private static final int MOST = 400_000;

    private final long window;
    private final byte[] salt;
    private final MessageDigest hashing;
    /** When a visitor last saw an article, by hash; whoever came last is at the end. */
    private final LinkedHashMap<Long, Long> seen = new LinkedHashMap<>();
    private long latest = Long.MIN_VALUE;

    /**
     * @param window seconds for which a visitor is kept
     * @param salt random bytes
     * @param seen what {@link #seen()} answered the last time with the same salt
     */
    public RecentVisitors(long window, byte[] salt, Map<Long, Long> seen) {
        this.window = window;
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

    /** Seconds since 1970 by hash, of the last while alone. */
    public Map<Long, Long> seen() {
        return Map.copyOf(seen);
    }

    /** Whether a visitor did something less than the window ago; whatever the answer, the window begins anew. @param what was done */
    boolean isRepeat(LogLine line, String what) {
        long visitor = hash(line, what);
        Long before = seen.remove(visitor);
        seen.put(visitor, before == null ? line.second() : Math.max(before, line.second()));
        latest = Math.max(latest, line.second());
        forget();
        // Logs of several servers, and requests that took long, are not quite in order.
        return before != null && Math.abs(line.second() - before) < window;
    }

    private void forget() {
        Iterator<Long> times = seen.values().iterator();
        while (times.hasNext() && (times.next() <= latest - window || seen.size() > MOST)) {
            times.remove();
        }
    }

    private long hash(LogLine line, String what) {
        hashing.update(salt);
        for (String part : Arrays.asList(line.client(), line.agent(), what)) {
            hashing.update(part.getBytes(StandardCharsets.UTF_8));
            hashing.update((byte) 0);
        }
        return ByteBuffer.wrap(hashing.digest()).getLong();
    }
}
