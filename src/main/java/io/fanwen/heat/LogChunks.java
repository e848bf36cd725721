package io.fanwen.heat;

import io.fanwen.text.Fingerprint;
import java.util.HashMap;
import java.util.Map;

/**
 * Which lines of logs were counted before, so that reading a log twice counts once: whole or longer than the last time, gzipped since,
 * behind another one or before it.
 *
 * <p>A log falls into chunks. A chunk begins with the first line of a stream, with the first of another day, with a line whose hash says so
 * (one in {@value #USUAL}; content-defined chunking, as rsync-like tools cut files), and with any line that a known chunk begins with. A
 * chunk is known by its first line's hash, with how many of its lines were counted. Only a log that is cut out of a known one and
 * begins in the middle of a chunk counts that rest of a chunk again.
 *
 * <p>Not thread-safe.
 */
public final class LogChunks {
    private static final int USUAL = 8192;
    private static final int SECONDS_OF_A_DAY = 86_400;

    /** By the hash of the first line. */
    private final Map<Long, Chunk> chunks;
    private long first;
    private String day = "";
    private long second;
    private int position;
    private int known;

    /** @param chunks those that were counted before, by their first line's hash */
    public LogChunks(Map<Long, Chunk> chunks) {
        this.chunks = new HashMap<>(chunks);
    }

    /**
     * @param lines how many lines of it were counted, at least 1
     * @param day   when its last line was written, as days since 1970
     */
    public record Chunk(int lines, int day) {}

    /** What is known now, by the hash of the first line. */
    public Map<Long, Chunk> all() {
        close();
        return Map.copyOf(chunks);
    }

    /** A log begins. */
    void begin() {
        close();
        position = 0;
    }

    /**
     * Takes the next line of a log.
     *
     * @param line as written
     * @param read what it says
     * @return whether it was counted before
     */
    boolean next(byte[] line, LogLine read) {
        long hash = Fingerprint.of(line).high();
        if (position == 0 || !read.day().equals(day) || Long.remainderUnsigned(hash, USUAL) == 0 || chunks.containsKey(hash)) {
            close();
            first = hash;
            position = 0;
            known = chunks.containsKey(hash) ? chunks.get(hash).lines() : 0;
        }
        day = read.day();
        second = read.second();
        position++;
        return position <= known;
    }

    private void close() {
        if (position > known) {
            chunks.put(first, new Chunk(position, (int) Math.floorDiv(second, SECONDS_OF_A_DAY)));
            known = position;
        }
    }
}
