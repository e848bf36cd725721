package io.fanwen.page;

import io.fanwen.library.LibraryArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    private Pages() {}

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
        pages.sort(Comparator.comparing(Page::address));
        return List.copyOf(pages);
    }
}
