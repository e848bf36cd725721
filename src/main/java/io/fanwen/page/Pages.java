package io.fanwen.page;

import io.fanwen.library.BuiltIn;
import io.fanwen.library.LibraryArticle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What exists on a site, at which address, and what each page shows (DESIGN §4). Search and Word files are made elsewhere.
 *
 * <p>A function of its input. The list holds no texts and no views: those are made when asked for.
 */
public final class Pages {
    static final String SITEMAP = "/sitemap.xml";
    static final String ROBOTS = "/robots.txt";
    static final String REDIRECTS = "/redirects.map";

    /** How the addresses of the sitemaps begin that {@link #SITEMAP} lists. */
    static final String SITEMAP_OF = "/sitemap-";

    private static final Pattern OF_A_LIST = Pattern.compile(Pattern.quote(BuiltIn.ARCHIVE.address().substring(1)) + ".*"
            + "|" + Pattern.quote(SITEMAP_OF.substring(1)) + ".*|(?:.*/)?(?:page|categories)-[0-9]+\\.html(?:/.*)?", Pattern.DOTALL);

    private Pages() {}

    /**
     * Whether a page may come to stand at a path, or in its way, only because articles move in lists: a month of the archive, a further page
     * of a list, a year's sitemap.
     *
     * @param key of the path, as {@link io.fanwen.address.Collisions#key} gives it
     */
    public static boolean mayCome(String key) {
        return OF_A_LIST.matcher(key).matches();
    }

    /** The page of one article of the library, as it is among {@link #of all}. */
    public static Page article(PageInput input, LibraryArticle article) {
        return new ArticlePages(new SiteParts(input)).page(article);
    }

    /** All pages, by address. */
    public static List<Page> of(PageInput input) {
        SiteParts parts = new SiteParts(input);
        List<Page> pages = new ArrayList<>();
        new ArticlePages(parts).addTo(pages);
        new CategoryPages(parts).addTo(pages);
        new TopicPages(parts).addTo(pages);
        new FrontPages(parts).addTo(pages);
        new ArchivePages(parts).addTo(pages);
        new Feeds(parts).addTo(pages);
        new OldPages(parts).addTo(pages);
        new Sitemaps(parts).addTo(pages);
        if (input.config().votes()) {
            pages.add(SiteParts.made(BuiltIn.BALLOT, () -> "ok\n".getBytes(StandardCharsets.US_ASCII)));
        }
        pages.sort(Comparator.comparing(Page::address));
        return List.copyOf(pages);
    }
}
