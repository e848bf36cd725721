package io.fanwen.page;

/**
 * The words that fanwen itself puts into views, feeds and titles, in the site's language; a theme's strings give them. {@code {0}} and
 * {@code {1}} stand for what a pattern is filled with.
 *
 * @param home             first step of every trail: 首页
 * @param hot              热门排行
 * @param newest           最新加入
 * @param topics           专题
 * @param archive          归档
 * @param notFound         title of the 404 page
 * @param search           title of the search page: 搜索
 * @param latest           the pager's name for the index: 最新
 * @param pageNumber       title of an older page: {@code {0}（第{1}页）}
 * @param hottestOf        title of a category's hottest order: {@code {0}热门}
 * @param subcategories    title of a further page of subcategories: {@code {0}的栏目（{1}）}
 * @param year             {@code {0}年}
 * @param month            {@code {0}年{1}月}; {@code {2}} is the month with two digits
 * @param countFrom        topics with that many articles or more: {@code {0}篇以上}
 * @param countBetween     topics with {@code {0}} to {@code {1}} articles
 * @param countOf          topics with exactly so many: {@code {0}篇}
 * @param aboutCategory    what search engines show for a category without a summary: {@code {0}的范文与书写经验}
 * @param aboutTopic       the same for a topic
 */
public record PageWords(String home, String hot, String newest, String topics, String archive, String notFound, String search, String latest,
        String pageNumber, String hottestOf, String subcategories, String year, String month, String countFrom, String countBetween,
        String countOf, String aboutCategory, String aboutTopic) {

    /** The pattern with its places filled. What is filled in is never read as a pattern again. */
    static String fill(String pattern, Object... arguments) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            int place = i + 2 < pattern.length() && pattern.charAt(i) == '{' && pattern.charAt(i + 2) == '}' ? pattern.charAt(i + 1) - '0' : -1;
            if (place >= 0 && place < arguments.length) {
                out.append(arguments[place]);
                i += 2;
            } else {
                out.append(pattern.charAt(i));
            }
        }
        return out.toString();
    }
}
