package io.fanwen.build;

import io.fanwen.address.LinkTarget;
import io.fanwen.article.Article.Reference;
import io.fanwen.library.LibraryArticle;
import io.fanwen.page.Neighbours;
import io.fanwen.related.Related;
import io.fanwen.related.RelatedInput;
import io.fanwen.related.RelatedLists;
import io.fanwen.related.RelatedMemory;
import io.fanwen.related.RelatedTopics;
import io.fanwen.related.Terms;
import io.fanwen.text.Fingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The neighbours of a site's articles and topics. */
final class RelatedNeighbours implements Neighbours {
    /** A page shows eight; some of these may be in it already, because its author put them first. */
    static final int ARTICLES = 10;

    private final RelatedLists lists;
    private final RelatedTopics topics;

    /** @param memory in which lists are kept from one build to the next */
    RelatedNeighbours(LoadedSite site, CacheFile memory) {
        RelatedMemory before = memory.read(RelatedMemory::read).orElse(RelatedMemory.EMPTY);
        lists = RelatedLists.of(inputs(site), ARTICLES, before);
        if (!lists.memory().equals(before)) {
            memory.write(lists.memory()::write);
        }
        topics = RelatedTopics.of(site.library().newest().stream().map(LibraryArticle::topics).toList());
    }

    static CacheFile memory(Path cache) {
        return new CacheFile(cache.resolve("related"), new Fingerprint.Builder().add(Program.fingerprint()).add(ARTICLES).build());
    }

    @Override
    public List<String> articles(String path) {
        return lists.of(path).stream().map(Related::path).toList();
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
