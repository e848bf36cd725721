package io.fanwen.publish;

import io.fanwen.build.Progress;
import io.fanwen.config.PublishTarget;
import io.fanwen.output.Folders;
import io.fanwen.output.LockFile;
import io.fanwen.publish.GitProgram.Answer;
import io.fanwen.publish.Plan.Found;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A branch of a git repository, as services serve it as pages: each publish is a commit on top of the branch's tip, pushed without force, so that what
 * somebody else pushed is never lost. The tip says by a line of its own whether fanwen made it.
 */
final class GitTarget implements Target {
    /** The line by which a commit of ours is known, as {@code git interpret-trailers} has such lines. */
    private static final String TRAILER = "Published-by: fanwen";
    private static final String NEXT = "refs/fanwen/next";
    private static final String TIP = "refs/fanwen/tip";
    /** Keeps services from running the site through Jekyll, which would drop what begins with an underscore. */
    private static final String NO_JEKYLL = ".nojekyll";
    private static final String NOBODY = "fanwen <fanwen@localhost>";

    private final PublishTarget.Git settings;
    private final Path own;
    private final GitProgram git;
    private final Secrets secrets;
    private Optional<LockFile> lock = Optional.empty();
    private Optional<String> tip = Optional.empty();
    private boolean hasNoJekyll;

    /** @param site the site's folder */
    GitTarget(PublishTarget.Git settings, Path site, Secrets secrets) throws IOException {
        this.settings = settings;
        this.own = site.resolve(".fanwen").resolve("publish").resolve(settings.common().name() + ".git");
        this.secrets = secrets;
        this.git = new GitProgram(own, site, secrets.secret(settings.common().name(), "token"));
    }

    @Override
    public void hold() throws IOException {
        Folders.create(own.getParent().toAbsolutePath());
        try {
            lock = Optional.of(LockFile.hold(own.resolveSibling(own.getFileName() + ".lock")));
        } catch (LockFile.Held e) {
            throw NotPublished.failed(PublishCode.TARGET_BUSY, settings.common().name(), e.process());
        }
    }

    @Override
    public Plan plan(SortedMap<String, SiteFile> files, Plan.Strangers strangers) throws IOException {
        fetch();
        boolean ours = tip.isEmpty() || isOurs();
        if (!ours && strangers == Plan.Strangers.LEFT_ALONE) {
            throw NotPublished.refused(PublishCode.GIT_BRANCH_OF_OTHERS, settings.branch(), said(git.run("log", "-1", "--format=%h %s", TIP)));
        }
        Map<String, String> there = there();
        hasNoJekyll = there.containsKey(NO_JEKYLL);
        Plan.Draft draft = new Plan.Draft(strangers);
        for (SiteFile file : files.values()) {
            String blob = there.get(file.path());
            if (blob == null) {
                draft.missing(file);
            } else {
                draft.present(file, blob.equals(GitBlob.id(file.bytes())) ? Found.SAME : Found.OTHER);
            }
        }
        there.keySet().stream().filter(path -> !files.containsKey(path))
                .forEach(path -> draft.leftOver(path, ours && !Plan.isSpared(path) ? Found.OTHER : Found.FOREIGN));
        return draft.plan();
    }

    @Override
    public void send(Plan plan, Progress progress) throws IOException {
        progress.begin(Progress.Stage.SENDING, plan.added().size() + plan.changed().size());
        done(git.run("update-ref", "-d", NEXT));
        String author = author();
        done(git.run(out -> {
            try (BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
                write(plan, author, progress, buffered);
            }
        }, "fast-import", "--quiet", "--force", "--done"));
        push();
    }

    @Override
    public void rollBack() throws IOException {
        throw NotPublished.refused(PublishCode.NO_WAY_BACK, settings.common().name());
    }

    @Override
    public void close() {
        lock.ifPresent(LockFile::close);
        lock = Optional.empty();
    }

