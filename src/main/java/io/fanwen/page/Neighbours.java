package io.fanwen.page;

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
}
