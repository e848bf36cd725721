package io.fanwen.page;

import io.fanwen.config.SiteConfig.SiteAddress;
import io.fanwen.library.LibraryArticle;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Small values that tests of this room share. */
final class Fixture {
    static final PageWords WORDS = new PageWords("首页", "热门排行", "最新加入", "专题", "归档", "没有这一页", "搜索", "最新", "{0}（第{1}页）", "{0}热门",
            "{0}的栏目（{1}）", "{0}年", "{0}年{1}月", "{0}篇以上", "{0}–{1}篇", "{0}篇", "{0}的范文与书写经验", "与{0}有关的范文");
    static final Urls URLS = new Urls(new SiteAddress("https://example.org", "/docs"));

    private Fixture() {}

    /** Articles of one category, newest first, each a day older than the one before. */
    static List<LibraryArticle> newest(int count) {
        Wanted[] wanted = IntStream.rangeClosed(1, count).mapToObj(number -> new Wanted("栏目/" + number + ".md", "第" + number + "号")
                .date(LocalDate.of(2020, 1, 1).plusDays(number).toString())).toArray(Wanted[]::new);
        return new TestSite().with(wanted).parts().library().newest();
    }
}
