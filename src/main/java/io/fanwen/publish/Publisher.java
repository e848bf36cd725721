package io.fanwen.publish;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.BuildResult;
import io.fanwen.build.Progress;
import io.fanwen.build.SiteBuilder;
import io.fanwen.check.Checker;
import io.fanwen.check.Finding;
import io.fanwen.config.PublishTarget;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.output.OutputFolder;
import io.fanwen.output.Refusal;
import io.fanwen.text.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Builds a site, checks it, and sends it to a target. */
public final class Publisher {
    /** Files on their way at once: what a service far away needs to keep a line busy, and none takes amiss. */
    private static final int AT_ONCE = 8;

    private final PublishRequest request;
    private final Progress progress;
    private final Secrets secrets;

    private Publisher(PublishRequest request, Progress progress) {
        this.request = request;
        this.secrets = new Secrets(request.environment(), request.home());
        this.progress = progress;
    }

    /**
     * Builds the site and sends what is different.
     *
     * @throws NotPublished         if the target's settings, what is there, or the other side stand against it
     * @throws IOException          if the machine fails
     * @throws UncheckedIOException likewise
     * @throws Refusal              if the published folder may not be written to
     */
    public static PublishResult publish(PublishRequest request, Progress progress) throws IOException, Refusal {
        return new Publisher(request, progress).publish();
    }

    /**
     * Serves again what a target served before the last publish. Builds nothing.
     *
     * @return the target's settings, or what is wrong with the site's
     * @throws NotPublished if there is nothing to go back to
     */
    public static Outcome<PublishTarget> rollBack(PublishRequest request) throws IOException {
        Publisher publisher = new Publisher(request, Progress.SILENT);
        Outcome<SiteConfig> config = publisher.config();
        if (config.value().isEmpty()) {
            return new Outcome.Failed<>(config.diagnostics());
        }
        PublishTarget settings = publisher.chosen(config.value().get());
        try (Target target = publisher.target(settings)) {
            target.hold();
            target.rollBack();
        }
        return Outcome.of(settings, config.diagnostics());
    }

    private PublishResult publish() throws IOException, Refusal {
        Outcome<SiteConfig> config = config();
        if (config.value().isEmpty()) {
            return new PublishResult.Faulty(new BuildResult.Faulty(config.diagnostics()));
        }
        PublishTarget settings = chosen(config.value().get());
        BuildRequest build = build();
        try (Target target = target(settings)) {
            if (!request.options().dryRun()) {
                target.hold();
            }
            SiteConfig.SiteAddress address = config.value().get().address();
            BuildResult built = SiteBuilder.build(build, progress);
            if (built instanceof BuildResult.Faulty faulty) {
                return new PublishResult.Faulty(faulty);
            }
            List<Finding> errors = Checker.check(build, Checker.Scope.SITE).findings().stream().filter(Finding::isError).toList();
            if (!errors.isEmpty()) {
                return new PublishResult.Unfit(errors);
            }
            try (OutputFolder folder = OutputFolder.open(build.out(), build.site(), SiteBuilder.sources(build.site()))) {
                SortedMap<String, SiteFile> files = SiteFiles.of(folder.folder(), folder.files(), gzip(settings));
                Plan plan = plan(target, files, settings.common().name());
                List<Notice> notices = send(target, plan, Notified.of(settings, config.value().get(), files.keySet()));
                return new PublishResult.Sent((BuildResult.Published) built, settings, plan, address.origin() + address.basePath() + "/", notices);
            }
        }
    }

    /** @throws NotPublished if the user is to decide something first */
    private Plan plan(Target target, SortedMap<String, SiteFile> files, String name) throws IOException {
        PublishRequest.Options options = request.options();
        Plan plan = target.plan(files, options.takeOver() ? Plan.Strangers.TAKEN_OVER : Plan.Strangers.LEFT_ALONE);
        if (options.dryRun()) {
            return plan;
        }
        if (!plan.inTheWay().isEmpty()) {
            throw NotPublished.refused(PublishCode.IN_THE_WAY, name, plan.inTheWay().first(), Integer.toString(plan.inTheWay().size()));
        }
        if (plan.removesMost() && !options.allowRemovals()) {
            throw NotPublished.refused(PublishCode.REMOVES_MOST, name, Integer.toString(plan.removed().size()), Integer.toString(plan.there()));
        }
        return plan;
    }

