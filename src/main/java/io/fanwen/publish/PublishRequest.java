package io.fanwen.publish;

import io.fanwen.build.BuildRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What to publish, and where.
 *
 * @param build       the site, and what the world outside says; publishing chooses its folder
 * @param target      the target's name; otherwise the only one of the settings
 * @param environment of the user, for secrets
 * @param home        the user's home
 * @param options     how to go about it
 */
public record PublishRequest(BuildRequest build, Optional<String> target, Map<String, String> environment, Path home, Options options) {
    public PublishRequest {
        Objects.requireNonNull(home, "home");
        environment = Map.copyOf(environment);
    }

    /**
     * @param dryRun        whether to say what would be done, and do nothing
     * @param allowRemovals whether more than half of what is there may go
     * @param takeOver      whether what fanwen did not put there counts as its own
     */
    public record Options(boolean dryRun, boolean allowRemovals, boolean takeOver) {}
}
