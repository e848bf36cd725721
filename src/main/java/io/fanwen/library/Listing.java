package io.fanwen.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Puts listed articles into the lists of categories and topics. Takes time in proportion to articles times depth, apart from two sorts.
 */
final class Listing {
    /** {@code order} ascending, absent last, then by code point. */
    private record Rank(OptionalInt order, String name) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER = Comparator.comparing((Rank rank) -> rank.order.isEmpty())
                .thenComparingInt(rank -> rank.order.orElse(0)).thenComparing(Rank::name, Orders.CODE_POINTS);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    private final Shelving shelving;
    private final int hottest;
    private final List<LibraryArticle> newestFirst;
    private final Map<List<String>, Lists> lists = new HashMap<>();

    /**
     * @param listed  in any order
     * @param hottest how many the hottest orders hold
     */
    Listing(Shelving shelving, List<LibraryArticle> listed, int hottest) {
        this.shelving = shelving;
        this.hottest = hottest;
        shelving.categories().keySet().forEach(names -> lists.put(names, new Lists()));
        shelving.categories().keySet().stream().filter(names -> !names.isEmpty())
                .forEach(names -> lists.get(names.subList(0, names.size() - 1)).children.add(names));
        newestFirst = listed.stream().sorted(Orders.NEWEST).toList();
        newestFirst.forEach(this::addNewest);
        listed.stream().sorted(Orders.HOTTEST).forEach(this::addHottest);
    }

    private void addNewest(LibraryArticle article) {
        List<String> names = article.category();
        lists.get(names).own.add(article);
        for (int depth = names.size(); depth >= 0; depth--) {
            lists.get(names.subList(0, depth)).newest.add(article);
        }
    }

    private void addHottest(LibraryArticle article) {
        List<String> names = article.category();
        for (int depth = names.size(); depth >= 0; depth--) {
            List<LibraryArticle> list = lists.get(names.subList(0, depth)).hottest;
            if (list.size() < hottest) {
                list.add(article);
            }
        }
    }

    Category root() {
        return category(List.of());
    }

    private Category category(List<String> names) {
        Lists in = lists.get(names);
        List<Category> children = in.children.stream().sorted(Comparator.comparing(this::rank)).map(this::category).toList();
        List<LibraryArticle> newest = List.copyOf(in.newest);
        // A category without subcategories has one list twice: it is kept once.
        List<LibraryArticle> own = in.own.size() == newest.size() ? newest : in.own;
        String name = names.isEmpty() ? "" : names.get(names.size() - 1);
        var file = shelving.shelf().file(names);
        return new Category(names, names.isEmpty() ? "" : file.flatMap(f -> f.title()).orElse(name), shelving.categories().get(names),
                file.flatMap(f -> f.summary()), file, children, own, newest, in.hottest);
    }

    private Rank rank(List<String> names) {
        OptionalInt order = shelving.shelf().file(names).map(file -> file.order()).orElse(OptionalInt.empty());
        return new Rank(order, names.get(names.size() - 1));
    }

    /** @param addresses of the topics that have a page, by name */
    List<Topic> topics(TopicShelf topics, Map<String, String> addresses) {
        Map<String, List<LibraryArticle>> articles = new HashMap<>();
        newestFirst.forEach(article -> article.topics()
                .forEach(name -> articles.computeIfAbsent(name, n -> new ArrayList<>()).add(article)));
        return addresses.keySet().stream().sorted(Comparator.comparing(name -> rank(topics, name))).map(name -> {
            var file = topics.file(name);
            return new Topic(name, addresses.get(name), file, file.map(topics::related).orElse(List.of()), articles.get(name));
        }).toList();
    }

    private static Rank rank(TopicShelf topics, String name) {
        return new Rank(topics.file(name).map(file -> file.order()).orElse(OptionalInt.empty()), name);
    }

    /** What has been put into one category. */
    private static final class Lists {
        private final List<List<String>> children = new ArrayList<>();
        private final List<LibraryArticle> own = new ArrayList<>();
        private final List<LibraryArticle> newest = new ArrayList<>();
        private final List<LibraryArticle> hottest = new ArrayList<>();
    }
}
