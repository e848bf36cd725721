package io.fanwen.library;

import io.fanwen.article.Article;
import io.fanwen.article.Article.Reference;
import io.fanwen.article.FrontMatter;
import io.fanwen.article.FrontMatter.Placed;
import io.fanwen.fields.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts articles in the place of what they were before, in a library that stays as it is otherwise. Possible where nobody else can tell but
 * by the lists: the same address, no heading gone that another file links to, no file beside articles and no topic that comes or goes. Not
 * thread-safe.
 */
final class Exchange {
    private final Contents old;
    private final Map<String, Topic> topics;
    /** By identity: comparing what articles hold would cost more than all the rest. */
    private final Map<LibraryArticle, LibraryArticle> exchanged = new IdentityHashMap<>();
    private final Set<List<String>> categories = new HashSet<>();
    private final Map<String, List<LibraryArticle>> joining = new HashMap<>();
    private final List<Moment> moments = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();

    /** @param topics of the library, by name */
    Exchange(Contents old, Map<String, Topic> topics) {
        this.old = old;
        this.topics = topics;
    }

    /** Whether an article may stand where another does; if so, it is to. */
    boolean add(LibraryArticle before, Article after) {
        FrontMatter front = old.grounds().front(after, before.category());
        Optional<List<String>> labels = topics(before, front);
        if (!isLike(before.article(), after) || !keepsPieces(before.article(), after) || labels.isEmpty() || !Shelved.state(front, old.grounds().now()).equals(before.state())
                || old.grounds().dayInAddress() && !front.date().equals(before.date())) {
            return false;
        }
        LibraryArticle made = new LibraryArticle(after, before.category(), before.address(), front.date(), front.updated(),
                old.grounds().counts().heat(after, front), front.rating(), labels.get(), before.counted(), front.summary(), front.author(),
                front.source(), before.cover(), before.related(), before.listed(), before.state(), front.extra());
        exchanged.put(before, made);
        if (made.listed()) {
            list(before, made);
        }
        Stream.of(front.date(), front.expires()).flatMap(Optional::stream).forEach(moments::add);
        return true;
    }

    private void list(LibraryArticle before, LibraryArticle made) {
        for (int depth = made.category().size(); depth >= 0; depth--) {
            categories.add(made.category().subList(0, depth));
        }
        before.topics().forEach(name -> joining.computeIfAbsent(name, n -> new ArrayList<>()));
        made.topics().forEach(name -> joining.computeIfAbsent(name, n -> new ArrayList<>()).add(made));
    }

    private static boolean isLike(Article before, Article after) {
        return before.path().equals(after.path()) && fixed(before.front()).equals(fixed(after.front()));
    }

    /** What of an author's words gives an article its place, and what they name. */
    private static List<Object> fixed(FrontMatter front) {
        return List.of(front.category(), front.id(), front.slug(), front.draft(), front.unlisted(), front.pieces(), texts(front.aliases()),
                texts(front.related()), front.cover().map(Placed::text));
    }

    private static List<String> texts(List<Placed> placed) {
        return placed.stream().map(Placed::text).toList();
    }

    /** Where pieces are counted, their number is known elsewhere too. */
    private boolean keepsPieces(Article before, Article after) {
        return before.pieces().size() == after.pieces().size() && before.many() == after.many()
                || !old.grounds().counts().entries().containsKey(Targets.normal(after.path()));
    }

    private static boolean hasSameAnchors(Article before, Article after) {
        return before.anchors().equals(after.anchors()) && before.anchorAliases().equals(after.anchorAliases());
    }

    /** Links as they are now; empty if one leads nowhere, if one from elsewhere may, or if a file beside articles comes or goes. */
    private Optional<LinkResolver> links() {
        List<Shelved> other = new ArrayList<>();
        exchanged.forEach((before, after) -> {
            if (!hasSameAnchors(before.article(), after.article())) {
                other.add(new Shelved(after.article(), after.category(), old.grounds().front(after.article(), after.category()), after.state(),
                        after.address()));
            }
        });
        if (other.stream().anyMatch(article -> old.grounds().entered().contains(article.path()))) {
            return Optional.empty();
        }
        LinkResolver links = other.isEmpty() ? old.links() : old.links().with(old.links().index().with(other));
        return exchanged.entrySet().stream().allMatch(pair -> leads(pair.getKey().article(), pair.getValue().article(), links))
                ? Optional.of(links) : Optional.empty();
    }

