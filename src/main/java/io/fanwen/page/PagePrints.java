package io.fanwen.page;

import io.fanwen.article.Article;
import io.fanwen.article.Article.Reference;
import io.fanwen.fields.Moment;
import io.fanwen.library.Category;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.Topic;
import io.fanwen.markdown.References;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Fingerprint.Builder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fingerprints of what pages show, found without making their views: what many pages show is hashed once, and a page hashes what its parts
 * came to. Two pages of one kind with the same fingerprint have the same view; {@code PagePrintsTest} holds that against the views themselves.
 * Thread-safe.
 */
final class PagePrints {
    private final SiteParts parts;
    private final Fingerprint everywhere;
    private final ViewFingerprints values = new ViewFingerprints();
    private final Map<String, Fingerprint> cards = new ConcurrentHashMap<>();
    private final Map<String, Fingerprint> listCards = new ConcurrentHashMap<>();
    private final Map<String, Fingerprint> trails = new ConcurrentHashMap<>();

    PagePrints(SiteParts parts) {
        this.parts = parts;
        everywhere = new Builder().add(values.of(parts.everywhere())).add(values.of(parts.words())).add(values.ofList(parts.lookup()))
                .add(parts.config().zone().getId()).add(parts.config().address().origin()).add(parts.config().address().basePath()).build();
    }

    /** A page of a kind, with what is the same on all pages. */
    Builder page(String kind, String address) {
        return new Builder().add(everywhere).add(kind).add(address);
    }

    /** An article by itself: all that its page shows of it, but for its neighbours. */
    void addArticle(Builder out, LibraryArticle article) {
        out.add(article.article().fingerprint());
        addMoment(out, article.date());
        addMoment(out, article.updated());
        addText(out, parts.heat(article));
        addNumber(out, article.rating());
        for (Article.Piece piece : article.article().pieces()) {
            addNumber(out, article.useful(piece));
            out.add(values.of(parts.input().downloads().piece(article.path(), piece.number())));
        }
        out.add(values.of(parts.input().downloads().article(article.path())));
        addText(out, article.summary());
        addText(out, article.author());
        addText(out, article.source());
        addText(out, article.cover().map(References.Picture::address));
        out.add(article.listed() ? 1 : 0).add(article.state().ordinal());
        if (!article.extra().isEmpty()) {
            out.add(values.of(article.extra()));
        }
        out.add(trail(parts.category(article)));
        out.add(article.topics().size());
        article.topics().forEach(out::add);
        addTopics(out, article.topics());
        addReferences(out, article.path(), article.article().references());
    }

    /** What the links and pictures of a text come to. @param path of the file, relative to {@code content/} */
    void addReferences(Builder out, String path, List<Reference> links) {
        if (links.isEmpty()) {
            return;
        }
        References answers = parts.library().references(path);
        for (Reference link : links) {
            if (link.kind() == Reference.Kind.LINK) {
                addText(out, answers.link(link.target()));
            } else {
                Optional<References.Picture> picture = answers.image(link.target());
                addText(out, picture.map(References.Picture::address));
                picture.flatMap(References.Picture::size).ifPresent(size -> out.add(size.width()).add(size.height()));
            }
        }
    }

    void addCards(Builder out, Collection<LibraryArticle> articles) {
        out.add(articles.size());
        for (LibraryArticle article : articles) {
            out.add(cards.computeIfAbsent(article.path(), path -> card(article)));
        }
    }

    void addCard(Builder out, Optional<LibraryArticle> article) {
        addCards(out, article.map(List::of).orElse(List.of()));
    }

    /** Articles of a list as they show in it. */
    void addList(Builder out, List<LibraryArticle> articles) {
        out.add(articles.size());
        for (LibraryArticle article : articles) {
            out.add(listCards.computeIfAbsent(article.path(), path -> listCard(article)));
        }
    }

    /** Articles of a ranking. */
    void addRanking(Builder out, List<LibraryArticle> articles) {
        addList(out, articles);
        articles.forEach(article -> addText(out, parts.heat(article)));
    }

    /** One page of a list: its articles, and what its pager says. */
    void addPage(Builder out, ListPage list) {
        addList(out, list.articles());
        out.add(list.number()).add(list.isIndex() ? 1 : 0).add(Math.min(list.paging().closed(), list.number() + 1));
    }

    /** Those that have pages. */
    void addTopics(Builder out, Collection<String> names) {
        for (String name : names) {
            Optional<Topic> topic = parts.library().topic(name);
            out.add(topic.isPresent() ? 1 : 0);
            topic.ifPresent(found -> out.add(found.name()).add(found.address()));
        }
    }

    /** A category's name and address, and those of all above it. */
    Fingerprint trail(Category category) {
        return trails.computeIfAbsent(category.address(), address -> {
            Builder out = new Builder();
            List<String> names = category.names();
            for (int depth = 1; depth <= names.size(); depth++) {
                parts.library().category(names.subList(0, depth)).ifPresent(above -> out.add(above.title()).add(above.address()));
            }
            return out.build();
        });
    }

    static void addText(Builder out, Optional<String> text) {
        out.add(text.isPresent() ? 1 : 0);
        text.ifPresent(out::add);
    }

    private static void addNumber(Builder out, OptionalInt number) {
        out.add(number.isPresent() ? number.getAsInt() : -1L);
    }

    private static void addMoment(Builder out, Optional<Moment> moment) {
        out.add(moment.isPresent() ? moment.get().day().toEpochDay() : Long.MIN_VALUE);
        moment.flatMap(Moment::time).ifPresent(time -> out.add(time.toNanoOfDay()));
    }

    private static Fingerprint card(LibraryArticle article) {
        Builder out = new Builder().add(article.title()).add(article.address());
        addMoment(out, article.date());
        return out.build();
    }

    private Fingerprint listCard(LibraryArticle article) {
        Builder out = new Builder().add(article.title()).add(article.address());
        addMoment(out, article.date());
        addText(out, SiteParts.summary(article));
        Category category = parts.category(article);
        return out.add(article.article().pieces().size()).add(article.article().length()).add(category.title()).add(category.address()).build();
    }
}
