package io.fanwen.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.page.view.Parts;
import io.fanwen.page.view.Views.ArticleView;
import io.fanwen.text.ReadJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleViewsTest {
    private static final String A = "/岗位职责/呼叫中心/a.html";

    private static Wanted a() {
        return new Wanted("岗位职责/呼叫中心/a.md", "坐席").date("2025-07-06");
    }

    @Test
    void holdsEverythingThatAReaderKnows() {
        ArticleView view = new TestSite().with(a().updated("2025-08-01", "08:30").pieces("甲", "乙").heat(12345).rating(9).author("王")
                .summary("摘要").topics("客服"), new Wanted("总结/z.md", "年终").date("2024-01-01")).view(ArticleView.class, A);

        assertEquals(List.of("首页", "岗位职责", "呼叫中心", "坐席"), view.breadcrumb().stream().map(Parts.Crumb::title).toList());
        assertEquals(Optional.empty(), view.breadcrumb().get(3).url());
        assertEquals(List.of(true, 2, 2), List.of(view.many(), view.pieceCount(), view.minutes()));
        assertEquals(List.of("2025-07-06", "2025-08-01T08:30:00+08:00"),
                List.of(view.published().orElseThrow().iso(), view.updated().orElseThrow().iso()));
        assertEquals(Optional.of("1.2万"), view.heat());
        assertEquals(Optional.of(250), view.length());
        assertEquals(Optional.of(new Parts.Rating("4.5", List.of(1, 2, 3, 4), true, List.of())), view.rating());
        assertEquals(List.of(Optional.of("王"), Optional.of("摘要")), List.of(view.author(), view.summary()));
        assertEquals(List.of("岗位职责", "总结"), view.lookup().stream().map(Parts.CategoryLink::title).toList());
        assertEquals("/docs/%E5%B2%97%E4%BD%8D%E8%81%8C%E8%B4%A3/%E5%91%BC%E5%8F%AB%E4%B8%AD%E5%BF%83/newest.json", view.newestUrl());
    }

    @Test
    void writesTheTextsOfEachPiece() {
        ArticleView view = new TestSite().with(a().pieces("甲", "乙")).view(ArticleView.class, A);

        assertEquals("<p>导语</p>\n", view.leadHtml());
        assertEquals(List.of("<p>甲</p>\n", "<p>乙</p>\n"), view.pieces().stream().map(Parts.Piece::html).toList());
        assertEquals(new Parts.Experience("<p>经验</p>\n", Optional.of(35)), view.pieces().get(1).experience().orElseThrow());
        assertEquals(List.of(2, "p2", "乙", Optional.of(150)), List.of(view.pieces().get(1).number(), view.pieces().get(1).anchor(),
                view.pieces().get(1).title(), view.pieces().get(1).length()));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,false,5", "1,0.5,0,true,4", "8,4,4,false,1", "10,5,5,false,0"})
    void countsFiveStars(int halves, String value, int full, boolean half, int empty) {
        Parts.Rating rating = new TestSite().with(a().rating(halves)).view(ArticleView.class, A).rating().orElseThrow();

        assertEquals(List.of(value, full, half, empty), List.of(rating.value(), rating.full().size(), rating.half(), rating.empty().size()));
    }

    @Test
    void showsTheNearestInTimeOfItsCategory() {
        ArticleView middle = many(20, 10);
        ArticleView newest = many(20, 20);
        ArticleView oldest = many(20, 2);

        assertEquals(List.of("14", "13", "12", "11", "9", "8", "7", "6"), titles(middle.newest()));
        assertEquals(List.of("19", "18", "17", "16", "15", "14", "13", "12"), titles(newest.newest()));
        assertEquals(List.of("9", "8", "7", "6", "5", "4", "3", "1"), titles(oldest.newest()));
        assertEquals(List.of("11", "9"), List.of(middle.newer().orElseThrow().title(), middle.older().orElseThrow().title()));
        assertEquals(Optional.empty(), newest.newer());
    }

    @Test
    void staysTheSameWhenAFarArticleJoins() {
        Wanted far = new Wanted("总结/z.md", "年终").date("2026-01-01").topics("客服").heat(9);
        Wanted near = new Wanted("总结/y.md", "半年").date("2025-01-01");

        ArticleView before = new TestSite().with(a().topics("客服"), near).view(ArticleView.class, A);
        ArticleView after = new TestSite().with(a().topics("客服"), near, far).view(ArticleView.class, A);

        assertEquals(before, after);
    }

    @Test
    void relatesNeitherItselfNorWhatIsNotThere() {
        ArticleView view = new TestSite().with(a().topics("客服", "质检"), new Wanted("总结/z.md", "年终").topics("总结"))
                .related("岗位职责/呼叫中心/a.md", "岗位职责/呼叫中心/a.md", "gone.md", "总结/z.md")
                .related("客服", "质检", "总结", "没有").view(ArticleView.class, A);

        assertEquals(List.of("年终"), titles(view.related()));
        assertEquals(List.of("客服", "质检"), view.topics().stream().map(Parts.TopicLink::title).toList());
        assertEquals(List.of("总结"), view.relatedTopics().stream().map(Parts.TopicLink::title).toList());
    }

    @Test
    void asksNotToBeIndexedWhenReadersWouldNotFindIt() {
        TestSite site = new TestSite().with(a().draft(), new Wanted("总结/u.md", "密").unlisted(), new Wanted("总结/z.md", "年终")).drafts();

        assertEquals(Optional.of("draft"), site.view(ArticleView.class, A).state());
        assertTrue(site.view(ArticleView.class, A).head().noindex());
        assertTrue(site.view(ArticleView.class, "/总结/u.html").head().noindex());
        assertFalse(site.view(ArticleView.class, "/总结/z.html").head().noindex());
    }

    @Test
    void tellsMachinesWhatItIs() {
        ArticleView view = new TestSite().with(a().pieces("甲", "乙").heat(54).rating(9).topics("客服")).view(ArticleView.class, A);

        List<Map<String, Object>> told = view.head().jsonLd().stream().map(ReadJson::object).toList();
        assertEquals(List.of("Article", "BreadcrumbList", "ItemList"), told.stream().map(thing -> thing.get("@type")).toList());
        String url = view.head().canonical();
        assertEquals("https://example.org/docs/%E5%B2%97%E4%BD%8D%E8%81%8C%E8%B4%A3/%E5%91%BC%E5%8F%AB%E4%B8%AD%E5%BF%83/a.html", url);
        assertEquals(List.of(url, "2025-07-06", "2025-07-06", "坐席", "开头。", List.of("客服")), List.of(told.get(0).get("url"),
                told.get(0).get("datePublished"), told.get(0).get("dateModified"), told.get(0).get("headline"),
                told.get(0).get("description"), told.get(0).get("keywords")));
        assertEquals(Map.of("@type", "ListItem", "position", 4, "name", "坐席", "item", url),
                ((List<?>) told.get(1).get("itemListElement")).get(3));
        assertEquals(Map.of("@type", "ListItem", "position", 2, "name", "乙", "url", url + "#p2"),
                ((List<?>) told.get(2).get("itemListElement")).get(1));
    }

    /** DESIGN §4 and schema.org: what an editor typed is no rating by readers. */
    @Test
    void neverTellsTypedCountsAsRatings() {
        ArticleView view = new TestSite().with(a().heat(54321).rating(9)).view(ArticleView.class, A);

        String all = String.join("", view.head().jsonLd());
        assertFalse(all.matches("(?is).*(rating|interaction|54321|4\\.5).*"), all);
    }

    private static ArticleView many(int count, int number) {
        List<Wanted> wanted = new ArrayList<>();
        IntStream.rangeClosed(1, count).forEach(i -> wanted.add(new Wanted("总结/" + i + ".md", "" + i)
                .date("2025-01-" + (i < 10 ? "0" : "") + i)));
        wanted.add(new Wanted("别处/x.md", "别处").date("2025-01-10"));
        return new TestSite().with(wanted.toArray(Wanted[]::new)).view(ArticleView.class, "/总结/" + number + ".html");
    }

    private static List<String> titles(List<Parts.Card> cards) {
        return cards.stream().map(Parts.Card::title).toList();
    }
}