    private boolean leads(Article before, Article after, LinkResolver links) {
        if (hasSameAnchors(before, after) && targets(before).equals(targets(after))) {
            return true;
        }
        Optional<Set<String>> beside = beside(after, links);
        return beside.isPresent() && beside.equals(beside(before, old.links()));
    }

    private static List<String> targets(Article article) {
        return article.references().stream().map(reference -> reference.kind() + " " + reference.target()).toList();
    }

    /** The files beside articles that an article names; empty if something that it names leads nowhere. */
    private Optional<Set<String>> beside(Article article, LinkResolver links) {
        Set<String> files = new HashSet<>();
        for (Reference reference : article.references()) {
            Resolution resolution = links.resolve(article.path(), reference.kind(), reference.target());
            if (resolution.trouble().isPresent()) {
                return Optional.empty();
            }
            if (resolution.target().orElse(null) instanceof Target.Beside file) {
                files.add(reference.kind() + " " + file.path());
            }
            LinkCheck.enters(resolution, reference).ifPresent(entered::add);
        }
        return Optional.of(files);
    }

    /** The topics an article has now; empty if that is not to be said without asking how all the others spell theirs. */
    private Optional<List<String>> topics(LibraryArticle before, FrontMatter after) {
        List<String> typed = old.grounds().front(before.article(), before.category()).topics();
        if (after.topics().equals(typed)) {
            return Optional.of(before.topics());
        }
        boolean known = old.grounds().oneSpelling() && Stream.concat(typed.stream(), after.topics().stream()).allMatch(topics::containsKey);
        return known ? Optional.of(after.topics()) : Optional.empty();
    }

    /** Everything, with what is exchanged; empty if links do not allow it, or nobody has some topic any more. */
    Optional<Contents> made() {
        List<Topic> made = old.topics().stream().map(this::in).toList();
        return made.stream().anyMatch(topic -> topic.articles().isEmpty()) ? Optional.empty()
                : links().map(links -> new Contents(in(old.root()), replaced(old.articles()), old.pages(), made, old.heldBack(), old.redirects(),
                        old.attachments(), old.turns().and(old.grounds().now(), moments.stream()), links, old.grounds().and(entered)));
    }

    private Category in(Category category) {
        if (!categories.contains(category.names())) {
            return category;
        }
        List<LibraryArticle> newest = inOrder(category.newest());
        // A category without subcategories has one list twice: it stays one.
        List<LibraryArticle> own = category.articles() == category.newest() ? newest : inOrder(category.articles());
        return new Category(category.names(), category.title(), category.address(), category.summary(), category.file(),
                category.children().stream().map(this::in).toList(), own, newest, hottest(category, newest));
    }

    private Topic in(Topic topic) {
        List<LibraryArticle> more = joining.get(topic.name());
        return more == null ? topic
                : new Topic(topic.name(), topic.address(), topic.file(), topic.related(), inOrder(without(topic.articles()), more));
    }

    private List<LibraryArticle> replaced(List<LibraryArticle> articles) {
        return articles.stream().map(article -> exchanged.getOrDefault(article, article)).toList();
    }

    private List<LibraryArticle> without(List<LibraryArticle> articles) {
        return new ArrayList<>(articles.stream().filter(article -> !exchanged.containsKey(article)).toList());
    }

    /** The newest first, each that is exchanged at its new place. */
    private List<LibraryArticle> inOrder(List<LibraryArticle> articles) {
        return inOrder(without(articles), articles.stream().map(exchanged::get).filter(made -> made != null).toList());
    }

    private static List<LibraryArticle> inOrder(List<LibraryArticle> rest, Collection<LibraryArticle> more) {
        more.forEach(article -> rest.add(-Collections.binarySearch(rest, article, Orders.NEWEST) - 1, article));
        return rest;
    }

    /** @param newest all of the category as they are now */
    private List<LibraryArticle> hottest(Category category, List<LibraryArticle> newest) {
        List<LibraryArticle> before = category.hottest();
        List<LibraryArticle> ranked = Stream.concat(without(before).stream(),
                category.newest().stream().map(exchanged::get).filter(made -> made != null)).sorted(Orders.HOTTEST).toList();
        boolean all = before.size() == newest.size();
        // Whoever was not among them is not before the last of them.
        boolean sure = all || ranked.size() >= before.size()
                && Orders.HOTTEST.compare(ranked.get(before.size() - 1), before.get(before.size() - 1)) <= 0;
        return sure ? ranked.subList(0, Math.min(ranked.size(), before.size()))
                : newest.stream().sorted(Orders.HOTTEST).limit(old.grounds().hottest()).toList();
    }
}
