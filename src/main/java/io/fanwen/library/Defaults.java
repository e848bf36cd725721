package io.fanwen.library;

import io.fanwen.article.FrontMatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Lays what a category says for the articles below it under what an article says itself (DESIGN §3, "Defaults"). */
final class Defaults {
    private Defaults() {}

    /**
     * Each field as the article gives it, else as it is inherited; {@code extra} name by name. What can belong to one article alone
     * (title, category, id, slug, aliases) is not inherited.
     */
    static FrontMatter under(FrontMatter own, FrontMatter inherited) {
        if (inherited.places().isEmpty() && inherited.equals(FrontMatter.empty())) {
            return own;
        }
        return new FrontMatter(own.title(), either(own.date(), inherited.date()), either(own.updated(), inherited.updated()),
                own.category(), list(own.topics(), inherited.topics(), own, "topics"), either(own.heat(), inherited.heat()),
                either(own.rating(), inherited.rating()),
                either(own.summary(), inherited.summary()), own.id(), own.slug(), own.aliases(), either(own.draft(), inherited.draft()),
                either(own.expires(), inherited.expires()), either(own.unlisted(), inherited.unlisted()),
                either(own.author(), inherited.author()), either(own.source(), inherited.source()), either(own.cover(), inherited.cover()),
                either(own.pieces(), inherited.pieces()), list(own.related(), inherited.related(), own, "related"),
                merged(inherited.extra(), own.extra()),
                merged(inherited.places(), own.places()));
    }

    /** An empty list is a word too: {@code topics: []} takes none. */
    private static <T> List<T> list(List<T> given, List<T> inherited, FrontMatter own, String field) {
        return given.isEmpty() && !own.places().containsKey(field) ? inherited : given;
    }

    private static <T> Optional<T> either(Optional<T> own, Optional<T> inherited) {
        return own.isPresent() ? own : inherited;
    }

    private static OptionalInt either(OptionalInt own, OptionalInt inherited) {
        return own.isPresent() ? own : inherited;
    }

    private static <V> Map<String, V> merged(Map<String, V> inherited, Map<String, V> own) {
        if (inherited.isEmpty()) {
            return own;
        }
        Map<String, V> all = new LinkedHashMap<>(inherited);
        all.putAll(own);
        return all;
    }
}
