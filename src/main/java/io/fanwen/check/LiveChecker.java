package io.fanwen.check;

import io.fanwen.build.LiveSite;
import io.fanwen.build.LoadedSite;
import io.fanwen.build.SiteDuplicates;
import io.fanwen.source.FileEntry;
import io.fanwen.source.FolderWalk;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a site that is kept in memory while its author works on it: finds what a {@link Checker} finds, but for what is published, since a
 * preview publishes nothing. Files that have not changed since its last check are not looked at again. For one thread.
 */
public final class LiveChecker {
    private final Path folder;
    private final FileChecks checks;
    private final SiteDuplicates duplicates;

    /**
     * @param folder the site's
     * @param cache  what is remembered there
     */
    public LiveChecker(Path folder, Path cache) {
        this.folder = folder;
        this.checks = new FileChecks(cache);
        this.duplicates = new SiteDuplicates(cache);
    }

    /**
     * Everything that is wrong with the sources, but for what the site's {@link Baseline} accepts.
     *
     * @param state of the site, which may have gone on since
     * @param clock the machine's time
     * @return by place
     * @throws java.io.UncheckedIOException if the machine cannot read a file
     */
    public List<Finding> check(LiveSite site, LiveSite.State state, Instant clock) {
        Outcome<LoadedSite> everything = site.everything(clock);
        if (everything.value().isEmpty()) {
            return state.diagnostics().stream().map(d -> new Finding(d.severity(), d)).sorted(Finding.BY_PLACE).toList();
        }
        LoadedSite whole = everything.value().get();
        List<Diagnostic> said = new ArrayList<>(state.diagnostics());
        said.addAll(Checker.ofHeldBack(everything.diagnostics(), said));
        Outcome<WordList> words = WordList.of(folder);
        said.addAll(words.diagnostics());
        List<FileEntry> files = FolderWalk.walk(folder, "content").files();
        Map<String, FileFindings> found = checks.of(whole.config(), files, words.value().orElseThrow(), everything.value());
        // What readers would see; while there are errors, all that could be read stands for it.
        LoadedSite shown = state.isSound() ? state.edition().orElseThrow().site() : whole;
        Rules rules = new Rules(whole.config());
        CheckedSite checked = new CheckedSite(shown, whole, files, rules.isOff(CheckCode.NEAR_DUPLICATE.id()) ? List.of() : duplicates.of(whole));
        Rules.ofSite().forEach(rule -> rule.check(checked, said::add));
        List<Finding> all = new Verdict(rules, found).of(said.stream().distinct().toList(), checks.read()).findings();
        return Baseline.read(folder).without(all).findings();
    }
}
