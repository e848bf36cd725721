package io.fanwen.check;

import io.fanwen.address.Addresses;
import io.fanwen.build.LoadedSite;
import io.fanwen.html.PageScan;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.LibraryPage;
import io.fanwen.output.Manifest;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is wrong with the site as published: {@code duplicate-title}, {@code duplicate-description}, {@code orphan-page}, {@code dead-link},
 * {@code redirect-loop}, {@code heavy-page} and {@code broken-html}. Judges what the last build wrote, which may be older than the content.
 * For one check.
 */
final class PublishedRules {
    private static final int KILOBYTE = 1024;

    private final LoadedSite site;
    private final Manifest manifest;
    private final PublishedPages pages;
    private final Targets targets;
    private final SortedMap<String, PageFacts> facts;
    private final Map<String, String> contents = new HashMap<>();
    private final Set<String> unlisted = new HashSet<>();

    PublishedRules(LoadedSite site, Manifest manifest, PublishedPages pages, SortedMap<String, PageFacts> facts) {
        this.site = site;
        this.manifest = manifest;
        this.pages = pages;
        this.facts = facts;
        this.targets = new Targets(site.config().address());
        for (LibraryArticle article : site.library().articles()) {
            contents.put(Addresses.file(article.address()), "content/" + article.path());
            if (!article.listed()) {
                unlisted.add(Addresses.file(article.address()));
            }
        }
        for (LibraryPage page : site.library().pages()) {
            contents.put(Addresses.file(page.address()), "content/" + page.path());
        }
    }

    void check(Consumer<Diagnostic> found) {
        duplicates(PageFacts::title, CheckCode.DUPLICATE_TITLE, found);
        duplicates(PageFacts::description, CheckCode.DUPLICATE_DESCRIPTION, found);
        orphans(found);
        deadLinks(found);
        facts.forEach((path, page) -> {
            redirects(path, page, found);
            long kilobytes = (manifest.files().get(path).size() + KILOBYTE - 1) / KILOBYTE;
            if (kilobytes > site.config().check().pageSize()) {
                found.accept(Diagnostic.at(place(path), CheckCode.HEAVY_PAGE, String.valueOf(kilobytes),
                        String.valueOf(site.config().check().pageSize())));
            }
            if (page.faults() > 0) {
                brokenHtml(path, found);
            }
        });
    }

    /** Where its author can do something: the file of the content, else the published page. */
    private Place place(String path) {
        return Place.file(contents.getOrDefault(path, "site/" + path));
    }

    private void duplicates(Function<PageFacts, String> text, CheckCode code, Consumer<Diagnostic> found) {
        Map<String, String> first = new HashMap<>();
        facts.forEach((path, page) -> {
            if (contents.containsKey(path) && page.refresh().isEmpty() && !text.apply(page).isEmpty()) {
                String other = first.putIfAbsent(text.apply(page), path);
                if (other != null) {
                    found.accept(Diagnostic.at(place(path), code, text.apply(page), place(other).path()));
                }
            }
        });
    }

    private void orphans(Consumer<Diagnostic> found) {
        Map<Long, String> sources = new HashMap<>();
        Set<Long> several = new HashSet<>();
        facts.forEach((path, page) -> {
            for (long target : page.targets()) {
                String other = sources.putIfAbsent(target, path);
                if (other != null && !other.equals(path)) {
                    several.add(target);
                }
            }
        });
        for (String path : facts.keySet()) {
            long key = Targets.key(new Targets.Target(path, ""));
            boolean linked = several.contains(key) || sources.containsKey(key) && !sources.get(key).equals(path);
            // Lists that a site leaves out of its menu are its choice; what somebody wrote is to be read.
            if (!linked && contents.containsKey(path) && !unlisted.contains(path)) {
                found.accept(Diagnostic.at(place(path), CheckCode.ORPHAN_PAGE, path));
            }
        }
    }

    /** Each place that leads nowhere is told once, with the first page that leads there. */
    private void deadLinks(Consumer<Diagnostic> found) {
        Set<Long> there = new HashSet<>();
        manifest.files().keySet().forEach(path -> there.add(Targets.key(new Targets.Target(path, ""))));
        facts.values().forEach(page -> {
            for (long anchor : page.anchors()) {
                there.add(anchor);
            }
        });
        SortedMap<String, List<String>> dead = new TreeMap<>();
        facts.forEach((path, page) -> {
            for (long target : page.targets()) {
                if (!there.contains(target)) {
                    dead.computeIfAbsent(path, p -> new ArrayList<>()).add(String.valueOf(target));
                }
            }
        });
        Set<String> told = new HashSet<>();
        dead.forEach((path, keys) -> pages.text(path).ifPresent(text -> {
            for (String typed : PageScan.of(text).links()) {
                Optional<Targets.Target> target = targets.of(path, typed).filter(t -> keys.contains(String.valueOf(Targets.key(t))));
                if (target.isPresent() && isPage(target.get()) && told.add(target.get().toString())) {
                    found.accept(Diagnostic.at(inText(path, text, typed), CheckCode.DEAD_LINK, typed));
                }
            }
        }));
    }

    /** What a fragment means in a file that is no page is not ours to know. */
    private boolean isPage(Targets.Target target) {
        return target.fragment().isEmpty() || target.file().endsWith(".html") || !manifest.files().containsKey(target.file());
    }

    private static Place inText(String path, String text, String typed) {
        int at = text.indexOf(typed);
        return at < 0 ? Place.file("site/" + path) : new Source("site/" + path, text).place(at, typed.length());
    }

    private void redirects(String path, PageFacts page, Consumer<Diagnostic> found) {
        Set<String> met = new HashSet<>();
        Optional<String> at = Optional.of(path);
        while (at.isPresent() && met.add(at.get())) {
            at = Optional.ofNullable(facts.get(at.get())).flatMap(PageFacts::refresh);
        }
        if (at.isPresent()) {
            found.accept(Diagnostic.at(place(path), CheckCode.REDIRECT_LOOP, path, page.refresh().orElse("")));
        }
    }

    private void brokenHtml(String path, Consumer<Diagnostic> found) {
        pages.text(path).ifPresent(text -> {
            List<PageScan.Fault> faults = PageScan.of(text).faults();
            if (!faults.isEmpty()) {
                Source source = new Source("site/" + path, text);
                PageScan.Fault first = faults.get(0);
                int line = Math.min(first.position().line(), source.lineCount());
                int offset = Math.min(source.text().length(), source.lineStart(line) + first.position().column() - 1);
                found.accept(Diagnostic.at(source.place(offset, 1), CheckCode.BROKEN_HTML, first.message(), String.valueOf(faults.size())));
            }
        });
    }
}