    /** @return what came of telling search engines */
    private List<Notice> send(Target target, Plan plan, Notified notified) throws IOException {
        if (request.options().dryRun()) {
            return List.of();
        }
        Optional<Notices> notices = notified.notices(request.build(), secrets);
        if (notices.isPresent()) {
            notices.get().note(plan, notified.articles(request.build()));
        }
        if (!plan.isNothing()) {
            target.send(plan, progress);
        }
        return notices.map(Notices::tell).orElse(List.of());
    }

    private Outcome<SiteConfig> config() throws IOException {
        return SiteConfigReader.read(request.build().site(), request.build().environment());
    }

    private PublishTarget chosen(SiteConfig config) throws NotPublished {
        List<PublishTarget> targets = config.publish().targets();
        String names = targets.stream().map(target -> target.common().name()).collect(Collectors.joining(", "));
        if (targets.isEmpty()) {
            throw NotPublished.refused(PublishCode.NO_TARGETS);
        }
        if (request.target().isEmpty() && targets.size() > 1) {
            throw NotPublished.refused(PublishCode.WHICH_TARGET, names);
        }
        Optional<PublishTarget> chosen = request.target().isEmpty() ? Optional.of(targets.get(0))
                : targets.stream().filter(target -> target.common().name().equals(request.target().get())).findFirst();
        return chosen.orElseThrow(() -> NotPublished.refused(PublishCode.UNKNOWN_TARGET, request.target().orElseThrow(), names));
    }

    /** What would be published is made beside what was. It stays there, so that the next look costs what has changed since. */
    private BuildRequest build() {
        BuildRequest build = request.build();
        Path out = request.options().dryRun() ? build.site().resolve(".fanwen").resolve("dry-run") : build.site().resolve("site");
        return new BuildRequest(build.site(), out, build.environment(), build.now(), build.clock(), BuildRequest.Options.PUBLISHED);
    }

    private Target target(PublishTarget settings) throws IOException {
        return settings.accept(new PublishTarget.Visitor<Target, IOException>() {
            @Override
            public Target folder(PublishTarget.Folder folder) throws NotPublished {
                return new FolderTarget(path(folder.path()), folder.keep());
            }

            @Override
            public Target git(PublishTarget.Git git) throws IOException {
                return new GitTarget(git, request.build().site(), secrets);
            }

            @Override
            public Target sftp(PublishTarget.Sftp sftp) throws IOException {
                SftpSessions sessions = new SftpSessions(sftp, secrets, request.environment(), request.home());
                return new InPlaceTarget(new SftpStore(sessions, sftp), sftp.common().name(), AT_ONCE / 2);
            }

            @Override
            public Target s3(PublishTarget.S3 s3) throws IOException {
                return new InPlaceTarget(new S3Store(s3, S3Keys.of(s3, secrets, request.environment())), s3.common().name(), AT_ONCE);
            }
        });
    }

    private static SiteFiles.Gzip gzip(PublishTarget settings) {
        if (!settings.common().gzip()) {
            return SiteFiles.Gzip.NONE;
        }
        return settings instanceof PublishTarget.S3 ? SiteFiles.Gzip.INSTEAD : SiteFiles.Gzip.BESIDE;
    }

    /** @throws NotPublished if a release there would lie in, or replace, what the site is made from */
    private Path path(String typed) throws NotPublished {
        Path site = request.build().site();
        Path path = (typed.startsWith("~/") ? request.home().resolve(typed.substring(2)) : site.resolve(typed)).toAbsolutePath().normalize();
        boolean holdsSite = site.toAbsolutePath().normalize().startsWith(path) || path.getFileName() == null;
        boolean inSite = SiteBuilder.sources(site).stream().anyMatch(path::startsWith) || path.startsWith(site.resolve("site"))
                || path.startsWith(site.resolve(".fanwen"));
        if (holdsSite || inSite) {
            throw NotPublished.refused(PublishCode.TARGET_TOUCHES_SITE, path.toString());
        }
        return path;
    }
}