    /** Finds the branch's tip and gets it, with nothing of what came before. */
    private void fetch() throws IOException {
        if (!Folders.exists(own.resolve("HEAD"))) {
            Folders.create(own.toAbsolutePath());
            done(git.run("init", "--quiet", "--bare", "--template="));
        }
        Answer heads = done(git.run("ls-remote", "--heads", "--", settings.repository(), "refs/heads/" + settings.branch()));
        tip = heads.text().lines().filter(line -> line.endsWith("\trefs/heads/" + settings.branch())).map(line -> line.split("\t")[0]).findFirst();
        if (tip.isPresent()) {
            done(git.run("fetch", "--quiet", "--force", "--depth=1", "--no-tags", "--", settings.repository(),
                    "refs/heads/" + settings.branch() + ":" + TIP));
        }
    }

    private boolean isOurs() throws IOException {
        return done(git.run("log", "-1", "--format=%B", TIP)).text().lines().anyMatch(TRAILER::equals);
    }

    /** The names of the blobs at the tip, by path. */
    private Map<String, String> there() throws IOException {
        Map<String, String> blobs = new HashMap<>();
        if (tip.isPresent()) {
            for (String line : done(git.run("ls-tree", "-r", "-z", "--full-tree", TIP)).text().split("\0")) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    blobs.put(line.substring(tab + 1), line.substring(0, tab).split(" ")[2]);
                }
            }
        }
        return blobs;
    }

    private void write(Plan plan, String author, Progress progress, OutputStream out) throws IOException {
        text(out, "commit " + NEXT + "\ncommitter " + author + "\n");
        data(out, ("Publish " + settings.common().name() + ": " + plan.added().size() + " added, " + plan.changed().size() + " changed, "
                + plan.removed().size() + " removed\n\n" + TRAILER + "\n").getBytes(StandardCharsets.UTF_8));
        if (tip.isPresent()) {
            text(out, "from " + TIP + "^0\n");
        }
        for (String path : plan.removed()) {
            text(out, "D " + path + "\n");
        }
        List<SiteFile> fresh = new ArrayList<>(plan.added().values());
        fresh.addAll(plan.changed().values());
        for (SiteFile file : fresh) {
            text(out, "M 100644 inline " + file.path() + "\n");
            data(out, file.bytes());
            progress.step();
        }
        if (!hasNoJekyll && !plan.added().containsKey(NO_JEKYLL)) {
            text(out, "M 100644 inline " + NO_JEKYLL + "\n");
            data(out, new byte[0]);
        }
        text(out, "done\n");
    }

    private static void data(OutputStream out, byte[] bytes) throws IOException {
        text(out, "data " + bytes.length + "\n");
        out.write(bytes);
        out.write('\n');
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Who publishes, and when, as git has it. */
    private String author() throws IOException {
        Answer known = git.run("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT");
        return known.isDone() ? known.text().strip() : NOBODY + " " + System.currentTimeMillis() / 1000 + " +0000";
    }

    /** Without force: a branch that has moved since stays as it is. */
    private void push() throws IOException {
        Answer answer = git.run("push", "--porcelain", "--", settings.repository(), NEXT + ":refs/heads/" + settings.branch());
        if (answer.isDone()) {
            return;
        }
        String report = answer.text();
        if (report.contains("[remote rejected]")) {
            throw NotPublished.failed(PublishCode.GIT_REFUSED, settings.branch(), said(answer));
        }
        if (report.contains("[rejected]")) {
            throw NotPublished.failed(PublishCode.GIT_MOVED, settings.branch());
        }
        done(answer);
    }

    private Answer done(Answer answer) throws NotPublished {
        if (answer.isDone()) {
            return answer;
        }
        String err = answer.err();
        String said = said(answer);
        if (err.contains("Host key verification failed")) {
            throw NotPublished.failed(PublishCode.HOST_UNKNOWN, settings.repository());
        }
        if (err.contains("Permission denied") || err.contains("Authentication failed") || err.contains("could not read Username")
                || err.contains("could not read Password") || err.contains("returned error: 403")) {
            throw NotPublished.failed(PublishCode.GIT_DENIED, settings.repository(), Secrets.name(settings.common().name(), "token"), said);
        }
        throw NotPublished.failed(PublishCode.GIT_FAILED, said);
    }

    /** Its own words, without what is only for its own ears. */
    private String said(Answer answer) {
        String text = answer.err().isBlank() ? answer.text() : answer.err();
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("hint:") && !line.startsWith("To ")).toList();
        return secrets.without(String.join("; ", lines));
    }
}
