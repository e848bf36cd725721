package io.fanwen.build;

import io.fanwen.output.Stamps;
import io.fanwen.text.Fingerprint;
import java.nio.file.Path;

/**
 * Where what belongs to one published folder and to one program is remembered.
 *
 * @param pages  a {@link PageMemory}
 * @param stamps {@link Stamps}
 * @param last   a {@link LastBuild}
 */
record FolderMemory(CacheFile pages, CacheFile stamps, CacheFile last) {
    /**
     * @param cache the cache folder
     * @param out   the published folder: what was made for another says nothing of this one
     */
    static FolderMemory of(Path cache, Path out) {
        Fingerprint key = new Fingerprint.Builder().add(Program.fingerprint()).add(out.toString()).build();
        return new FolderMemory(new CacheFile(cache.resolve("pages"), key), new CacheFile(cache.resolve("stamps"), key),
                new CacheFile(cache.resolve("last"), key));
    }

    /** Whether a file read so far could not be trusted. */
    boolean lost() {
        return pages.lost() || stamps.lost() || last.lost();
    }

    Stamps known() {
        return stamps.read(Stamps::read).orElse(Stamps.NONE);
    }
}
