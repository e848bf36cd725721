package io.fanwen.page.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template may read, a closed record for each kind of page. {@code docs/theming.md} says the same in prose, held by a test.
 * Names beginning in lower case are the templates that show them: {@code ArticleView} goes to {@code article.mustache}.
 */
public interface Views {
    /** Home: newest, hottest, categories. */
    record HomeView(Parts.Site site, Parts.Head head, List<Parts.CategoryNode> categories, List<Parts.ListCard> newest,
            List<Parts.ListCard> hottest, List<Parts.TopicNode> topics, int total) {}

    /**
     * An article.
     *
     * @param many          whether there are several pieces ({@code pieceCount} of them)
     * @param heat          rounded, as shown
     * @param length        words of all postings, rounded up as shown
     * @param minutes       reading time
     * @param leadHtml      empty if there is no lead
     * @param topics        its own
     * @param relatedTopics nearest to its own, which are not among them
     * @param related       by content
     * @param newest        neighbours by date in the category; brought up to date from {@code newestUrl} by script
     * @param lookup        the top categories (分类查询入口)
     * @param state         {@code draft}, {@code scheduled} or {@code expired} in a build that shows such articles
     */
    record ArticleView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, String title, boolean many, int pieceCount,
            Optional<Parts.Date> published, Optional<Parts.Date> updated, Optional<String> heat, Optional<Integer> length, int minutes,
            Optional<Parts.Rating> rating, Optional<String> author, Optional<String> source, Optional<String> summary,
            Optional<String> cover, String leadHtml, List<Parts.Piece> pieces, Parts.CategoryLink category, List<Parts.TopicLink> topics,
            Optional<Parts.WordFile> word, Optional<Parts.Card> older, Optional<Parts.Card> newer, List<Parts.TopicLink> relatedTopics,
            List<Parts.Card> related, List<Parts.Card> newest, String newestUrl, List<Parts.CategoryLink> lookup,
            Optional<String> state, Map<String, Object> extra) {}

    /** A plain page, a file directly in {@code content/}. */
    record PlainView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, String title, String html,
            Map<String, Object> extra) {}

    /**
     * A category's index, its older pages, or its hottest articles.
     *
     * @param own        articles directly in it; on the index alone, because an older page must not change when the list grows
     * @param total      articles in it and below; on the index alone
     * @param children   on the index and on the further pages of a category with very many of them
     * @param hot        whether this is the hottest order
     * @param newestUrl  the index
     * @param hottestUrl the hottest order
     * @param introHtml  shown on the index alone; empty elsewhere
     * @param pager      absent in the hottest order and where one page is enough
     * @param childrenPager through the subcategories; absent where one page is enough
     */
    record CategoryView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, String title, Optional<String> summary,
            String introHtml, Optional<Integer> own, Optional<Integer> total, List<Parts.CategoryNode> children, boolean hot,
            String newestUrl, String hottestUrl, List<Parts.ListCard> articles, Optional<Parts.Pager> pager,
            Optional<Parts.Pager> childrenPager) {}

    /**
     * A topic's index or one of its older pages.
     *
     * @param introHtml     shown on the index alone; empty elsewhere
     * @param total         articles that have it; on the index alone
     * @param relatedTopics on the index alone
     */
    record TopicView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, String title, String introHtml,
            Optional<Integer> total, List<Parts.TopicLink> relatedTopics, List<Parts.ListCard> articles, Optional<Parts.Pager> pager) {}

    /** All topics, in groups. */
    record TopicsView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, List<Parts.TopicGroup> groups, int total,
            Optional<Parts.Pager> pager) {}

    /** 热门排行. */
    record HotView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, List<Parts.ListCard> articles,
            List<Parts.CategoryLink> categories) {}

    /** 最新加入. */
    record NewestView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, List<Parts.ListCard> articles,
            Optional<Parts.Pager> pager) {}

    /** The archive's entry: years and months. */
    record ArchiveView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, List<Parts.ArchiveYear> years, int undated) {}

    /**
     * A year of the archive (its months, its newest articles) or a month (its articles).
     *
     * @param total  articles of that time; not on a month's older pages
     * @param months of the year, newest first; empty for a month
     * @param pager  of a month
     */
    record PeriodView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, String title, Optional<Integer> total,
            List<Parts.ArchiveLink> months, List<Parts.ListCard> articles, Optional<Parts.Pager> pager) {}

    /** 404. */
    record NotFoundView(Parts.Site site, Parts.Head head, List<Parts.CategoryLink> lookup) {}

    /**
     * The search page.
     *
     * @param index      address of the folder of the search index
     * @param categories to filter by: the top categories and those directly below
     * @param years      to filter by, newest first
     * @param lookup     the top categories, for readers without scripts
     */
    record SearchView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, String index, List<Parts.SearchCategory> categories,
            List<String> years, List<Parts.CategoryLink> lookup) {}

    /** Where an old address leads. */
    record RedirectView(Parts.Site site, Parts.Head head, String title, String url) {}
}
