package io.fanwen.build;

import io.fanwen.output.Output;
import io.fanwen.output.Staging;
import io.fanwen.search.SearchDocument;
import io.fanwen.search.SearchFile;
import io.fanwen.search.SearchIndex;
import io.fanwen.search.SearchTerms;
import io.fanwen.search.SearchTexts;
import io.fanwen.text.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the search index of a site, or keeps it if it would come out the same. */
final class SearchFiles {
    static final String SOURCE = "the search index";

    private final LoadedSite site;
    private final Staging staging;
    private final Map<String, Fingerprint> from = new HashMap<>();

    SearchFiles(LoadedSite site, Staging staging) {
        this.site = site;
        this.staging = staging;
    }

    /** What each file was made of, by output path. */
    Map<String, Fingerprint> from() {
        return from;
    }

    /** Makes the index part of the new site. */
    void make(PageMemory memory) throws IOException {
        List<SearchDocument> documents = SearchTexts.documents(site.library());
        Fingerprint now = fingerprint(documents, site);
        if (!keep(memory, now)) {
            SearchIndex.write(documents, this::terms, file -> add(file, now));
        }
    }

    private boolean keep(PageMemory memory, Fingerprint now) throws IOException {
        boolean whole = false;
        for (Map.Entry<String, PageMemory.MadePage> file : memory.made().entrySet()) {
            if (file.getValue().from().equals(now)) {
                whole = true;
                if (!staging.keep(file.getKey(), SOURCE, file.getValue().to())) {
                    return false;
                }
                from.put(file.getKey(), now);
            }
        }
        return whole;
    }

    /** Of everything that the index is made of; the terms are told by those of the files. */
    static Fingerprint fingerprint(List<SearchDocument> documents, LoadedSite site) {
        Fingerprint.Builder parts = new Fingerprint.Builder();
        for (SearchDocument document : documents) {
            parts.add(document.toString()).add(site.bodies().get(document.id()).fingerprint());
        }
        return parts.build();
    }

    private SearchTerms terms(String path) {
        return SearchTerms.fromBytes(site.bodies().get(path).found().bytes());
    }

    private void add(SearchFile file, Fingerprint now) {
        if (from.put(file.path(), now) != null) {
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
