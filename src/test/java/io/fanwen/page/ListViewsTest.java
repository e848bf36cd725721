package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views;
import io.fanwen.page.view.Views.CategoryView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Home, categories, topics, rankings, archive, 404. */
class ListViewsTest {
    private final TestSite site = new TestSite().with(numbered(1, 5)).with(
            new Wanted("岗位/呼叫/x.md", "坐席").date("2024-02-03").heat(120).topics("客服").pieces("甲", "乙"),
            new Wanted("岗位/y.md", "出纳").date("2024-02-01").heat(99), new Wanted("岗位/z.md", "无期"))
            .category("岗位", "各种岗位").topic("客服").related("客服", "总结");

    private static Wanted[] numbered(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> new Wanted("总结/" + i + ".md", "第" + i).date("2025-0" + i + "-01").topics("总结")).toArray(Wanted[]::new);
    }

    @Test
    void showsACategoryFromItsNewest() {
        CategoryView index = site.view(CategoryView.class, "/总结/");
        CategoryView older = site.view(CategoryView.class, "/总结/page-1.html");

        assertEquals(List.of("第5", "第4", "第3"), titles(index.articles()));
        assertEquals(List.of("第2", "第1"), titles(older.articles()));
        assertEquals(List.of("总结", "总结（第1页）"), List.of(index.head().title(), older.head().title()));
        assertEquals(List.of(false, true), List.of(index.head().noindex(), older.head().noindex()));
        assertEquals(List.of("首页", "总结", "总结（第1页）"), older.breadcrumb().stream().map(Parts.Crumb::title).toList());
    }

    @Test
    void keepsAnOlderPageWhenArticlesJoin() {
        CategoryView before = site.view(CategoryView.class, "/总结/page-1.html");

        CategoryView after = site.with(numbered(6, 6)).with(new Wanted("总结/下/1.md", "下").date("2025-09-01"))
                .view(CategoryView.class, "/总结/page-1.html");

        assertEquals(before.articles(), after.articles());
        assertEquals(before.head(), after.head());
        assertEquals(List.of(Optional.empty(), Optional.empty(), List.of()), List.of(after.own(), after.total(), after.children()));
    }

    @Test
    void showsTheTreeAndItsCountsOnTheIndex() {
        CategoryView index = site.view(CategoryView.class, "/岗位/");

        assertEquals(List.of(Optional.of(2), Optional.of(3)), List.of(index.own(), index.total()));
        assertEquals(List.of("呼叫"), index.children().stream().map(Parts.CategoryNode::title).toList());
        assertEquals("<p>栏目介绍</p>\n", index.introHtml());
        assertEquals(Optional.of("各种岗位"), index.head().description());
        assertEquals(4, index.site().feeds().size());
        assertEquals(2, site.view(CategoryView.class, "/岗位/呼叫/").site().feeds().size());
    }

    @Test
    void ranksTheHottest() {
        CategoryView hot = site.view(CategoryView.class, "/岗位/hot.html");
        Views.HotView all = site.view(Views.HotView.class, "/hot/");

        assertEquals(List.of("坐席", "出纳", "无期"), titles(hot.articles()));
        assertEquals(List.of(Optional.of("120"), Optional.of("99"), Optional.empty()),
                hot.articles().stream().map(Parts.ListCard::heat).toList());
        assertEquals(List.of(true, "岗位热门", true), List.of(hot.hot(), hot.title(), hot.head().noindex()));
        assertEquals(List.of(Optional.of(1), Optional.of(2), Optional.of(3)), all.articles().stream().map(Parts.ListCard::rank).toList());
        assertEquals("/docs/%E5%B2%97%E4%BD%8D/hot.html", all.categories().get(0).url());
    }

    @Test
    void tellsOfAnArticleInAList() {
        Parts.ListCard card = site.view(CategoryView.class, "/岗位/").articles().get(0);

        assertEquals(List.of("坐席", Optional.of("开头。"), Optional.of(2), 250, "呼叫"),
                List.of(card.title(), card.summary(), card.pieces(), card.length(), card.category().title()));
        assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(card.heat(), card.rank()), "only rankings change with every day");
    }

    @Test
    void dividesManySubcategoriesAmongPages() {
        TestSite wide = new TestSite().with(IntStream.range(0, 230)
                .mapToObj(i -> new Wanted("总/c" + i + "/a.md", "文" + i).date("2025-01-01")).toArray(Wanted[]::new));

        Set<String> shown = new TreeSet<>();
        Map<String, Page> pages = wide.byAddress();
        for (String address : List.of("/总/", "/总/categories-2.html", "/总/categories-3.html")) {
            CategoryView view = (CategoryView) ((Page.Templated) pages.get(address).content()).view().get();
            assertTrue(view.children().size() <= 100, address);
            assertTrue(view.childrenPager().isPresent(), address);
            view.children().forEach(child -> assertTrue(shown.add(child.title()), child.title()));
        }

        assertEquals(230, shown.size());
        assertFalse(pages.containsKey("/总/categories-4.html"));
    }

    @Test
    void showsATopicWithItsNeighbours() {
        Views.TopicView view = site.view(Views.TopicView.class, "/topics/客服/");

        assertEquals(List.of("坐席"), titles(view.articles()));
        assertEquals(List.of("总结"), view.relatedTopics().stream().map(Parts.TopicLink::title).toList());
        assertEquals("<p>专题介绍</p>\n", view.introHtml());
        assertEquals(List.of("首页", "专题", "客服"), view.breadcrumb().stream().map(Parts.Crumb::title).toList());
        assertEquals(Optional.of("与客服有关的范文"), view.head().description());
    }

    @Test
    void groupsTopicsByTheirCounts() {
        Views.TopicsView view = site.view(Views.TopicsView.class, "/topics/");

        assertEquals(List.of("5–9篇", "1篇"), view.groups().stream().map(Parts.TopicGroup::title).toList());
        assertEquals(List.of(new Parts.TopicNode("总结", "/docs/topics/%E6%80%BB%E7%BB%93/", 5)), view.groups().get(0).topics());
    }

    @Test
    void dividesManyTopicsAmongPages() {
        TestSite wide = new TestSite().with(IntStream.range(0, 51).mapToObj(i -> new Wanted("总/" + i + ".md", "文" + i)
                .topics(IntStream.range(0, 10).mapToObj(j -> "题" + i + "-" + j).toArray(String[]::new))).toArray(Wanted[]::new));

        Views.TopicsView second = wide.view(Views.TopicsView.class, "/topics/page-2.html");

        assertEquals(10, second.groups().get(0).topics().size());
        assertEquals(510, second.total());
        assertTrue(second.head().noindex());
    }

    @Test
    void filesArticlesByYearAndMonth() {
        Views.ArchiveView entry = site.view(Views.ArchiveView.class, "/archive/");
        Views.PeriodView year = site.view(Views.PeriodView.class, "/archive/2024/");
        Views.PeriodView month = site.view(Views.PeriodView.class, "/archive/2024/02/");

        assertEquals(List.of("2025年", "2024年"), entry.years().stream().map(Parts.ArchiveYear::title).toList());
        assertEquals(List.of(1, 5), List.of(entry.undated(), entry.years().get(0).count()));
        assertEquals(List.of("2024年2月"), year.months().stream().map(Parts.ArchiveLink::title).toList());
        assertEquals(List.of("坐席", "出纳"), titles(month.articles()));
        assertEquals(List.of("首页", "归档", "2024年", "2024年2月"), month.breadcrumb().stream().map(Parts.Crumb::title).toList());
    }

    @Test
    void opensWithTheNewestAndTheHottest() {
        Views.HomeView home = site.view(Views.HomeView.class, "/");

        assertEquals(8, home.total());
        assertEquals(List.of("第5", "第4"), titles(home.newest()).subList(0, 2));
        assertEquals("无期", titles(home.newest()).get(7));
        assertEquals(List.of("坐席", "出纳", "第5"), titles(home.hottest()));
        assertEquals(List.of("岗位", "总结"), home.categories().stream().map(Parts.CategoryNode::title).toList());
        assertEquals("https://example.org/docs/", home.head().canonical());
        assertEquals("总结", home.topics().get(0).title());
    }

    @Test
    void listsAllFromTheNewest() {
        Views.NewestView index = site.view(Views.NewestView.class, "/newest/");

        assertEquals(List.of("第5", "第4"), titles(index.articles()));
        assertEquals(Optional.of(4), index.pager().orElseThrow().count());
        assertEquals(List.of("出纳", "无期"), titles(site.view(Views.NewestView.class, "/newest/page-1.html").articles()));
    }

    @Test
    void helpsWhoeverIsLost() {
        Views.NotFoundView view = site.view(Views.NotFoundView.class, "/404.html");

        assertEquals(List.of("岗位", "总结"), view.lookup().stream().map(Parts.CategoryLink::title).toList());
        assertTrue(view.head().noindex());
    }

    @Test
    void showsAPlainPage() {
        Views.PlainView view = new TestSite().page("about.md", "关于").view(Views.PlainView.class, "/about.html");

        assertEquals(List.of("关于", "<p>关于</p>\n", Optional.of("说明。")), List.of(view.title(), view.html(), view.head().description()));
    }

    private static List<String> titles(List<Parts.ListCard> cards) {
        return cards.stream().map(Parts.ListCard::title).toList();
    }
}
