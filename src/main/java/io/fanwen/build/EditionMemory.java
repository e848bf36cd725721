package io.fanwen.build;

import io.fanwen.library.LibraryArticle;
import io.fanwen.page.Neighbours;
import io.fanwen.related.Related;
import io.fanwen.related.RelatedInput;
import io.fanwen.related.RelatedSearch;
import io.fanwen.related.RelatedTopics;
import io.fanwen.search.SearchFile;
import io.fanwen.search.SearchIndex;
import io.fanwen.search.SearchPart;
import io.fanwen.search.SearchSegment;
import io.fanwen.search.SearchTexts;
import io.fanwen.text.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What one edition of a site leaves to the next: what is dear to make and mostly stays as it is. Each answer is that which would be made
 * anew. Thread-safe.
 */
final class EditionMemory {
    private final Map<String, WordSize> wordSizes = new ConcurrentHashMap<>();
    /** The index takes long to make, and pages are not to wait for it. */
    private final Object indexing = new Object();
    private Map<String, KnownInput> inputs = new HashMap<>();
    private Optional<RelatedSearch> articles = Optional.empty();
    private Optional<Topics> topics = Optional.empty();
    private Map<Fingerprint, Indexed> segments = Map.of();

    /** @param from fingerprint of what the file is made of */
    private record WordSize(Fingerprint from, long bytes) {}

    private record KnownInput(LibraryArticle article, RelatedInput input) {}

    private record Topics(List<List<String>> from, RelatedTopics related) {}

    /** A segment of the search index. @param part what the index's root says of it */
    private record Indexed(SearchPart part, List<SearchFile> files) {}

    /** What is related to what on a site; found when asked for. */
    Neighbours neighbours(LoadedSite site) {
        Lazy<RelatedSearch> search = new Lazy<>(() -> related(site));
        Lazy<RelatedTopics> near = new Lazy<>(() -> topics(site));
        return new Neighbours() {
            @Override
            public List<String> articles(String path) {
                return search.get().of(path).stream().map(Related::path).toList();
            }

            @Override
            public List<String> topics(List<String> names, int most) {
                return near.get().ofArticle(names, names.size() + most);
            }
        };
    }

    private synchronized RelatedSearch related(LoadedSite site) {
        Map<String, KnownInput> known = new HashMap<>(inputs.size() * 4 / 3 + 1);
        List<RelatedInput> now = new ArrayList<>(inputs.size());
        for (LibraryArticle article : site.library().newest()) {
            KnownInput input = input(article, site);
            known.put(article.path(), input);
            now.add(input.input());
        }
        inputs = known;
        RelatedSearch search = articles.map(before -> before.with(now)).orElseGet(() -> RelatedSearch.of(now, RelatedNeighbours.ARTICLES));
        articles = Optional.of(search);
        return search;
    }

    /** The terms of an article whose file is the same stay the same object, by which a search tells what changed. */
    private KnownInput input(LibraryArticle article, LoadedSite site) {
        KnownInput before = inputs.get(article.path());
        if (before != null && before.article() == article) {
            return before;
        }
        boolean sameFile = before != null && before.article().article().fingerprint().equals(article.article().fingerprint());
        return new KnownInput(article, RelatedNeighbours.input(article, sameFile ? before.input().terms() : RelatedNeighbours.terms(article, site)));
    }

    private synchronized RelatedTopics topics(LoadedSite site) {
        List<List<String>> from = site.library().newest().stream().map(LibraryArticle::topics).toList();
        if (topics.isEmpty() || !topics.get().from().equals(from)) {
            topics = Optional.of(new Topics(from, RelatedTopics.of(from)));
        }
        return topics.get().related();
    }

    /** @param from of all that the file is made of */
    long wordSize(String path, Fingerprint from, LongSupplier bytes) {
        return wordSizes.compute(path, (name, known) -> known != null && known.from().equals(from) ? known
                : new WordSize(from, bytes.getAsLong())).bytes();
    }

    /** Forgets the sizes of files that are no more. */
    void keepWords(List<WordFile> files) {
        if (wordSizes.size() > 2 * files.size()) {
            wordSizes.clear();
        }
    }

    /** The files of the search index, by output path. */
    Map<String, byte[]> search(LoadedSite site) {
        synchronized (indexing) {
            Map<Fingerprint, Indexed> now = new LinkedHashMap<>();
            for (SearchSegment segment : SearchIndex.segments(SearchTexts.documents(site.library()))) {
                Fingerprint made = SearchFiles.fingerprint(segment, site);
                Indexed known = segments.get(made);
                now.put(made, known == null ? indexed(segment, site) : known);
            }
            segments = now;
            Map<String, byte[]> files = new HashMap<>();
            now.values().forEach(indexed -> indexed.files().forEach(file -> files.put(file.path(), file.bytes())));
            SearchFile root = SearchIndex.root(now.values().stream().map(Indexed::part).toList());
            files.put(root.path(), root.bytes());
            return files;
        }
    }

    private static Indexed indexed(SearchSegment segment, LoadedSite site) {
        List<SearchFile> files = new ArrayList<>();
        SearchPart part = segment.write(path -> SearchFiles.terms(path, site), files::add);
        return new Indexed(part, List.copyOf(files));
    }
}
