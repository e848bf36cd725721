package io.fanwen.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How a file looks from outside, so that one that still looks the same need not be read to know that its bytes are.
 *
 * <p>What tells a change is the time of the inode's last change ({@code ctime}), which no program can set: unlike the time of the last
 * modification it also moves when a file is written and then given its old time back. Systems without it have no looks.
 *
 * @param size    bytes
 * @param changed nanoseconds since 1970
 * @param inode   the file's number on its disk
 */
public record Look(long size, long changed, long inode) {
    private static final String ATTRIBUTES = "unix:size,ctime,ino,isRegularFile";

    /** The clock that stamps files ticks in steps, and some disks keep whole seconds or two; what changed within them may look the same. */
    private static final long STEP = TimeUnit.SECONDS.toNanos(3);

    /** Of a file that a walk met; empty where it cannot be told, such as on Windows. */
    public static Optional<Look> at(FileEntry entry) {
        try {
            Map<String, Object> seen = Files.readAttributes(entry.file(), ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return Boolean.TRUE.equals(seen.get("isRegularFile")) ? Optional.of(of(seen)) : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param seen attributes as the system's {@code unix} view names them */
    static Look of(Map<String, Object> seen) {
        return new Look((Long) seen.get("size"), ((FileTime) seen.get("ctime")).to(TimeUnit.NANOSECONDS), (Long) seen.get("ino"));
    }

    /**
     * Whether every change after {@code now} makes the file look different: false shortly after it was changed, and as long as it seems to
     * have been changed in the future.
     *
     * @param now nanoseconds since 1970, before the file was looked at
     */
    public boolean settledAt(long now) {
        return changed < now - STEP;
    }
}
