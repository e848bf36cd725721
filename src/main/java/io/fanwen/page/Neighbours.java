package io.fanwen.page;

import java.util.List;

/** What is related to what. May be called from several threads; equal answers each time. */
public interface Neighbours {
    /** Paths of related articles, the nearest first, of articles that are listed; empty if there are none. @param path of an article */
    List<String> articles(String path);

    /** Names of related topics, the nearest first; empty if there are none. @param name of a topic */
    List<String> topics(String name);
}
