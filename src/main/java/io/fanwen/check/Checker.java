package io.fanwen.check;

import io.fanwen.build.BuildRequest;
import io.fanwen.build.CacheFile;
import io.fanwen.build.LoadedSite;
import io.fanwen.build.Program;
import io.fanwen.build.Progress;
import io.fanwen.build.SiteDuplicates;
import io.fanwen.build.SiteLoader;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.library.LibraryMaker;
import io.fanwen.output.Manifest;
import io.fanwen.output.OutputFolder;
import io.fanwen.related.NearDuplicates.Pair;
import io.fanwen.source.FileEntry;
import io.fanwen.source.FolderWalk;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checks a site: reads it as a build does, asks every rule, and says what is left after the site's settings and its authors' silences. One
 * checker checks once; not thread-safe. Writes nothing but what it remembers.
 */
public final class Checker {
    private final BuildRequest request;
    private final Optional<Reach> reach;
    private final List<Diagnostic> said = new ArrayList<>();
    private Optional<LoadedSite> whole = Optional.empty();
    private List<Pair> duplicates = List.of();

    /** @param reach which other sites may be asked; none if it is empty */
    Checker(BuildRequest request, Optional<Reach> reach) {
        this.request = request;
        this.reach = reach;
    }

    /** How far a check goes. */
    public enum Scope {
        /** The site itself; the network is not touched. */
        SITE,
        /** Links to other sites too, of the public internet alone. */
        EXTERNAL
    }

    /**
     * Everything that is wrong with a site, but for what its {@link Baseline} accepts.
     *
     * @param request its options do not matter: faults are collected, and what is held back is checked too
     * @throws java.io.UncheckedIOException if the machine cannot read a file
     * @throws IOException                  likewise
     */
    public static CheckResult check(BuildRequest request, Scope scope) throws IOException {
        CheckResult all = checkAll(request, scope);
        Baseline.Rest rest = Baseline.read(request.site()).without(all.findings());
        return new CheckResult(rest.findings(), all.files(), all.read(), all.silenced(), rest.accepted());
    }

    /** Everything that is wrong with a site, accepted or not. */
    public static CheckResult checkAll(BuildRequest request, Scope scope) throws IOException {
        return new Checker(request, scope == Scope.EXTERNAL ? Optional.of(Reach.PUBLIC) : Optional.empty()).check();
    }

    CheckResult check() throws IOException {
        Outcome<SiteConfig> config = SiteConfigReader.read(request.site(), request.environment());
        said.addAll(config.diagnostics());
        if (config.value().isEmpty()) {
            return new CheckResult(said.stream().map(d -> new Finding(d.severity(), d)).sorted(Finding.BY_PLACE).toList(), 0, 0, 0, 0);
        }
        return check(config.value().get());
    }

    CheckResult check(SiteConfig config) throws IOException {
        List<FileEntry> files = FolderWalk.walk(request.site(), "content").files();
        Optional<LoadedSite> sound = load(config, false, false);
        Optional<LoadedSite> site = sound.isPresent() ? sound : load(config, false, true);
        whole = site.isPresent() && site.get().library().heldBack().isEmpty() ? site : load(config, true, true);
        Outcome<WordList> words = WordList.of(request.site());
        said.addAll(words.diagnostics());
        FileChecks checks = new FileChecks(request.cache());
        Map<String, FileFindings> found = checks.of(config, files, words.value().orElseThrow(), whole);
        if (site.isPresent() && whole.isPresent()) {
            CheckedSite checked = new CheckedSite(site.get(), whole.get(), files, duplicates);
            Rules.ofSite().forEach(rule -> rule.check(checked, said::add));
            published(site.get());
        }
        reach.ifPresent(outside -> external(files, outside));
        return new Verdict(new Rules(config), found).of(said.stream().distinct().toList(), checks.read());
    }

    /** What the last build published, if there was one. */
    private void published(LoadedSite site) throws IOException {
        Optional<Manifest> manifest = OutputFolder.published(request.out());
        if (manifest.isPresent()) {
            PublishedPages pages = new PublishedPages(request.out(), new Targets(site.config().address()));
            CacheFile memory = new CacheFile(request.cache().resolve("check.pages"),
                    new Fingerprint.Builder().add(Program.fingerprint()).add(site.config().address().toString()).build());
            new PublishedRules(site, manifest.get(), pages, pages.facts(manifest.get(), memory)).check(said::add);
        }
    }

    private void external(List<FileEntry> files, Reach outside) {
        Map<String, List<Place>> links = new TreeMap<>();
        for (FileEntry entry : files) {
            if (entry.name().endsWith(".md")) {
                SourceReader.read(entry).value().flatMap(file -> SourceDecoder.decode(file).value())
                        .map(source -> CheckedFile.of(source, Optional.empty())).ifPresent(file -> Links.of(file).stream()
                                .filter(link -> link.target().regionMatches(true, 0, "http", 0, 4)).forEach(link -> links
                                        .computeIfAbsent(link.target(), address -> new ArrayList<>()).add(file.place(link.offset(), link.target().length()))));
            }
        }
        CacheFile memory = new CacheFile(request.cache().resolve("check.external"), Program.fingerprint());
        new ExternalLinks(outside).check(links, memory, request.clock(), said::add);
    }

    /** The checked site with all that is held back, if it could be read at all. */
    Optional<LoadedSite> whole() {
        return whole;
    }

    /**
     * Reads the site and keeps what is said of it: all of it for what is published, for what is held back only links that will lead nowhere on
     * the day it comes out.
     */
    private Optional<LoadedSite> load(SiteConfig config, boolean drafts, boolean keepGoing) throws IOException {
        BuildRequest wanted = new BuildRequest(request.site(), request.out(), request.environment(), request.now(), request.clock(),
                new BuildRequest.Options(drafts, keepGoing, false));
        Outcome<LoadedSite> site = SiteLoader.load(wanted, config, Progress.SILENT, loaded -> {
            if ((drafts || loaded.library().heldBack().isEmpty()) && !new Rules(config).isOff(CheckCode.NEAR_DUPLICATE.id())) {
                duplicates = new SiteDuplicates(request.cache()).of(loaded);
            }
        });
        if (!drafts) {
            said.addAll(site.diagnostics());
        } else {
            said.addAll(ofHeldBack(site.diagnostics(), said));
        }
        return site.value();
    }

    /** Links that will lead nowhere on the day that something comes out. @param whole said of the site with all that is held back */
    static List<Diagnostic> ofHeldBack(List<Diagnostic> whole, List<Diagnostic> said) {
        Set<String> known = said.stream().map(d -> d.place().path()).collect(Collectors.toSet());
        return whole.stream().filter(d -> LibraryMaker.isOfLink(d) && !known.contains(d.place().path())).toList();
    }
}
