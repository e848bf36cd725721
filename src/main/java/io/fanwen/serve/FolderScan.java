package io.fanwen.serve;

import io.fanwen.build.LiveSite;
import io.fanwen.source.FileEntry;
import io.fanwen.source.FolderWalk;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks at all files of a site again and again, where the system does not tell what changes or has run out of ways to. */
final class FolderScan implements Watch {
    private static final long PAUSE_MILLISECONDS = 300;
    /** A scan may take so much of the time, one part in this many. */
    private static final long SHARE = 10;

    private final Path site;
    private Map<String, FileEntry> known;

    FolderScan(Path site) {
        this.site = site;
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
        Map<String, FileEntry> now = scan();
        Set<String> changed = new TreeSet<>();
        now.forEach((path, entry) -> {
            if (known.get(path) == null || !known.get(path).looksLike(entry)) {
                changed.add(path);
            }
        });
        known.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
        known = now;
        return changed;
    }

    private Map<String, FileEntry> scan() {
        Map<String, FileEntry> found = new HashMap<>();
        for (String path : LiveSite.EVERYTHING) {
            try {
                FolderWalk.below(site, path).files().forEach(entry -> found.put(entry.path(), entry));
            } catch (UncheckedIOException e) {
                // A folder that cannot be read now; the rebuild that its files' absence brings about says so.
                continue;
            }
        }
        return found;
    }

    @Override
    public void close() {}
}
