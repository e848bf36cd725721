package io.fanwen.build;

import io.fanwen.output.Output;
import io.fanwen.output.Staging;
import io.fanwen.search.SearchDocument;
import io.fanwen.search.SearchFile;
import io.fanwen.search.SearchIndex;
import io.fanwen.search.SearchPart;
import io.fanwen.search.SearchSegment;
import io.fanwen.search.SearchTerms;
import io.fanwen.search.SearchTexts;
import io.fanwen.search.SearchUpdate;
import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the search index of a site, segment by segment, and keeps segments that would come out the same. */
final class SearchFiles {
    static final String SOURCE = "the search index";

    private final LoadedSite site;
    private final Staging staging;
    private final CacheFile remembered;
    private final Earlier earlier;
    private final Map<String, Fingerprint> from = new HashMap<>();

    /**
     * What an earlier build left.
     *
     * @param published the published site
     */
    record Earlier(Path published, ArticleMemory articles) {}

    /** @param remembered what the last build's root held of each segment */
    SearchFiles(LoadedSite site, Staging staging, CacheFile remembered, Earlier earlier) {
        this.site = site;
        this.staging = staging;
        this.remembered = remembered;
        this.earlier = earlier;
    }

    /** What each file was made of, by output path. */
    Map<String, Fingerprint> from() {
        return from;
    }

    /** Whether what was remembered of the index could not be used. */
    boolean forgot() {
        return remembered.lost();
    }

    /**
     * Makes the index part of the new site.
     *
     * @throws UncheckedIOException if the machine fails
     */
    void make(PageMemory memory) {
        Map<Fingerprint, List<Kept>> files = new HashMap<>();
        memory.made().forEach((path, made) -> {
            if (SearchIndex.isFile(path)) {
                files.computeIfAbsent(made.from(), f -> new ArrayList<>()).add(new Kept(path, made.to()));
            }
        });
        Map<Fingerprint, SearchMemory.Segment> old = SearchMemory.read(remembered);
        Map<Fingerprint, SearchMemory.Segment> now = new HashMap<>();
        List<SearchPart> parts = new ArrayList<>();
        Fingerprint.Builder whole = new Fingerprint.Builder();
        for (SearchSegment segment : SearchIndex.segments(SearchTexts.documents(site.library()))) {
            List<Fingerprint> articles = articles(segment, site);
            Fingerprint made = fingerprint(segment, articles, site);
            SearchMemory.Segment last = old.get(made);
            List<Kept> kept = files.getOrDefault(made, List.of());
            if (last == null || last.files() != kept.size() || !keep(kept, made)) {
                last = make(new Wanted(segment, articles, made), old, files);
            }
            now.put(made, last);
            parts.add(last.part());
            whole.add(made);
        }
        add(SearchIndex.root(parts), whole.build());
        if (!now.equals(old)) {
            SearchMemory.write(remembered, now);
        }
    }

    private record Kept(String path, Fingerprint bytes) {}

    /**
     * A segment to be made.
     *
     * @param articles what each of its articles is made of
     * @param made     what it is made of itself
     */
    private record Wanted(SearchSegment segment, List<Fingerprint> articles, Fingerprint made) {}

    private boolean keep(List<Kept> files, Fingerprint made) {
        for (Kept file : files) {
            if (!keep(file, made)) {
                return false;
            }
        }
        return true;
    }

    private boolean keep(Kept file, Fingerprint made) {
        try {
            if (!from.containsKey(file.path())) {
                if (!staging.keep(file.path(), SOURCE, file.bytes())) {
                    return false;
                }
                from.put(file.path(), made);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private SearchMemory.Segment make(Wanted wanted, Map<Fingerprint, SearchMemory.Segment> old, Map<Fingerprint, List<Kept>> files) {
        Fingerprint settings = settings(site);
        for (Map.Entry<Fingerprint, SearchMemory.Segment> past : old.entrySet()) {
            SearchMemory.Segment segment = past.getValue();
            if (wanted.segment().first() && segment.articles().isPresent() && segment.settings().equals(settings)) {
                IndexPast index = new IndexPast(earlier, segment.part(), segment.articles().get());
                Optional<SearchUpdate> update = wanted.segment().update(index, wanted.articles(), path -> terms(path, site));
                if (update.isPresent() && take(update.get(), wanted.made(), files.getOrDefault(past.getKey(), List.of()))) {
                    return remembered(wanted, update.get().files().size() + update.get().kept().size(), update.get().part(), segment.articles());
                }
            }
        }
        return write(wanted);
    }

    /** Whether all that an update leaves as it was is still there. */
    private boolean take(SearchUpdate update, Fingerprint made, List<Kept> files) {
        Map<String, Kept> there = new HashMap<>();
        files.forEach(file -> there.put(file.path(), file));
        for (String path : update.kept()) {
            Kept file = there.get(path);
            if (file == null || !keep(file, made)) {
                return false;
            }
        }
        for (SearchFile file : update.files()) {
            Kept same = there.get(file.path());
            if (same == null || !keep(same, made)) {
                add(file, made);
            }
        }
        return true;
    }

    private SearchMemory.Segment write(Wanted wanted) {
        int[] files = new int[1];
        SearchPart part = wanted.segment().write(path -> terms(path, site), file -> {
            add(file, wanted.made());
            files[0]++;
        });
        return remembered(wanted, files[0], part, Optional.empty());
    }

    private SearchMemory.Segment remembered(Wanted wanted, int files, SearchPart part, Optional<IndexedArticles> before) {
        List<SearchDocument> documents = wanted.segment().documents();
        Optional<IndexedArticles> articles = !wanted.segment().first() || !part.within().isEmpty() ? Optional.empty()
                : Optional.of(IndexedArticles.of(documents, wanted.articles(),
                        documents.stream().map(document -> site.bodies().get(document.id()).fingerprint()).toList(), before));
        return new SearchMemory.Segment(files, part, settings(site), articles);
    }

    /** Of everything that a segment is made of. */
    static Fingerprint fingerprint(SearchSegment segment, LoadedSite site) {
        return fingerprint(segment, articles(segment, site), site);
    }

    private static Fingerprint fingerprint(SearchSegment segment, List<Fingerprint> articles, LoadedSite site) {
        Fingerprint.Builder parts = new Fingerprint.Builder().add(segment.first() ? 1 : 0).add(settings(site));
        articles.forEach(parts::add);
        return parts.build();
    }

    private static Fingerprint settings(LoadedSite site) {
        return Fingerprint.of(site.config().content().toString());
    }

    /** What each article of a segment is made of; its terms are told by its file and the settings it was read by. */
    private static List<Fingerprint> articles(SearchSegment segment, LoadedSite site) {
        return segment.documents().stream().map(document -> {
            Fingerprint.Builder parts = new Fingerprint.Builder();
            document.addTo(parts);
            return parts.add(site.bodies().get(document.id()).fingerprint()).build();
        }).toList();
    }

    static SearchTerms terms(String path, LoadedSite site) {
        return SearchTerms.fromBytes(site.bodies().get(path).found().bytes());
    }

    private void add(SearchFile file, Fingerprint made) {
        if (from.put(file.path(), made) != null) {
            // Kept already: made of the same, it is the same.
            return;
        }
        try {
            staging.add(new Output(file.path(), new Output.Bytes(file.bytes()), SOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
