package io.fanwen.serve;

import io.fanwen.build.LoadedSite;
import io.fanwen.check.Finding;
import io.fanwen.fields.Moment;
import io.fanwen.library.LibraryArticle;
import io.fanwen.text.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The articles of the desk: all there are, held back or not, and the files that cannot be read as articles.
 *
 * @param all in the library's order
 */
record DeskRows(List<Entry> all) {
    /** What a column can put in order, by the column's name. */
    private static final Map<String, Comparator<Entry>> ORDERS = Map.of("title", Comparator.comparing(Entry::title),
            "state", Comparator.comparing(Entry::state), "length", Comparator.comparingInt(entry -> entry.number(a -> a.article().length())),
            "date", Comparator.comparing(entry -> entry.moment(LibraryArticle::date)),
            "updated", Comparator.comparing(entry -> entry.moment(LibraryArticle::updated)),
            "category", Comparator.comparing(Entry::category), "heat", Comparator.comparingInt(entry -> entry.number(a -> a.heat().orElse(-1))),
            "warnings", Comparator.comparingInt(Entry::findings));

    /** How an article stands; the order is that of the desk. */
    enum State { FAULTY, DRAFT, SCHEDULED, EXPIRED, PUBLISHED }

    /**
     * @param path     relative to the site's folder
     * @param article  empty for a file with errors
     * @param findings how many errors and warnings it has
     */
    record Entry(String path, Optional<LibraryArticle> article, int findings) {
        String title() {
            return article.map(LibraryArticle::title).orElse(path.substring(path.lastIndexOf('/') + 1));
        }

        State state() {
            return article.map(found -> State.valueOf(found.state().name())).orElse(State.FAULTY);
        }

        String category() {
            return article.map(found -> String.join("/", found.category())).orElse("");
        }

        int number(Function<LibraryArticle, Integer> of) {
            return article.map(of).orElse(-1);
        }

        /** The undated before all others. */
        private String moment(Function<LibraryArticle, Optional<Moment>> of) {
            return article.flatMap(of).map(moment -> moment.day() + "T" + moment.time().map(Object::toString).orElse("")).orElse("");
        }

        boolean isIn(String name) {
            return name.equals("warnings") ? findings > 0 : state().name().toLowerCase(Locale.ROOT).equals(name);
        }
    }

    /** @param everything the site with all that is held back; empty if nothing can be made of it */
    static DeskRows of(Optional<LoadedSite> everything, List<Finding> found) {
        Map<String, Integer> findings = new HashMap<>();
        found.stream().filter(finding -> finding.severity() != Severity.NOTE).forEach(finding -> findings.merge(finding.path(), 1, Integer::sum));
        List<Entry> all = new ArrayList<>();
        everything.ifPresent(site -> {
            site.leftOut().forEach(path -> all.add(new Entry(path, Optional.empty(), findings.getOrDefault(path, 0))));
            site.library().articles().forEach(article -> {
                String path = "content/" + article.path();
                all.add(new Entry(path, Optional.of(article), findings.getOrDefault(path, 0)));
            });
        });
        return new DeskRows(List.copyOf(all));
    }

    /** Those that are asked for, in the order that is asked for: the newest first if none is. */
    List<Entry> of(DeskQuery query) {
        String text = query.get(DeskQuery.TEXT).toLowerCase(Locale.ROOT);
        String category = query.get(DeskQuery.CATEGORY);
        String topic = query.get(DeskQuery.TOPIC);
        Stream<Entry> wanted = all.stream()
                .filter(entry -> query.get(DeskQuery.STATE).isEmpty() || entry.isIn(query.get(DeskQuery.STATE)))
                .filter(entry -> text.isEmpty() || (entry.title() + "\n" + entry.path()).toLowerCase(Locale.ROOT).contains(text))
                .filter(entry -> category.isEmpty() || (entry.category() + "/").startsWith(category + "/"))
                .filter(entry -> topic.isEmpty() || entry.article().map(article -> article.topics().contains(topic)).orElse(false));
        String sort = ORDERS.containsKey(query.get(DeskQuery.SORT)) ? query.get(DeskQuery.SORT) : "date";
        boolean descending = query.get(DeskQuery.SORT).isEmpty() || query.isDescending();
        Comparator<Entry> order = ORDERS.get(sort);
        return wanted.sorted((descending ? order.reversed() : order).thenComparing(Entry::path)).toList();
    }
}
