package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.Article.Reference;
import io.fanwen.article.FrontMatter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts articles in the place of what they were before, in a library that stays as it is otherwise. Possible where an article's new text
 * plays no other part: same fields but for the title, same links, same headings to link to, same pieces. Not thread-safe.
 */
final class Exchange {
    /** By identity: comparing what articles hold would cost more than all the rest. */
    private final Map<LibraryArticle, LibraryArticle> exchanged = new IdentityHashMap<>();

    /** Whether one article may stand where the other does. */
    static boolean isPossible(Article before, Article after) {
        // Maps are equal in any order, but a theme shows them in theirs.
        boolean sameExtra = before.front().extra().toString().equals(after.front().extra().toString());
        return sameExtra && before.path().equals(after.path()) && fields(before.front()).equals(fields(after.front()))
                && before.pieces().size() == after.pieces().size() && before.many() == after.many()
                && before.anchors().equals(after.anchors()) && before.anchorAliases().equals(after.anchorAliases())
                && targets(before).equals(targets(after));
    }

    /** What an author says of an article, but for its title and for where it stands. */
    private static FrontMatter fields(FrontMatter front) {
        return new FrontMatter(Optional.empty(), front.date(), front.updated(), front.category(), front.topics(), front.heat(), front.rating(),
                front.summary(), front.id(), front.slug(), List.of(), front.draft(), front.expires(), front.unlisted(), front.author(),
                front.source(), Optional.empty(), front.pieces(), List.of(), front.extra(), Map.of());
    }

    /** Everything that the article names: the links of its text and those of its fields. */
    private static List<List<String>> targets(Article article) {
        FrontMatter front = article.front();
        return List.of(article.references().stream().map(Exchange::target).toList(),
                front.aliases().stream().map(FrontMatter.Placed::text).toList(),
                front.related().stream().map(FrontMatter.Placed::text).toList(),
                front.cover().stream().map(FrontMatter.Placed::text).toList());
    }

    private static String target(Reference reference) {
        return reference.kind() + " " + reference.target();
    }

    void add(LibraryArticle before, Article after) {
        exchanged.put(before, new LibraryArticle(after, before.category(), before.address(), before.date(), before.updated(), before.heat(),
                before.rating(), before.topics(), before.counted(), before.summary(), before.author(), before.source(), before.cover(),
                before.related(), before.listed(), before.state(), before.extra()));
    }

    Contents in(Contents old) {
        return new Contents(in(old.root()), in(old.articles()), old.pages(), old.topics().stream().map(this::in).toList(), old.heldBack(),
                old.redirects(), old.attachments(), old.turns(), old.links());
    }

    private Category in(Category old) {
        List<LibraryArticle> newest = in(old.newest());
        if (newest == old.newest()) {
            return old;
        }
        // A category without subcategories has one list twice: it stays one.
        List<LibraryArticle> articles = old.articles() == old.newest() ? newest : in(old.articles());
        return new Category(old.names(), old.title(), old.address(), old.summary(), old.file(), old.children().stream().map(this::in).toList(),
                articles, newest, in(old.hottest()));
    }

    private Topic in(Topic old) {
        List<LibraryArticle> articles = in(old.articles());
        return articles == old.articles() ? old : new Topic(old.name(), old.address(), old.file(), old.related(), articles);
    }

    /** The same list if nothing in it is exchanged. */
    private List<LibraryArticle> in(List<LibraryArticle> old) {
        return old.stream().noneMatch(exchanged::containsKey) ? old
                : old.stream().map(article -> exchanged.getOrDefault(article, article)).toList();
    }
}
