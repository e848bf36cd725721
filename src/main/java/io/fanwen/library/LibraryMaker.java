package io.fanwen.library;

import io.fanwen.address.AddressPattern;
import io.fanwen.address.OldAddress;
import io.fanwen.address.Redirects;
import io.fanwen.article.Article.Reference;
import io.fanwen.article.FrontMatter;
import io.fanwen.article.FrontMatter.Placed;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a library of its parts. A function of its input: no clock, no order of files, no state. The passes, each in proportion to the
 * number of articles and references: categories and addresses; topics; links; counts; lists; who meets whom.
 */
public final class LibraryMaker {
    private final LibraryInput input;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private LibraryMaker(LibraryInput input) {
        this.input = input;
    }

    /** The library, or all that is wrong with how its parts fit together; sorted by place. */
    public static Outcome<Library> make(LibraryInput input) {
        Outcome<AddressPattern> pattern = AddressPattern.parse(input.settings().addresses().pattern(), input.settings().addresses().place());
        return pattern.value().map(new LibraryMaker(input)::make).orElseGet(() -> new Outcome.Failed<>(pattern.diagnostics()));
    }

    /** Whether a diagnostic of {@link #make} says that a link or an image of a file leads nowhere. */
    public static boolean isOfLink(Diagnostic diagnostic) {
        return diagnostic.code() instanceof LibraryCode code && code.isOfLink();
    }

    private Outcome<Library> make(AddressPattern pattern) {
        Shelving shelving = new Shelving(input, pattern, diagnostics);
        TopicShelf topics = topics(shelving);
        Map<String, String> topicAddresses = topicAddresses(shelving, topics);
        Claims claims = claims(shelving, topics, topicAddresses);
        LinkResolver resolver = resolver(Targets.of(shelving, input, topics, topicAddresses), claims);

        LinkCheck check = new LinkCheck(resolver, input.files(), diagnostics);
        Completion completion = new Completion(topics, check, input.counts(), diagnostics);
        Map<String, List<String>> related = new HashMap<>();
        shelving.articles().forEach(article -> related.put(article.path(), completion.follow(article)));
        shelving.pages().forEach(completion::follow);
        checkOthers(check);
        completion.checkCounts(resolver.index());
        check.attachments().forEach(file -> claims.content(file.address(), file.path(), Place.file("content/" + file.path())));

        LinkResolver measured = resolver.with(check.sizes());
        List<LibraryArticle> articles = shelving.articles().stream()
                .map(article -> completion.complete(article, related.get(article.path()), measured)).toList();
        Listing listing = new Listing(shelving, articles.stream().filter(LibraryArticle::listed).toList(), input.settings().hottest());
        List<LibraryPage> pages = shelving.pages().stream().map(page -> Completion.complete(page, measured)).toList();
        List<Topic> allTopics = listing.topics(topics, topicAddresses);
        List<Redirect> redirects = redirects(shelving, claims);
        claims.compare();
        Library library = new Library(new Contents(listing.root(), articles, pages, allTopics, shelving.heldBack(), redirects,
                List.copyOf(check.attachments()), shelving.turns(), measured,
                grounds(shelving, pattern, check.entered())));
        return Outcome.of(library, diagnostics.stream().sorted(Diagnostic.BY_PLACE).distinct().toList());
    }

    private Grounds grounds(Shelving shelving, AddressPattern pattern, Set<String> entered) {
        Map<List<String>, FrontMatter> inherited = new HashMap<>();
        shelving.categories().keySet().forEach(names -> inherited.put(names, shelving.shelf().inherited(names)));
        return new Grounds(inherited, input.counts(), input.now(), input.settings().hottest(), pattern.hasDay(), entered,
                diagnostics.stream().noneMatch(diagnostic -> diagnostic.code() == LibraryCode.TOPIC_SPELLING));
    }

