package io.fanwen.publish;

import io.fanwen.build.BuildResult;
import io.fanwen.check.Finding;
import io.fanwen.config.PublishTarget;
import java.util.List;

/** What came of publishing. A closed set. */
public sealed interface PublishResult {
    /**
     * The target has the site; or will have, if nothing was to be done yet.
     *
     * @param plan    what was, or is to be, done there
     * @param address where readers find the site
     * @param notices what came of telling search engines
     */
    record Sent(BuildResult.Published build, PublishTarget target, Plan plan, String address, List<Notice> notices) implements PublishResult {
        public Sent {
            notices = List.copyOf(notices);
        }
    }

    /** Nothing was sent: the content has errors. */
    record Faulty(BuildResult.Faulty build) implements PublishResult {}

    /**
     * Nothing was sent: the site could be built, and a check finds what its settings call errors.
     *
     * @param errors by place; never empty
     */
    record Unfit(List<Finding> errors) implements PublishResult {
        public Unfit {
            errors = List.copyOf(errors);
        }
    }
}
