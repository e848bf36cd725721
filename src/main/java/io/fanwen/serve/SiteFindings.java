package io.fanwen.serve;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.LiveSite;
import io.fanwen.check.Finding;
import io.fanwen.check.LiveChecker;
import io.fanwen.text.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What there is to say of the sources: what stops a build at once, all that a check finds a moment later, so that nobody who saves waits for
 * it. Until then what was found before stands. Thread-safe.
 */
final class SiteFindings implements AutoCloseable {
    /** Whoever saves again within it has one check for both. */
    private static final long QUIET_MILLISECONDS = 300;

    private final LiveSite site;
    private final LiveChecker checker;
    private final Runnable changed;
    private final Consumer<Throwable> failed;
    private final ScheduledExecutorService checking = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "preview-check");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Checked last = new Checked(0, 0, List.of());

    /**
     * @param checks   how many there were
     * @param number   of the state that was checked
     * @param findings by place
     */
    private record Checked(long checks, long number, List<Finding> findings) {}

    /**
     * What is known now.
     *
     * @param checks   how many checks there were; the same findings come of the same state and the same check
     * @param findings by place
     */
    record Known(long checks, List<Finding> findings) {}

    /**
     * @param changed to be run when a check has found something else than the one before
     * @param failed  hears of a check that could not be made; the findings before it stay
     */
    SiteFindings(LiveSite site, BuildRequest request, Runnable changed, Consumer<Throwable> failed) {
        this.site = site;
        this.checker = new LiveChecker(request.site(), request.cache());
        this.changed = changed;
        this.failed = failed;
    }

    /** Has what there is now checked, unless it is already. */
    void ask() {
        checking.schedule(this::check, QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Of a state of the site. */
    Known of(LiveSite.State state) {
        Checked checked = last;
        if (checked.number() == state.number()) {
            return new Known(checked.checks(), checked.findings());
        }
        Stream<Diagnostic> now = state.diagnostics().stream().filter(diagnostic -> diagnostic.isError() || checked.checks() == 0);
        return new Known(checked.checks(), Stream.concat(now.map(diagnostic -> new Finding(diagnostic.severity(), diagnostic)),
                checked.findings().stream().filter(finding -> !finding.stopsBuild())).sorted(Finding.BY_PLACE).toList());
    }

    private void check() {
        LiveSite.State state = site.state();
        if (last.checks() > 0 && last.number() == state.number()) {
            return;
        }
        try {
            List<Finding> before = of(state).findings();
            List<Finding> findings = checker.check(site, state, Instant.now());
            last = new Checked(last.checks() + 1, state.number(), findings);
            if (!findings.equals(before)) {
                changed.run();
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failed.accept(e);
        }
    }

    @Override
    public void close() {
        checking.shutdownNow();
    }
}
