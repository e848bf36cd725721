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
import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the search index of a site, segment by segment, and keeps segments that would come out the same. */
final class SearchFiles {
    static final String SOURCE = "the search index";

    private final LoadedSite site;
    private final Staging staging;
    private final CacheFile remembered;
    private final Map<String, Fingerprint> from = new HashMap<>();

    /** @param remembered what the last build's root held of each segment */
    SearchFiles(LoadedSite site, Staging staging, CacheFile remembered) {
        this.site = site;
        this.staging = staging;
        this.remembered = remembered;
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
            Fingerprint made = fingerprint(segment, site);
            SearchMemory.Segment last = old.get(made);
            List<Kept> kept = files.getOrDefault(made, List.of());
            if (last == null || last.files() != kept.size() || !keep(kept, made)) {
                last = write(segment, made);
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

    private boolean keep(List<Kept> files, Fingerprint made) {
        for (Kept file : files) {
            if (!keep(file)) {
                return false;
            }
            from.put(file.path(), made);
        }
        return true;
    }

    private boolean keep(Kept file) {
        try {
            return staging.keep(file.path(), SOURCE, file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private SearchMemory.Segment write(SearchSegment segment, Fingerprint made) {
        int[] files = new int[1];
        SearchPart part = segment.write(path -> terms(path, site), file -> {
            add(file, made);
            files[0]++;
        });
        return new SearchMemory.Segment(files[0], part);
    }

    /** Of everything that a segment is made of; the terms are told by the articles' files and the settings they were read by. */
    static Fingerprint fingerprint(SearchSegment segment, LoadedSite site) {
        Fingerprint.Builder parts = new Fingerprint.Builder().add(segment.first() ? 1 : 0).add(site.config().content().toString());
        for (SearchDocument document : segment.documents()) {
            document.addTo(parts);
            parts.add(site.bodies().get(document.id()).fingerprint());
        }
        return parts.build();
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
