package io.fanwen.page;

import java.util.List;

/**
 * Cuts a list, newest first, into an index and older pages, counted from the oldest: page 1 holds the {@code size} oldest articles,
 * page 2 the next, and so on, and none of them changes when articles join at the newest end. The index shows what is left, at
 * least {@code size} and fewer than twice as many articles (or all there are). DESIGN §4, "no page changes for what happens far away".
 *
 * @param size  articles on an older page; at least 1
 * @param count articles in all
 */
record Paging(int size, int count) {
    Paging {
        if (size < 1 || count < 0) {
            throw new IllegalArgumentException(count + " articles by " + size);
        }
    }

    /** How many older pages there are; they are numbered from 1, the oldest. */
    int closed() {
        return Math.max(0, count / size - 1);
    }

    /** What the index shows, newest first. @param list all {@code count} of them, newest first */
    <T> List<T> index(List<T> list) {
        return list.subList(0, count - closed() * size);
    }

    /** What an older page shows, newest first. @param page from 1 to {@link #closed()} */
    <T> List<T> closed(List<T> list, int page) {
        return list.subList(count - page * size, count - (page - 1) * size);
    }
}
