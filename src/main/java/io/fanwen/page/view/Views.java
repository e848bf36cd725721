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
     * @param hot        whether this is the hottest order
     * @param newestUrl  the index
     * @param hottestUrl the hottest order
     * @param introHtml  shown on the index alone; empty elsewhere
     * @param pager      absent in the hottest order
     */
    record CategoryView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, String title, Optional<String> summary,
            String introHtml, int own, int total, List<Parts.CategoryNode> children, boolean hot, String newestUrl, String hottestUrl,
            List<Parts.ListCard> articles, Optional<Parts.Pager> pager) {}

    record TopicView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, String title, String introHtml, int total,
            List<Parts.TopicLink> relatedTopics, List<Parts.ListCard> articles, Optional<Parts.Pager> pager) {}

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

    /** A year or a month of the archive. */
    record PeriodView(Parts.Site site, Parts.Head head, List<Parts.Crumb> breadcrumb, String title, int total,
            List<Parts.ArchiveLink> months, List<Parts.ListCard> articles, Optional<Parts.Pager> pager) {}

    /** 404. */
    record NotFoundView(Parts.Site site, Parts.Head head, List<Parts.CategoryLink> lookup) {}

    /** Where an old address leads. */
    record RedirectView(Parts.Site site, Parts.Head head, String title, String url) {}
}
