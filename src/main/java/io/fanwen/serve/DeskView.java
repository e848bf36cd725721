package io.fanwen.serve;

import java.util.List;
import java.util.Optional;

/**
 * What the template of the author's desk may read. Public for the templates' sake; all texts are plain and ready to show.
 *
 * @param number      of the state that it shows
 * @param checks      how many checks of the rules there were
 * @param site        the site's title
 * @param home        where the site begins
 * @param language    of the desk, a language tag
 * @param states      how many articles are in which state; each a filter
 * @param filter      what is asked for
 * @param columns     headings of the table, each an order
 * @param rows        the articles of this page of the table
 * @param shown       how many articles there are for the filter in all
 * @param older       the page of the table after this one
 * @param newer       the page before
 * @param held        articles that are not out yet, or no longer
 * @param findings    what there is to say of the sources
 * @param findingCount how many of them there are, where not all are shown
 * @param duplicates  texts that are nearly the same, the most alike first
 * @param duplicateCount how many of them there are, where not all are shown
 * @param runs        what the last rebuilds did, the newest first
 */
public record DeskView(long number, long checks, String site, String home, String language, List<State> states, Filter filter, List<Column> columns, List<Row> rows, int shown,
        Optional<String> newer, Optional<String> older, List<Held> held, List<Finding> findings, int findingCount,
        List<Duplicate> duplicates, int duplicateCount, List<Run> runs) {

    /** @param current whether only these are shown */
    public record State(String name, int count, String url, boolean current) {}

    /** Fields of the form as they were filled in. */
    public record Filter(String text, String topic, String state, List<Choice> categories, String sort, String direction) {}

    /** One of several to choose from. */
    public record Choice(String value, String name, boolean current) {}

    /**
     * @param url       puts the table in this column's order, or in the other direction
     * @param direction {@code ascending} or {@code descending} if it is in this order
     */
    public record Column(String name, Optional<String> url, Optional<String> direction, boolean number) {}

    /**
     * @param page   where it can be seen; empty for what is not shown
     * @param editor opens the file
     * @param kind   the state's name for style sheets
     */
    public record Row(String title, Optional<String> page, String path, Optional<String> editor, String state, String kind, Optional<Integer> length,
            Optional<String> date, Optional<String> updated, String category, List<Topic> topics, Optional<Integer> heat, Optional<Integer> warnings) {}

    /** @param url shows the articles that have it */
    public record Topic(String name, String url) {}

    /** @param when it comes, or when it went */
    public record Held(String title, String path, Optional<String> editor, String state, Optional<String> when) {}

    /**
     * @param kind  {@code error}, {@code warning} or {@code note}
     * @param name  the same in words
     * @param place file, line and column
     */
    public record Finding(String kind, String name, String place, Optional<String> editor, String message, Optional<String> line, Optional<String> hint) {}

    /** @param hundredths of both that are shared. @param copy the later of the two by path */
    public record Duplicate(int hundredths, Text copy, Text like) {}

    /**
     * A piece or an article.
     *
     * @param page  it is on; empty for what is not shown
     * @param place file and line
     */
    public record Text(String title, Optional<String> page, String place, Optional<String> editor) {}

    /**
     * @param at      time of day
     * @param extent  how much was put together again
     * @param read    how many files were read
     * @param changed files, as far as they are shown, with the pages they make
     * @param more    how many files more
     */
    public record Run(String at, String extent, int read, long milliseconds, List<Changed> changed, Optional<Integer> more) {}

    /** @param page that the file makes */
    public record Changed(String path, Optional<String> page) {}
}
