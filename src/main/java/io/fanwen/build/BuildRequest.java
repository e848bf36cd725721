package io.fanwen.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What to build, and what the world outside says.
 *
 * @param site        the site's folder, with {@code site.yaml}
 * @param out         the published folder
 * @param environment variables that may override settings
 * @param now         what counts as now, as the user wrote it; otherwise {@code clock}
 * @param clock       the machine's time when the command began
 * @param options     how to go about it
 */
public record BuildRequest(Path site, Path out, Map<String, String> environment, Optional<String> now, Instant clock, Options options) {
    public BuildRequest {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(out, "out");
        environment = Map.copyOf(environment);
    }

    /** The folder for what builds remember; may be deleted at any time. */
    public Path cache() {
        return site.resolve(".fanwen");
    }

    /**
     * @param drafts    whether drafts, scheduled and expired articles are shown
     * @param keepGoing whether faulty articles are left out instead of stopping the build
     * @param clean     whether every file is written again
     */
    public record Options(boolean drafts, boolean keepGoing, boolean clean) {
        /** As a site is published. */
        public static final Options PUBLISHED = new Options(false, false, false);
    }
}
