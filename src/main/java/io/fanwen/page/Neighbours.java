package io.fanwen.page;

import io.fanwen.related.Related;
import io.fanwen.related.RelatedLists;
import io.fanwen.related.RelatedTopics;
import java.util.List;

/** What is related to what. May be called from several threads; equal answers each time. */
public interface Neighbours {
    /** Paths of related articles, the nearest first; empty if there are none. @param path of an article */
    List<String> articles(String path);

    /**
     * Names of the topics nearest to some topics together, the nearest first; those themselves may be among them.
     *
     * @param names of an article's topics, or of one topic
     * @param most  how many are of use
     */
    List<String> topics(List<String> names, int most);

    /** As the room {@code related} has found them. */
    static Neighbours of(RelatedLists lists, RelatedTopics topics) {
        return new Neighbours() {
            @Override
            public List<String> articles(String path) {
                return lists.of(path).stream().map(Related::path).toList();
            }

            @Override
            public List<String> topics(List<String> names, int most) {
                return topics.ofArticle(names, names.size() + most);
            }
        };
    }
}
