package io.fanwen.serve;

import io.fanwen.build.LiveSite;
import io.fanwen.source.FileEntry;
import io.fanwen.source.FolderWalk;
import io.fanwen.source.Look;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Looks at all files of a site again and again, where the system does not tell what changes or has run out of ways to. */
final class FolderScan implements Watch {
    private static final long PAUSE_MILLISECONDS = 300;
    /** A scan may take so much of the time, one part in this many. */
    private static final long SHARE = 10;

    private final Path site;
    private final InstantSource clock;
    private Map<String, Seen> known;

    /**
     * @param look    empty where the system tells none
     * @param settled whether whatever is done to the file from now on shows
     */
    private record Seen(FileEntry entry, Optional<Look> look, boolean settled) {
        boolean mayDiffer(Seen now) {
            boolean same = entry.looksLike(now.entry) && look.equals(now.look);
            return !same || !settled && now.settled;
        }
    }

    /** @param clock that stamps the site's files */
    FolderScan(Path site, InstantSource clock) {
        this.site = site;
        this.clock = clock;
        known = scan();
    }

    @Override
    public Set<String> next() throws InterruptedException {
        Set<String> changed = new TreeSet<>();
        long pause = PAUSE_MILLISECONDS;
        for (int quiet = 0; quiet < (changed.isEmpty() ? 100 : 1); quiet++) {
            Thread.sleep(pause);
            long began = System.nanoTime();
            if (changed.addAll(look())) {
                quiet = -1;
            }
            pause = Math.max(PAUSE_MILLISECONDS, (System.nanoTime() - began) / 1_000_000 * SHARE);
        }
        return changed;
    }

    private Set<String> look() {
        Map<String, Seen> now = scan();
        Set<String> changed = new TreeSet<>();
        now.forEach((path, seen) -> {
            if (known.get(path) == null || known.get(path).mayDiffer(seen)) {
                changed.add(path);
            }
        });
        known.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
        known = now;
        return changed;
    }

    private Map<String, Seen> scan() {
        Instant began = clock.instant();
        long at = TimeUnit.SECONDS.toNanos(began.getEpochSecond()) + began.getNano();
        Map<String, Seen> found = new HashMap<>();
        for (String path : LiveSite.EVERYTHING) {
            try {
                FolderWalk.below(site, path).files().forEach(entry -> found.put(entry.path(), seen(entry, at)));
            } catch (UncheckedIOException e) {
                // A folder that cannot be read now; the rebuild that its files' absence brings about says so.
                continue;
            }
        }
        return found;
    }

    private static Seen seen(FileEntry entry, long at) {
        Optional<Look> look = Look.at(entry);
        return new Seen(entry, look, look.isEmpty() || look.get().settledAt(at));
    }

    @Override
    public void close() {}
}
