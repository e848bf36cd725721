package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.article.Article.Reference;
import io.fanwen.article.FrontMatter.PiecesMode;
import io.fanwen.article.FrontMatter.Placed;
import io.fanwen.fields.Moment;
import io.fanwen.markdown.Document;
import io.fanwen.text.Outcome;
import io.fanwen.text.Position;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    private static final String EVERY_FIELD = """
            ---
            title: 呼叫中心总负责人岗位职责
            date: 2025-07-06
            updated: 2025年8月1日 9:30
            category: 岗位职责/呼叫中心
            topics: [呼叫中心, 岗位职责]
            heat: 54
            rating: 4.5
            summary: 总 #2: 职责
            id: 1.10
            slug: no
            aliases: [/old.html, /show.php?id=1;p=2]
            draft: no
            expires: 2030-01-01
            unlisted: yes
            author: 王小明
            source: 《办公室》
            cover: cover.png
            pieces: many
            related: [a.md, ../b.md]
            extra:
              colour: red
              list: [1, 2]
            ---
            ## 甲

            一。
            """;

    private static final String EVERY_CHINESE_FIELD = """
            ---
            标题：呼叫中心总负责人岗位职责
            日期：2025年7月6日
            更新：2025-08-01 09:30
            栏目：岗位职责 > 呼叫中心
            专题：呼叫中心、岗位职责
            热度：54
            推荐度：4.5
            摘要：总 #2: 职责
            编号：1.10
            短名：no
            旧网址：/old.html，/show.php?id=1;p=2
            草稿：否
            过期：2030.1.1
            不列出：是
            作者：王小明
            来源：《办公室》
            封面：cover.png
            分篇：many
            相关：a.md、../b.md
            其他：
              colour: red
              list: [1, 2]
            ---
            ## 甲

            一。
            """;

    @Test
    void readsEveryField() {
        FrontMatter front = Reading.read(EVERY_FIELD).article().front();

        assertEquals(Optional.of("呼叫中心总负责人岗位职责"), front.title());
        assertEquals(Optional.of(new Moment(LocalDate.of(2025, 7, 6), Optional.empty())), front.date());
        assertEquals(Optional.of(new Moment(LocalDate.of(2025, 8, 1), Optional.of(LocalTime.of(9, 30)))), front.updated());
        assertEquals(Optional.of(List.of("岗位职责", "呼叫中心")), front.category());
        assertEquals(List.of("呼叫中心", "岗位职责"), front.topics());
        assertEquals(OptionalInt.of(54), front.heat());
        assertEquals(OptionalInt.of(9), front.rating());
        assertEquals(Optional.of("总 #2: 职责"), front.summary());
        assertEquals(Optional.of("1.10"), front.id());
        assertEquals(Optional.of("no"), front.slug());
        assertEquals(List.of("/old.html", "/show.php?id=1;p=2"), front.aliases().stream().map(Placed::text).toList());
        assertEquals(Optional.of(false), front.draft());
        assertEquals(Optional.of(new Moment(LocalDate.of(2030, 1, 1), Optional.empty())), front.expires());
        assertEquals(Optional.of(true), front.unlisted());
        assertEquals(Optional.of("王小明"), front.author());
        assertEquals(Optional.of("《办公室》"), front.source());
        assertEquals(Optional.of("cover.png"), front.cover().map(Placed::text));
        assertEquals(Optional.of(PiecesMode.MANY), front.pieces());
        assertEquals(List.of("a.md", "../b.md"), front.related().stream().map(Placed::text).toList());
        assertEquals(Map.of("colour", "red", "list", List.of("1", "2")), front.extra());
        assertEquals(new Position(2, 8), front.places().get("title").span().orElseThrow().start());
    }

    @Test
    void takesChineseNamesAsTheEnglishOnes() {
        FrontMatter english = Reading.read(EVERY_FIELD).article().front();

        FrontMatter chinese = Reading.read(EVERY_CHINESE_FIELD).article().front();

        assertEquals(withoutPlaces(english), withoutPlaces(chinese));
        assertEquals(english.places().keySet(), chinese.places().keySet());
    }

    private static List<Object> withoutPlaces(FrontMatter front) {
        return List.of(front.title(), front.date(), front.updated(), front.category(), front.topics(), front.heat(), front.rating(),
                front.summary(), front.id(), front.slug(), front.aliases().stream().map(Placed::text).toList(), front.draft(),
                front.expires(), front.unlisted(), front.author(), front.source(), front.cover().map(Placed::text), front.pieces(),
                front.related().stream().map(Placed::text).toList(), front.extra());
    }

    @Test
    void takesACategoryWhoseNameHoldsASlashFromAList() {
        ReadArticle read = Reading.read("---\ntitle: 题\ndate: 2025-07-06\ncategory: [合同/协议, 租赁]\n---\n一。\n");

        assertEquals(Optional.of(List.of("合同/协议", "租赁")), read.article().front().category());
    }

    @Test
    void keepsAnOldAddressWithEverySeparatorInItsQuery() {
        ReadArticle read = Reading.read("---\ntitle: 题\ndate: 2025-07-06\naliases: /a.php?x=1,2;y=3, /b.html\n---\n一。\n");

        assertEquals(List.of("/a.php?x=1,2;y=3", "/b.html"), read.article().front().aliases().stream().map(Placed::text).toList());
    }

    @Test
    void takesTheFirstLevelOneHeadingAsTitleAndOutOfTheBody() {
        Outcome<ReadArticle> outcome = Reading.outcome("先说一句。\n\n# 放假[通知](a.md)\n\n各部门：\n");

        ReadArticle read = outcome.value().orElseThrow();
        assertEquals("放假通知", read.article().title());
        assertEquals("1 p1 放假通知: 先说一句。 / 各部门：\n", Reading.shape(read));
        assertEquals(List.of(), read.article().references());
        assertEquals(List.of("no-date"), Reading.codes(outcome));
    }

    @Test
    void leavesOutALevelOneHeadingThatRepeatsTheTitle() {
        Outcome<ReadArticle> outcome = Reading.outcome(Reading.withFront("# 茶水间管理制度\n\n第一条。\n"));

        assertEquals("1 p1 茶水间管理制度: 第一条。\n", Reading.shape(outcome.value().orElseThrow()));
        assertEquals(List.of(), Reading.codes(outcome));
    }

    @Test
    void showsAnyOtherLevelOneHeadingAtLevelTwo() {
        Outcome<ReadArticle> outcome = Reading.outcome(Reading.withFront("# 主管\n\n一。\n\n### 书写经验\n\n二。\n\n# 客服\n\n三。\n"));

        assertEquals("1 p1 主管: 一。 | 二。\n2 p2 客服: 三。\n", Reading.shape(outcome.value().orElseThrow()));
        assertEquals(List.of("level-one-heading", "level-one-heading"), Reading.codes(outcome));
    }

    @Test
    void takesTheTypedNumberOfPiecesOffTheTitle() {
        Outcome<ReadArticle> outcome = Reading.outcome("---\ntitle: 岗位职责怎么写（精选8篇）\ndate: 2025-07-06\n---\n一。\n");

        assertEquals("岗位职责怎么写", outcome.value().orElseThrow().article().title());
        assertEquals(List.of("typed-count"), Reading.codes(outcome));
    }

    @Test
    void keepsARuleLaterARule() {
        ReadArticle read = Reading.read(Reading.withFront("一。\n\n---\n\n二。\n"));

        assertEquals(3, read.body().pieces().get(0).posting().blocks().size());
    }

    @Test
    void endsFrontMatterAtThreeDotsToo() {
        assertEquals("题", Reading.read("---\ntitle: 题\n...\n一。\n").article().title());
    }

    @Test
    void takesEmptyFrontMatterAsNone() {
        assertEquals("题", Reading.read("---\n---\n# 题\n\n一。\n").article().title());
    }

    @Test
    void namesFilesRelativeToContent() {
        assertEquals("岗位职责/tea.md", Reading.read(Reading.withFront("一。\n")).article().path());
    }

    @Test
    void cutsTheExcerptFromTheFirstParagraphWithWords() {
        String longText = "各".repeat(118) + "\ud83d\ude00\ud83d\ude00\ud83d\ude00";

        assertEquals(Optional.of("导语。"), Reading.read(Reading.withFront("![](a.png)\n\n导语。\n\n## 甲\n\n一。\n")).article().excerpt());
        assertEquals(Optional.of("各".repeat(118) + "\ud83d\ude00…"), Reading.read(Reading.withFront(longText)).article().excerpt());
        assertEquals(Optional.empty(), Reading.read(Reading.withFront("## 甲\n")).article().excerpt());
    }

    @Test
    void listsReferencesWithinTheSiteWithTheirPlaces() {
        ReadArticle read = Reading.read(Reading.withFront("""
                看[甲](../a.md#p2)和[乙](https://example.com/)，[丙](#附表)。

                ![图](图%20一.png)和[丁](//example.com/x)，[戊](mailto:a@example.com)。
                """));

        List<Reference> references = read.article().references();
        assertEquals(List.of("LINK ../a.md#p2 5:2", "LINK #附表 5:44", "IMAGE 图%20一.png 7:1"), references.stream()
                .map(r -> r.kind() + " " + r.target() + " " + line(r.place().span().orElseThrow().start())).toList());
        assertEquals("[甲](../a.md#p2)".length(), references.get(0).place().span().orElseThrow().length());
    }

    private static String line(Position position) {
        return position.line() + ":" + position.column();
    }

    @Test
    void letsLinksReachHeadingsThatLeftTheBody() {
        Article article = Reading.read("""
                ---
                date: 2025-07-06
                ---
                # 题目

                ## 甲

                一。

                ### 书写经验

                二。

                #### 注意

                ## 乙 {#second}

                三。

                ### 附表
                """).article();

        assertEquals(List.of("p1", "注意", "second", "附表"), List.copyOf(article.anchors()));
        assertEquals(Optional.of("p1"), article.fragment("甲"));
        assertEquals(Optional.of("p1"), article.fragment("书写经验"));
        assertEquals(Optional.of("second"), article.fragment("second"));
        assertEquals(Optional.of("top"), article.fragment("题目"));
        assertEquals(Optional.of("附表"), article.fragment("附表"));
        assertEquals(Optional.empty(), article.fragment("没有"));
    }

    @Test
    void keepsAnchorsOfPiecesApartFromOtherHeadings() {
        Article article = Reading.read(Reading.withFront("## 甲\n\n一。\n\n### p1\n\n### 书写经验\n\n二。\n\n## p1\n\n三。\n")).article();

        assertEquals(List.of("p1-2", "p2"), article.pieces().stream().map(Article.Piece::anchor).toList());
        assertEquals(Optional.of("p1"), article.fragment("p1"));
    }

    @Test
    void givesEachPartTheFootnotesItRefersTo() {
        ReadArticle read = Reading.read(Reading.withFront("""
                导语[^c]。

                ## 甲

                一[^b]和[^a]，又[^b]。

                ### 书写经验

                二[^a]。

                [^a]: 注一[链接](x.md)
                [^b]: 注二
                [^c]: 注三
                """));

        assertEquals(List.of("c"), labels(read.body().lead()));
        assertEquals(List.of("b", "a"), labels(read.body().pieces().get(0).posting()));
        assertEquals(List.of("a"), labels(read.body().pieces().get(0).experience().orElseThrow()));
        assertEquals(1, read.article().references().size(), "a note in two parts is one reference");
    }

    private static List<String> labels(Document document) {
        return document.footnotes().stream().map(Document.Footnote::label).toList();
    }

    @Test
    void reportsEverythingInTheOrderOfTheText() {
        Outcome<ReadArticle> outcome = Reading.outcome("""
                ---
                title: 题
                date: 2025-13-01
                heat: many
                tpics: 甲
                ---
                ## 甲

                一。

                ### 书写经验 {useful=x}

                ### 书写经验
                """);

        assertEquals(List.of("no-such-date", "not-whole-number", "misspelt-field", "useful-not-a-count", "second-experience"),
                Reading.codes(outcome));
        assertFalse(outcome.value().isPresent());
    }

    @Test
    void doesNotMissFieldsOfFrontMatterThatCannotBeRead() {
        Outcome<ReadArticle> outcome = Reading.outcome("---\ntitle: [题\ndate: 2025-07-06\n---\n一。\n");

        assertEquals(1, outcome.diagnostics().size(), Reading.rendered(outcome));
        assertTrue(outcome.value().isEmpty());
    }
}