    private TopicShelf topics(Shelving shelving) {
        List<Shelved> listed = shelving.articles().stream().filter(Shelved::listed).toList();
        var others = Stream.concat(shelving.heldFronts().stream(),
                shelving.articles().stream().filter(article -> !article.listed()).map(Shelved::front)).toList();
        var files = input.topics().stream().sorted((a, b) -> Orders.CODE_POINTS.compare(a.path(), b.path())).toList();
        return new TopicShelf(listed, others, files, diagnostics);
    }

    private Map<String, String> topicAddresses(Shelving shelving, TopicShelf topics) {
        Map<String, String> addresses = new TreeMap<>();
        topics.names().forEach((folded, name) -> shelving.book().topic(name, topics.file(name), topics.place(name))
                .ifPresent(address -> addresses.put(name, address)));
        return addresses;
    }

    private Claims claims(Shelving shelving, TopicShelf topics, Map<String, String> topicAddresses) {
        Claims claims = new Claims(diagnostics);
        shelving.categories().forEach((names, address) -> {
            if (!names.isEmpty()) {
                claims.category(names, address, shelving.maker(names));
            }
        });
        shelving.articles().forEach(article -> claims.content(article.address(), article.path(),
                article.article().front().places().getOrDefault("slug", article.article().place())));
        shelving.pages().forEach(page -> claims.content(page.address(), page.path(), page.page().place()));
        topicAddresses.forEach((name, address) -> claims.topic(address, name,
                topics.file(name).map(file -> file.place()).orElseGet(() -> topics.place(name))));
        input.files().statics().forEach(path -> claims.asset(Targets.normal(path)));
        return claims;
    }

    /** Links that begin with a slash may name an address; those are few, so they are looked for among all addresses at once. */
    private LinkResolver resolver(Map<String, Target> targets, Claims claims) {
        Set<String> wanted = new HashSet<>();
        Stream.of(input.articles().stream().flatMap(article -> article.references().stream()),
                input.pages().stream().flatMap(page -> page.references().stream()),
                input.categories().stream().flatMap(file -> file.references().stream()),
                input.topics().stream().flatMap(file -> file.references().stream()))
                .flatMap(references -> references).map(Reference::target).forEach(wanted::add);
        input.settings().menu().forEach(item -> wanted.add(item.to()));
        wanted.removeIf(target -> !target.startsWith("/"));
        Set<String> addresses = new HashSet<>();
        wanted.forEach(target -> LinkResolver.address(target).ifPresent(addresses::add));
        return new LinkResolver(new TargetIndex(targets, claims.taken(addresses)), input.settings().basePath(), Map.of());
    }

    private void checkOthers(LinkCheck check) {
        input.categories().forEach(file -> check.check(file.path(), file.references()));
        input.topics().forEach(file -> check.check(file.path(), file.references()));
        input.settings().menu().forEach(check::check);
    }

    private List<Redirect> redirects(Shelving shelving, Claims claims) {
        List<Redirects.Redirect> wished = new ArrayList<>();
        shelving.articles().forEach(article -> article.front().aliases()
                .forEach(alias -> add(wished, alias, article.address(), article.path())));
        shelving.pages().forEach(page -> page.page().front().aliases().forEach(alias -> add(wished, alias, page.address(), page.path())));
        if (wished.isEmpty()) {
            return List.of();
        }
        Redirects redirects = Redirects.of(wished, claims.owners());
        diagnostics.addAll(redirects.diagnostics());
        return redirects.redirects().stream().map(redirect -> new Redirect(redirect.old().from(), redirect.old().query(), redirect.to(),
                redirect.source().substring("content/".length()))).toList();
    }

    private void add(List<Redirects.Redirect> wished, Placed alias, String to, String path) {
        Outcome<OldAddress> old = OldAddress.parse(alias.text(), input.settings().basePath(), alias.place());
        diagnostics.addAll(old.diagnostics());
        old.value().ifPresent(from -> wished.add(new Redirects.Redirect(from, to, "content/" + path, alias.place())));
    }
}
