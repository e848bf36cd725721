package io.fanwen.build;

import io.fanwen.address.LinkTarget;
import io.fanwen.article.Article.Reference;
import io.fanwen.library.LibraryArticle;
import io.fanwen.page.Neighbours;
import io.fanwen.related.Related;
import io.fanwen.related.RelatedInput;
import io.fanwen.related.RelatedLists;
import io.fanwen.related.RelatedMemory;
import io.fanwen.related.RelatedSource;
import io.fanwen.related.RelatedTopics;
import io.fanwen.related.TermMemory;
import io.fanwen.related.TermStore;
import io.fanwen.related.Terms;
import io.fanwen.text.Fingerprint;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The neighbours of a site's articles and topics. */
final class RelatedNeighbours implements Neighbours {
    /** A page shows eight; some of these may be in it already, because its author put them first. */
    static final int ARTICLES = 10;

    private final CompletableFuture<RelatedLists> lists;
    private final RelatedTopics topics;

    /** What is kept from one build to the next. @param index of all terms */
    record Memory(CacheFile lists, CacheFile index) implements TermStore {
        /** @param articles of all that articles depend on besides their files */
        static Memory of(Path cache, Fingerprint articles) {
            Fingerprint key = new Fingerprint.Builder().add(Program.fingerprint()).add(articles).add(ARTICLES).build();
            return new Memory(new CacheFile(cache.resolve("related"), key), new CacheFile(cache.resolve("terms"), key));
        }

        /** Whether one could not be trusted. */
        boolean lost() {
            return lists.lost() || index.lost();
        }

        @Override
        public Optional<TermMemory> read() {
            return index.read(TermMemory::read);
        }

        @Override
        public void write(TermMemory made) {
            index.write(made::write);
        }
    }

    /** Returns while the articles' neighbours are still looked for: listing the pages takes none of them. */
    RelatedNeighbours(LoadedSite site, Memory memory) {
        lists = CompletableFuture.supplyAsync(() -> lists(site, memory));
        topics = RelatedTopics.of(site.library().newest().stream().map(LibraryArticle::topics).toList());
    }

    private static RelatedLists lists(LoadedSite site, Memory memory) {
        RelatedMemory before = memory.lists().read(RelatedMemory::read).orElse(RelatedMemory.EMPTY);
        RelatedLists lists = RelatedLists.of(site.library().newest().stream().map(article -> source(article, site)).toList(), ARTICLES, before, memory);
        if (lists.memory() != before) {
            memory.lists().write(lists.memory()::write);
        }
        return lists;
    }

    /** Waits until all neighbours are known and kept. */
    void await() {
        SiteBuilder.joined(lists);
    }

    /** Its text and its links are told by its file. */
    private static RelatedSource source(LibraryArticle article, LoadedSite site) {
        Fingerprint.Builder print = new Fingerprint.Builder().add(article.article().fingerprint());
        for (List<String> part : List.of(article.topics(), article.category(), article.related())) {
            print.add(part.size());
            part.forEach(print::add);
        }
        article.date().ifPresent(date -> print.add(date.day().toEpochDay()).add(date.time().map(LocalTime::toNanoOfDay).orElse(-1L)));
        return new RelatedSource(article.path(), print.build(), article.date(), article.related(), () -> input(article, terms(article, site)));
    }

    @Override
    public List<String> articles(String path) {
        return lists.join().of(path).stream().map(Related::path).toList();
    }

    @Override
    public List<String> topics(List<String> names, int most) {
        return topics.ofArticle(names, names.size() + most);
    }

    /** The listed articles of a site. */
    static List<RelatedInput> inputs(LoadedSite site) {
        return site.library().newest().stream().map(article -> input(article, terms(article, site))).toList();
    }

    /** What is known of an article; fetched each time. */
    static Terms terms(LibraryArticle article, LoadedSite site) {
        return Terms.fromBytes(site.bodies().get(article.path()).terms().bytes());
    }

    static RelatedInput input(LibraryArticle article, Terms terms) {
        return new RelatedInput(article.path(), terms, article.topics(), String.join("/", article.category()), links(article), article.date(),
                article.related());
    }

    /** Articles are found by their paths; whatever else a link leads to is no input and says nothing. */
    private static List<String> links(LibraryArticle article) {
        List<String> links = new ArrayList<>();
        for (Reference reference : article.article().references()) {
            if (reference.kind() == Reference.Kind.LINK && LinkTarget.of(article.path(), reference.target()) instanceof LinkTarget.Internal to) {
                links.add(to.path());
            }
        }
        return links;
    }
}
