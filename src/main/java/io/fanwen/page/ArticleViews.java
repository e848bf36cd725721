package io.fanwen.page;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleBody;
import io.fanwen.han.Length;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.Category;
import io.fanwen.library.Library;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.Topic;
import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views;
import io.fanwen.text.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an article's page shows. Nothing in it counts what is elsewhere, so that the page stays as it is when other articles come and go,
 * except among its nearest neighbours (DESIGN §4).
 */
final class ArticleViews {
    private static final int RELATED = 8;
    private static final int NEWEST = 8;
    private static final int RELATED_TOPICS = 12;

    private final SiteParts parts;
    private final Library library;
    private final Texts texts;
    private final JsonLd jsonLd;

    ArticleViews(SiteParts parts) {
        this.parts = parts;
        library = parts.library();
        texts = new Texts(parts);
        jsonLd = new JsonLd(parts);
    }

    /** Adds everything that an article's view shows besides what is the same everywhere, without making the view or its texts. */
    void addTo(Fingerprint.Builder print, LibraryArticle article) {
        PagePrints prints = parts.prints();
        prints.addArticle(print, article);
        prints.addCard(print, library.older(article));
        prints.addCard(print, library.newer(article));
        prints.addTopics(print, relatedTopics(article));
        prints.addCards(print, related(article));
        prints.addCards(print, neighbours(article));
    }

    Views.ArticleView of(LibraryArticle article) {
        return view(article, new Written(texts, article.path(), article.article().many(), parts.input().bodies().of(article.path())));
    }

    /**
     * The texts of an article's page as HTML.
     *
     * @param many whether the pieces have headings of their own, of level 2
     */
    private record Written(Texts texts, String path, boolean many, ArticleBody body) {
        String lead() {
            return texts.html(body.lead(), path, "lead-", 1);
        }

        String posting(int piece) {
            return texts.html(body.pieces().get(piece).posting(), path, "p" + (piece + 1) + "-", many ? 2 : 1);
        }

        String experience(int piece) {
            return texts.html(body.pieces().get(piece).experience().orElseThrow(), path, "p" + (piece + 1) + "-experience-", many ? 3 : 2);
        }
    }

    private Views.ArticleView view(LibraryArticle article, Written html) {
        Article header = article.article();
        List<Parts.Crumb> trail = SiteParts.ending(parts.trail(article.category()), article.title());
        Category category = parts.category(article);
        int length = header.length();
        return new Views.ArticleView(parts.everywhere(), head(article, trail), trail, article.title(), header.many(),
                header.pieces().size(), article.date().map(parts.dates()::shown), article.updated().map(parts.dates()::shown),
                parts.heat(article), shown(length), header.minutes(), rating(article.rating()), article.author(), article.source(),
                article.summary(), article.cover().map(picture -> picture.address()),
                html.lead(), pieces(article, html), parts.link(category), topics(article.topics()),
                word(article), library.older(article).map(parts::card), library.newer(article).map(parts::card),
                topics(relatedTopics(article)), cards(related(article)), cards(neighbours(article)),
                parts.urls().url(category.address() + BuiltIn.NEWEST_FILE), parts.lookup(), state(article), article.extra());
    }

    private Parts.Head head(LibraryArticle article, List<Parts.Crumb> trail) {
        Optional<String> description = SiteParts.summary(article);
        List<String> described = new ArrayList<>();
        described.add(jsonLd.article(article, description));
        described.add(jsonLd.breadcrumb(trail, article.address()));
        if (article.article().many()) {
            described.add(jsonLd.pieces(article));
        }
        return new Parts.Head(article.title(), description, parts.urls().absolute(article.address()),
                !article.listed() || state(article).isPresent(), "article",
                article.cover().map(picture -> parts.urls().complete(picture.address())), article.date().map(parts.dates()::shown),
                article.updated().map(parts.dates()::shown), List.copyOf(described));
    }

