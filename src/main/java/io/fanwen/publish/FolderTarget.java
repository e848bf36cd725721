package io.fanwen.publish;

import io.fanwen.build.Progress;
import io.fanwen.output.Folders;
import io.fanwen.output.LockFile;
import io.fanwen.publish.Ledger.Item;
import io.fanwen.publish.Ledger.State;
import io.fanwen.publish.Plan.Found;
import io.fanwen.publish.Releases.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder of this machine: each publish makes a whole release and switches to it by one rename. */
final class FolderTarget implements Target {
    private final Releases releases;
    private final int keep;
    private Optional<LockFile> lock = Optional.empty();

    /**
     * @param path absolute
     * @param keep how many releases stay
     */
    FolderTarget(Path path, int keep) {
        this.releases = new Releases(path);
        this.keep = keep;
    }

    @Override
    public void hold() throws IOException {
        check();
        Folders.create(releases.home());
        try {
            lock = Optional.of(LockFile.hold(releases.home().resolve("lock")));
        } catch (LockFile.Held e) {
            throw NotPublished.failed(PublishCode.TARGET_BUSY, releases.link().toString(), e.process());
        }
    }

    @Override
    public Plan plan(SortedMap<String, SiteFile> files, Plan.Strangers strangers) throws IOException {
        check();
        Plan.Draft draft = new Plan.Draft(strangers);
        Optional<Release> served = releases.served();
        Ledger ledger = served.map(Release::ledger).orElse(Ledger.EMPTY);
        Map<String, Long> there = served.isPresent() ? FileTree.sizes(served.get().tree()) : Map.of();
        files.forEach((path, file) -> {
            if (there.containsKey(path) && !isRetired(ledger, path)) {
                draft.present(file, ledger.found(file, there.get(path)));
            } else {
                draft.missing(file);
            }
        });
        there.keySet().stream().filter(path -> !files.containsKey(path) && !isRetired(ledger, path))
                .forEach(path -> draft.leftOver(path, ledger.item(path).isPresent() ? Found.OTHER : Found.FOREIGN));
        return draft.plan();
    }

    @Override
    public void send(Plan plan, Progress progress) throws IOException {
        List<Integer> before = releases.numbers();
        Optional<Release> served = releases.served();
        ReleaseMaker maker = new ReleaseMaker(releases.begin(), served.map(Release::tree));
        progress.begin(Progress.Stage.SENDING, plan.added().size() + plan.changed().size() + plan.unchanged().size());
        maker.write(plan, progress);
        // Readers whose page comes just before the switch ask for the rest of it just after.
        if (served.isPresent()) {
            maker.retire(served.get(), SiteFiles::isLoadedByPages);
        }
        // Those who have a page open for longer still search in the index that it began with.
        for (int number : before) {
            maker.retire(releases.read(number), SiteFiles::isImmutable);
        }
        releases.serve(releases.seal(maker.folder(), maker.files(), maker.ledger()));
        deleteOld(before, served.map(Release::number));
    }

    @Override
    public void rollBack() throws IOException {
        Release served = releases.served()
                .orElseThrow(() -> NotPublished.refused(PublishCode.NO_EARLIER_RELEASE, releases.link().toString()));
        int earlier = releases.numbers().stream().filter(number -> number < served.number()).max(Integer::compare)
                .orElseThrow(() -> NotPublished.refused(PublishCode.NO_EARLIER_RELEASE, releases.link().toString()));
        releases.serve(earlier);
    }

    @Override
    public void close() {
        lock.ifPresent(LockFile::close);
        lock = Optional.empty();
    }

    /** Only what is ours, or nothing at all, is replaced by a link. */
    private void check() throws IOException {
        Path link = releases.link();
        if (!Folders.exists(link) || Files.isSymbolicLink(link)) {
            return;
        }
        if (!Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
            throw NotPublished.refused(PublishCode.TARGET_IS_A_FILE, link.toString());
        }
        try (Stream<Path> inside = Files.list(link)) {
            Optional<String> first = inside.map(path -> path.getFileName().toString()).sorted().findFirst();
            if (first.isPresent()) {
                throw NotPublished.refused(PublishCode.FOLDER_NOT_EMPTY, link.toString(), first.get());
            }
        }
    }

    /** Those that were rolled back from, and all but the newest. */
    private void deleteOld(List<Integer> before, Optional<Integer> served) throws IOException {
        Predicate<Integer> abandoned = number -> served.filter(last -> number > last).isPresent();
        List<Integer> old = new ArrayList<>(before);
        old.removeIf(abandoned);
        for (int number : before) {
            if (abandoned.test(number) || old.indexOf(number) <= old.size() - keep) {
                releases.delete(number);
            }
        }
    }

    private static boolean isRetired(Ledger ledger, String path) {
        return ledger.item(path).map(Item::state).filter(State.RETIRED::equals).isPresent();
    }
}
