package io.fanwen.publish;

import io.fanwen.build.BuildResult;
import io.fanwen.config.PublishTarget;

/** What came of publishing. A closed set. */
public sealed interface PublishResult {
    /** How the site was built. */
    BuildResult build();

    /**
     * The target has the site; or will have, if nothing was to be done yet.
     *
     * @param plan    what was, or is to be, done there
     * @param address where readers find the site
     */
    record Sent(BuildResult.Published build, PublishTarget target, Plan plan, String address) implements PublishResult {}

    /** Nothing was sent: the content has errors. */
    record Faulty(BuildResult.Faulty build) implements PublishResult {}
}
