package io.fanwen.serve;

import io.fanwen.address.Addresses;
import io.fanwen.build.BuildRequest;
import io.fanwen.build.Edition;
import io.fanwen.build.LiveSite;
import io.fanwen.text.Language;
import io.fanwen.text.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows a site while it is written: watches its sources, takes in what changes, tells the browsers that listen. Runs in threads of its own
 * until it is closed.
 */
public final class Preview implements AutoCloseable {
    private static final long BEAT_SECONDS = 10;
    private static final long RETRY_MILLISECONDS = 1000;

    private final Path folder;
    private final LiveSite site;
    private final Listener listener;
    private final RunLog runs = new RunLog();
    private final EventStreams streams;
    private final SiteFindings findings;
    private final PreviewServer server;
    private final Thread watching;
    private final ScheduledExecutorService beating;
    private volatile Watch watch;

    /**
     * Where and how to show a site.
     *
     * @param host     to bind to, such as {@code 127.0.0.1}
     * @param port     wanted; the next free one if it is taken; 0 for any
     * @param language of what the preview says on pages
     */
    public record Settings(String host, int port, Language language) {}

    /**
     * What came of changes.
     *
     * @param update       what was done
     * @param state        what there is now
     * @param milliseconds from when the change was over until browsers were told
     */
    public record Rebuild(LiveSite.Update update, LiveSite.State state, long milliseconds) {}

    /** Hears what goes on; called from the preview's own thread. */
    public interface Listener {
        /** Changes were taken in. */
        void rebuilt(Rebuild rebuild);

        /** The system does not tell what changes: from here on files are looked at again and again. */
        void scans();

        /** Changes could not be taken in; it is tried again. */
        void failed(Throwable fault);
    }

    private Preview(BuildRequest request, Settings settings, Listener listener) throws IOException {
        folder = request.site();
        this.listener = listener;
        // Before anything is read: what changes meanwhile is not missed.
        watch = watch();
        site = LiveSite.open(request);
        EditorLinks editor = new EditorLinks(folder);
        PreviewWords words = new PreviewWords(settings.language());
        Wording wording = new Wording(settings.language());
        SiteAnswers answers = new SiteAnswers(site, folder, new WaitingPage(words, wording));
        StateJson json = new StateJson(words, wording, editor);
        findings = new SiteFindings(site, request, this::tell, listener::failed);
        streams = new EventStreams(page -> {
            LiveSite.State state = site.state();
            return json.text(state, findings.of(state), state.edition().map(edition -> answers.shown(edition, page)));
        });
        OwnAnswers own = new OwnAnswers(new Desk(new Desk.Sources(site, findings, runs), wording, editor));
        server = PreviewServer.start(settings.host(), settings.port(), new PreviewHandler(new RequestGuard(settings.host()), streams,
                (path, query) -> path.startsWith(PreviewPaths.DESK) ? own.at(path, query) : answers.at(path)));
        watching = new Thread(this::follow, "preview-watch");
        watching.setDaemon(true);
        beating = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, "preview-beat");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Reads a site and begins to show it.
     *
     * @throws IOException          if the machine fails, or no port is free
     * @throws UncheckedIOException likewise
     */
    public static Preview start(BuildRequest request, Settings settings, Listener listener) throws IOException {
        Preview preview = new Preview(request, settings, listener);
        preview.watching.start();
        preview.beating.scheduleAtFixedRate(preview.streams::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        preview.beating.execute(preview::warmUp);
        preview.findings.ask();
        return preview;
    }

    /** Where the site can be seen. */
    public URI address() {
        String base = site.state().edition().map(edition -> edition.site().config().address().basePath()).orElse("");
        return server.address().resolve(base + "/");
    }

    /** What there is now. */
    public LiveSite.State state() {
        return site.state();
    }

    /** The first of everything takes longest; no author is to wait for it. */
    private void warmUp() {
        Optional<Edition> edition = site.state().edition();
        try {
            edition.flatMap(shown -> shown.output("index.html"));
            edition.flatMap(shown -> shown.site().library().articles().stream().findFirst()
                    .flatMap(article -> shown.output(Addresses.file(article.address()))));
        } catch (RuntimeException e) {
            // Whoever asks for the page is told.
            return;
        }
    }

    private void follow() {
        Set<String> paths = new TreeSet<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                paths.addAll(next());
                takeIn(paths);
                paths.clear();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                // Nothing that an author writes may end the preview; what was not taken in is tried again.
                listener.failed(e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeIn(Set<String> paths) throws IOException {
        long began = System.nanoTime();
        LiveSite.Update update = site.update(paths, Instant.now());
        if (update.extent() != LiveSite.Extent.NOTHING) {
            streams.publish();
            findings.ask();
            Rebuild rebuild = new Rebuild(update, site.state(), (System.nanoTime() - began) / 1_000_000);
            runs.add(rebuild);
            listener.rebuilt(rebuild);
        }
    }

    private void tell() {
        streams.publish();
    }

    private Set<String> next() throws InterruptedException {
        try {
            return watch.next();
        } catch (UncheckedIOException e) {
            // The system's limit on what may be watched: whatever happened since may have been missed.
            watch.close();
            watch = scan();
            return LiveSite.EVERYTHING;
        }
    }

    private Watch watch() throws IOException {
        try {
            return FolderWatch.isOffered(folder) ? new FolderWatch(folder) : new FolderScan(folder, InstantSource.system());
        } catch (IOException e) {
            return scan();
        }
    }

    private Watch scan() {
        listener.scans();
        return new FolderScan(folder, InstantSource.system());
    }

    @Override
    public void close() throws IOException {
        watching.interrupt();
        beating.shutdownNow();
        findings.close();
        watch.close();
        streams.close();
        server.close();
        site.close();
    }
}
