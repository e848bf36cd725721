package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.Article.Reference;
import io.fanwen.article.FrontMatter;
import io.fanwen.article.FrontMatter.Placed;
import io.fanwen.markdown.References.Picture;
import io.fanwen.text.Diagnostic;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Completes shelved articles: counts, topics, the picture for cards, the related articles that the author named. Not thread-safe. */
final class Completion {
    private final TopicShelf topics;
    private final LinkCheck check;
    private final Counts counts;
    private final List<Diagnostic> diagnostics;

    Completion(TopicShelf topics, LinkCheck check, Counts counts, List<Diagnostic> diagnostics) {
        this.topics = topics;
        this.check = check;
        this.counts = counts;
        this.diagnostics = diagnostics;
    }

    /**
     * Checks all links of an article, those in its fields among them.
     *
     * @return the paths of the related articles
     */
    List<String> follow(Shelved article) {
        FrontMatter front = article.front();
        check.check(article.path(), article.article().references());
        front.cover().ifPresent(cover -> check.check(file(cover), reference(Reference.Kind.IMAGE, cover)));
        Set<String> related = new LinkedHashSet<>();
        for (Placed typed : front.related()) {
            check.check(file(typed), reference(Reference.Kind.LINK, typed)).ifPresent(target -> {
                if (!(target instanceof Shelved other)) {
                    diagnostics.add(Diagnostic.at(typed.place(), LibraryCode.RELATED_NOT_AN_ARTICLE, typed.text()));
                } else if (!other.listed()) {
                    diagnostics.add(Diagnostic.at(typed.place(), LibraryCode.RELATED_UNLISTED, typed.text()));
                } else if (other != article) {
                    related.add(other.path());
                }
            });
        }
        return List.copyOf(related);
    }

    private static Reference reference(Reference.Kind kind, Placed typed) {
        return new Reference(kind, typed.text(), typed.place());
    }

    /** What a field names may come from a category's file, and its path counts from there. */
    private static String file(Placed typed) {
        String path = typed.place().path();
        return path.startsWith("content/") ? path.substring("content/".length()) : path;
    }

    /** Checks all links of a plain page. */
    void follow(LibraryPage page) {
        check.check(page.path(), page.page().references());
        page.page().front().cover().ifPresent(cover -> check.check(file(cover), reference(Reference.Kind.IMAGE, cover)));
    }

    /** A plain page with its picture. */
    static LibraryPage complete(LibraryPage page, LinkResolver resolver) {
        Optional<Picture> cover = page.page().front().cover().flatMap(typed -> resolver.picture(file(typed), typed.text()));
        return new LibraryPage(page.page(), page.address(), cover, page.listed());
    }

    /** @param related as {@link #follow} found them */
    LibraryArticle complete(Shelved shelved, List<String> related, LinkResolver resolver) {
        Article article = shelved.article();
        FrontMatter front = shelved.front();
        Optional<Counts.Entry> counted = Optional.ofNullable(counts.entries().get(Targets.normal(article.path())));
        Optional<Picture> cover = front.cover().flatMap(typed -> resolver.picture(file(typed), typed.text()));
        return new LibraryArticle(article, shelved.category(), shelved.address(), front.date(), front.updated(), counts.heat(article, front), front.rating(),
                topics.of(front), counted.map(entry -> useful(article, entry)).orElse(Map.of()), front.summary(), front.author(), front.source(),
                cover, related, shelved.listed(), shelved.state(), front.extra());
    }

    private Map<Integer, Integer> useful(Article article, Counts.Entry entry) {
        Map<Integer, Integer> useful = new HashMap<>(entry.useful());
        useful.keySet().stream().filter(piece -> piece > article.pieces().size()).sorted()
                .forEach(piece -> diagnostics.add(Diagnostic.at(counts.place(entry), LibraryCode.COUNTS_UNKNOWN_PIECE,
                        article.path(), Integer.toString(article.pieces().size()), Integer.toString(piece))));
        useful.keySet().removeIf(piece -> piece > article.pieces().size());
        if (entry.whole().isPresent() && article.pieces().size() > 1) {
            diagnostics.add(Diagnostic.at(counts.place(entry), LibraryCode.COUNTS_WHICH_PIECE, article.path(),
                    Integer.toString(article.pieces().size())));
        } else {
            entry.whole().ifPresent(count -> useful.putIfAbsent(1, count));
        }
        return useful;
    }

    /** Warns of counts for articles that do not exist. @param index knows what is held back too */
    void checkCounts(TargetIndex index) {
        counts.entries().forEach((path, entry) -> {
            Target target = index.byPath().get(path);
            if (!(target instanceof Shelved) && !(target instanceof Target.Held)) {
                Optional<String> near = check.nearPath(path);
                diagnostics.add(near.map(name -> Diagnostic.at(counts.place(entry), LibraryCode.COUNTS_UNKNOWN_ARTICLE_NEAR, path, name))
                        .orElseGet(() -> Diagnostic.at(counts.place(entry), LibraryCode.COUNTS_UNKNOWN_ARTICLE, path)));
            }
        });
    }
}
