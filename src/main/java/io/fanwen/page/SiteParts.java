package io.fanwen.page;

import io.fanwen.address.Addresses;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfig.MenuItem;
import io.fanwen.config.Snippets;
import io.fanwen.han.Heat;
import io.fanwen.han.Length;
import io.fanwen.library.BuiltIn;
import io.fanwen.library.Category;
import io.fanwen.library.Library;
import io.fanwen.library.LibraryArticle;
import io.fanwen.library.Topic;
import io.fanwen.page.view.Parts;
import io.fanwen.text.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The parts that pages of several kinds share: cards, links, trails, what is the same everywhere. Thread-safe. */
final class SiteParts {
    /** More top categories than this do not stand in the look-up of every page. */
    private static final int LOOKUP = 60;
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=.)(?=\\p{Lu})");

    private final PageInput input;
    private final Urls urls;
    private final Dates dates;
    private final Parts.Site site;
    private final List<Parts.CategoryLink> lookup;
    private final ViewFingerprints fingerprints = new ViewFingerprints();
    private final PagePrints prints;
    private Optional<List<Topic>> busiest = Optional.empty();
    private Optional<Archive> archive = Optional.empty();

    SiteParts(PageInput input) {
        this.input = input;
        urls = new Urls(input.config().address());
        dates = new Dates(input.config().zone());
        site = site();
        lookup = library().root().children().stream().limit(LOOKUP).map(this::link).toList();
        prints = new PagePrints(this);
    }

    PageInput input() {
        return input;
    }

    SiteConfig config() {
        return input.config();
    }

    Library library() {
        return input.library();
    }

    PageWords words() {
        return input.words();
    }

    Urls urls() {
        return urls;
    }

    Dates dates() {
        return dates;
    }

    Parts.Site everywhere() {
        return site;
    }

    /** The top categories, as every article shows them (分类查询入口). */
    List<Parts.CategoryLink> lookup() {
        return lookup;
    }

    /** All topics, those with most articles first, otherwise in the library's order. */
    synchronized List<Topic> busiest() {
        if (busiest.isEmpty()) {
            busiest = Optional.of(library().topics().stream().sorted(Comparator.comparingInt(Topic::count).reversed()).toList());
        }
        return busiest.get();
    }

    /** Made when it is first asked for, as the busiest topics are: a preview makes the page of one article, which does without. */
    synchronized Archive archive() {
        if (archive.isEmpty()) {
            archive = Optional.of(Archive.of(library().newest()));
        }
        return archive.get();
    }

    /** Of a top category's feeds. */
    String feedTitle(Category top) {
        return config().title() + " · " + top.title();
    }

    PagePrints prints() {
        return prints;
    }

    /** A page that a template shows, of which there are few: its fingerprint is that of its view. */
    Page page(String address, String source, Class<? extends Record> kind, Supplier<? extends Record> view) {
        return page(address, source, templated(template(kind), view));
    }

    Page.Templated templated(String template, Supplier<? extends Record> view) {
        return new Page.Templated(template, view, () -> fingerprints.of(view.get(), site, lookup));
    }

    /** @param print of everything that the view shows besides what is the same everywhere; made without the view, see {@link PagePrints} */
    Page page(String address, String source, Class<? extends Record> kind, Supplier<? extends Record> view, Consumer<Fingerprint.Builder> print) {
        return page(address, source, new Page.Templated(template(kind), view, () -> {
            Fingerprint.Builder out = prints.page(kind.getSimpleName(), address);
            print.accept(out);
            return out.build();
        }));
    }

    private static Page page(String address, String source, Page.Templated content) {
        return new Page(address, Addresses.file(address), source, content);
    }

    /** A page of bytes. */
    static Page made(String address, Supplier<byte[]> bytes) {
        return new Page(address, Addresses.file(address), address, new Page.Made(bytes));
    }

    Optional<Parts.Pager> pager(ListPage list) {
        return list.pager(words(), urls);
    }

    Parts.Card card(LibraryArticle article) {
        return new Parts.Card(article.title(), urls.url(article.address()), article.date().map(dates::shown));
    }

    /** Without heat, so that a day of visits leaves all lists but the rankings as they are. */
    List<Parts.ListCard> listCards(List<LibraryArticle> articles) {
        return articles.stream().map(article -> listCard(article, Optional.empty())).toList();
    }

    /** With ranks from 1 and with heat. */
    List<Parts.ListCard> rankedCards(List<LibraryArticle> articles) {
        List<Parts.ListCard> cards = new ArrayList<>(articles.size());
        for (LibraryArticle article : articles) {
            cards.add(listCard(article, Optional.of(cards.size() + 1)));
        }
        return List.copyOf(cards);
    }

    Parts.CategoryLink link(Category category) {
        return new Parts.CategoryLink(category.title(), urls.url(category.address()));
    }

    Parts.TopicLink link(Topic topic) {
        return new Parts.TopicLink(topic.name(), urls.url(topic.address()));
    }

    Parts.TopicNode node(Topic topic) {
        return new Parts.TopicNode(topic.name(), urls.url(topic.address()), topic.count());
    }

    /** A category with some of its subcategories. @param most how many */
    Parts.CategoryNode node(Category category, int most) {
        List<Parts.CategoryNode> children = category.children().stream().limit(most).map(child -> node(child, 0)).toList();
        return new Parts.CategoryNode(category.title(), urls.url(category.address()), category.summary(), category.own(), category.total(),
                children);
    }

    Category category(LibraryArticle article) {
        return library().category(article.category()).orElseThrow(() -> new IllegalStateException("no category " + article.category()));
    }

    /** Home and the categories from the top down to one, each with its address. */
    List<Parts.Crumb> trail(List<String> names) {
        List<Parts.Crumb> trail = new ArrayList<>(names.size() + 2);
        trail.add(home());
        for (int depth = 1; depth <= names.size(); depth++) {
            library().category(names.subList(0, depth))
                    .ifPresent(c -> trail.add(new Parts.Crumb(c.title(), Optional.of(urls.url(c.address())))));
        }
        return trail;
    }

    Parts.Crumb home() {
        return new Parts.Crumb(words().home(), Optional.of(site.home()));
    }

    Parts.Crumb crumb(String title, String address) {
        return new Parts.Crumb(title, Optional.of(urls.url(address)));
    }

    /** A trail with the page itself at its end. */
    static List<Parts.Crumb> ending(List<Parts.Crumb> trail, String title) {
        List<Parts.Crumb> all = new ArrayList<>(trail);
        all.add(new Parts.Crumb(title, Optional.empty()));
        return List.copyOf(all);
    }

    /** As shown; empty for an article without a count. */
    Optional<String> heat(LibraryArticle article) {
        OptionalInt heat = article.heat();
        return heat.isPresent() ? Optional.of(Heat.shown(heat.getAsInt(), config().language())) : Optional.empty();
    }

    /** What the author says of the article in a sentence, or how its text begins. */
    static Optional<String> summary(LibraryArticle article) {
        return article.summary().or(article.article()::excerpt);
    }

    /** Announces more feeds than the site's, such as a category's. */
    Parts.Site announcing(List<Parts.FeedLink> more) {
        List<Parts.FeedLink> feeds = new ArrayList<>(site.feeds());
        feeds.addAll(more);
        return new Parts.Site(site.title(), site.description(), site.address(), site.root(), site.language(), site.home(), site.navigation(),
                site.footer(), List.copyOf(feeds), site.search(), site.icon(), site.ballot(), site.advertisement(), site.statistics(), site.foreign());
    }

    /** The two feeds in a folder. @param folder address, ends with a slash */
    List<Parts.FeedLink> feeds(String title, String folder) {
        return List.of(new Parts.FeedLink(title, urls.url(folder + BuiltIn.ATOM_FEED), "application/atom+xml"),
                new Parts.FeedLink(title, urls.url(folder + BuiltIn.JSON_FEED), "application/feed+json"));
    }

    private Parts.ListCard listCard(LibraryArticle article, Optional<Integer> rank) {
        int pieces = article.article().pieces().size();
        return new Parts.ListCard(article.title(), urls.url(article.address()), article.date().map(dates::shown), summary(article),
                rank.flatMap(place -> heat(article)), pieces > 1 ? Optional.of(pieces) : Optional.empty(), Length.shown(article.article().length()),
                link(category(article)), rank);
    }

    private Parts.Site site() {
        SiteConfig config = config();
        SiteConfig.Footer footer = config.footer();
        return new Parts.Site(config.title(), config.description(), config.address().origin() + config.address().basePath(), urls.root(),
                config.language(), urls.url(BuiltIn.HOME.address()), menu(config.navigation()),
                new Parts.Footer(footer.text(), menu(footer.links()), menu(footer.records())),
                feeds(config.title(), BuiltIn.HOME.address()), Optional.of(urls.url(BuiltIn.SEARCH.address())),
                input.icon().map(file -> urls.url("/" + file)),
                config.votes() ? Optional.of(urls.url(BuiltIn.BALLOT)) : Optional.empty(), config.snippets().advertisement().map(SiteParts::snippet),
                config.snippets().statistics().map(SiteParts::snippet), ForeignPolicy.of(config.snippets()));
    }

    private static Parts.Snippet snippet(Snippets.Snippet snippet) {
        return new Parts.Snippet(snippet.label(), snippet.html());
    }

    private List<Parts.MenuLink> menu(List<MenuItem> items) {
        return items.stream().flatMap(item -> library().menu(item).stream().map(url -> menuLink(item, url))).toList();
    }

    private static Parts.MenuLink menuLink(MenuItem item, String url) {
        return new Parts.MenuLink(item.title(), url, !url.startsWith("/") || url.startsWith("//"));
    }

    /** {@code ArticleView} is shown by {@code article}, {@code NotFoundView} by {@code not-found}. */
    private static String template(Class<? extends Record> kind) {
        String name = kind.getSimpleName();
        return INNER_CAPITAL.matcher(name.substring(0, name.length() - "View".length())).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