    /** An article's one piece is the article, whichever of the two a site makes files of. */
    private Optional<Parts.WordFile> word(LibraryArticle article) {
        Optional<Parts.WordFile> whole = parts.input().downloads().article(article.path());
        return whole.isPresent() || article.article().many() ? whole : parts.input().downloads().piece(article.path(), 1);
    }

    private List<Parts.Piece> pieces(LibraryArticle article, Written html) {
        return article.article().pieces().stream().map(piece -> piece(article, piece, html)).toList();
    }

    private Parts.Piece piece(LibraryArticle article, Article.Piece piece, Written html) {
        int index = piece.number() - 1;
        Optional<Parts.Experience> experience = piece.experience()
                ? Optional.of(new Parts.Experience(html.experience(index), boxed(article.useful(piece)))) : Optional.empty();
        return new Parts.Piece(piece.number(), piece.anchor(), piece.title(), shown(piece.length()), html.posting(index), experience,
                article.article().many() ? parts.input().downloads().piece(article.path(), piece.number()) : Optional.empty());
    }

    /** The author's choice first, then by content; never the article itself. */
    private Collection<LibraryArticle> related(LibraryArticle article) {
        Set<String> paths = new LinkedHashSet<>(article.related());
        paths.addAll(parts.input().neighbours().articles(article.path()));
        paths.remove(article.path());
        return paths.stream().map(library::article).flatMap(Optional::stream).limit(RELATED).toList();
    }

    /** Those nearest to its own, which stand elsewhere on the page. */
    private Collection<String> relatedTopics(LibraryArticle article) {
        return parts.input().neighbours().topics(article.topics(), RELATED_TOPICS).stream()
                .filter(name -> !article.topics().contains(name)).limit(RELATED_TOPICS).toList();
    }

    /** Those nearest in time in the category, newest first: as many newer as older ones where there are. */
    private List<LibraryArticle> neighbours(LibraryArticle article) {
        List<LibraryArticle> newer = new ArrayList<>();
        List<LibraryArticle> older = new ArrayList<>();
        for (Optional<LibraryArticle> at = library.newer(article); at.isPresent() && newer.size() < NEWEST; at = library.newer(at.get())) {
            newer.add(at.get());
        }
        for (Optional<LibraryArticle> at = library.older(article); at.isPresent() && older.size() < NEWEST; at = library.older(at.get())) {
            older.add(at.get());
        }
        int ahead = Math.min(newer.size(), Math.max(NEWEST / 2, NEWEST - older.size()));
        List<LibraryArticle> all = new ArrayList<>(newer.subList(0, ahead));
        Collections.reverse(all);
        all.addAll(older.subList(0, Math.min(older.size(), NEWEST - ahead)));
        return all;
    }

    private List<Parts.Card> cards(Collection<LibraryArticle> articles) {
        return articles.stream().map(parts::card).toList();
    }

    /** A topic that only articles outside of the lists have has no page, and is left out. */
    private List<Parts.TopicLink> topics(Collection<String> names) {
        return names.stream().map(library::topic).flatMap(Optional<Topic>::stream).map(parts::link).toList();
    }

    private static Optional<String> state(LibraryArticle article) {
        return article.state() == LibraryArticle.State.PUBLISHED ? Optional.empty()
                : Optional.of(article.state().name().toLowerCase(Locale.ROOT));
    }

    private static Optional<Parts.Rating> rating(OptionalInt halves) {
        if (halves.isEmpty()) {
            return Optional.empty();
        }
        int full = halves.getAsInt() / 2;
        boolean half = halves.getAsInt() % 2 == 1;
        return Optional.of(new Parts.Rating(full + (half ? ".5" : ""), stars(1, full), half, stars(full + (half ? 2 : 1), 5)));
    }

    private static List<Integer> stars(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private static Optional<Integer> shown(int length) {
        return length == 0 ? Optional.empty() : Optional.of(Length.shown(length));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
