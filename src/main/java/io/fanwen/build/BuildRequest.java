package io.fanwen.build;

import io.fanwen.text.Fingerprint;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

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

    /** Nanoseconds since 1970. */
    long clockNanos() {
        return TimeUnit.SECONDS.toNanos(clock.getEpochSecond()) + clock.getNano();
    }

    /** Of all that it says, but for the time: what else a build depends on besides its files. */
    Fingerprint fingerprint() {
        Fingerprint.Builder parts = new Fingerprint.Builder().add(System.getProperty("java.runtime.version", ""))
                .add(options.drafts() ? 1 : 0).add(options.keepGoing() ? 1 : 0);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith("FANWEN_")) {
                parts.add(name).add(value);
            }
        });
        return parts.build();
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
