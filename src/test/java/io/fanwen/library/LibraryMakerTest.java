package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.fields.Moment;
import io.fanwen.library.LibraryArticle.State;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryMakerTest {
    private static List<String> paths(List<LibraryArticle> articles) {
        return articles.stream().map(LibraryArticle::path).toList();
    }

    private static List<String> titles(List<Category> categories) {
        return categories.stream().map(Category::title).toList();
    }

    @Test
    void makesTheCategoryTreeFromFolders() {
        Library library = new Site().article("岗位职责/a.md").article("岗位职责/呼叫中心/b.md").article("岗位职责/呼叫中心/c.md")
                .article("书信/d.md").library();

        assertEquals(List.of("书信", "岗位职责"), titles(library.root().children()));
        Category duties = library.category(List.of("岗位职责")).orElseThrow();
        assertEquals(1, duties.own());
        assertEquals(3, duties.total());
        assertEquals("/岗位职责/", duties.address());
        assertEquals("/岗位职责/呼叫中心/", duties.children().get(0).address());
        assertEquals(4, library.root().total());
        assertEquals("/", library.root().address());
    }

    @Test
    void takesTitleSlugSummaryAndOrderFromTheCategorysFile() {
        Library library = new Site().article("x/a.md").article("y/a.md").article("z/a.md").article("z/w/a.md")
                .with("z/_category.md", "---\ntitle: 书信\nslug: letters\nsummary: 各类书信\norder: 1\n---\n引言。\n")
                .with("y/_category.md", "---\norder: 2\n---\n").library();

        assertEquals(List.of("书信", "y", "x"), titles(library.root().children()));
        Category letters = library.root().children().get(0);
        assertEquals("/letters/", letters.address());
        assertEquals(Optional.of("各类书信"), letters.summary());
        assertEquals("/letters/w/a.html", library.article("z/w/a.md").orElseThrow().address());
    }

    @Test
    void keepsACategoryThatIsEmptyButHasAFile() {
        Library library = new Site().with("空/_category.md", "---\ntitle: 待补充\n---\n").with("空/子/_category.md", "").library();

        assertEquals(List.of("待补充"), titles(library.root().children()));
        assertEquals(0, library.root().children().get(0).total());
        assertEquals(List.of("子"), titles(library.root().children().get(0).children()));
    }

    @Test
    void dropsACategoryWhoseArticlesAreAllHeldBack() {
        Library library = new Site().article("x/a.md", "draft: true", "").library();

        assertEquals(List.of(), library.root().children());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            category: 书信/感谢信    | /letters/感谢信/a.html
            category: 书信 > 感谢信  | /letters/感谢信/a.html
            category: letters        | /letters/a.html
            category: [新, 甲/乙]    | /新/甲-乙/a.html
            """)
    void followsTheCategoryThatAnArticleNamesByFolderOrTitle(String field, String address) {
        Library library = new Site().article("x/a.md", field, "").article("letters/b.md")
                .with("letters/_category.md", "---\ntitle: 书信\n---\n").library();

        assertEquals(address, library.article("x/a.md").orElseThrow().address());
        assertEquals(Optional.empty(), library.category(List.of("x")));
    }

    @Test
    void inheritsDefaultsDownwardsUnderWhatAnArticleSays() {
        Library library = new Site()
                .with("x/_category.md", "---\ndefaults:\n  author: 编辑组\n  rating: 4\n  extra: {a: 1, b: 2}\n---\n")
                .with("x/y/_category.md", "---\ndefaults:\n  rating: 3\n  topics: [合同]\n---\n")
                .article("x/y/a.md").article("x/y/b.md", "author: 甲\nrating: 5\ntopics: []\nextra: {b: 3}", "").article("x/c.md").library();

        LibraryArticle plain = library.article("x/y/a.md").orElseThrow();
        assertEquals(Optional.of("编辑组"), plain.author());
        assertEquals(OptionalInt.of(6), plain.rating());
        assertEquals(List.of("合同"), plain.topics());
        LibraryArticle own = library.article("x/y/b.md").orElseThrow();
        assertEquals(Optional.of("甲"), own.author());
        assertEquals(OptionalInt.of(10), own.rating());
        assertEquals(List.of(), own.topics());
        assertEquals(List.of("a", "b"), List.copyOf(own.extra().keySet()));
        assertEquals("3", own.extra().get("b"));
        assertEquals(OptionalInt.of(8), library.article("x/c.md").orElseThrow().rating());
    }

    @Test
    void ordersNewestFirstThenUndatedAndHottestFirst() {
        Site site = new Site().article("x/a.md", "date: 2025-01-01\nheat: 5", "").article("x/b.md", "date: 2025-01-02 08:00", "")
                .article("x/c.md", "date: 2025-01-02 09:00\nheat: 9", "").article("x/e.md", "date: 2025-01-01\nheat: 5", "")
                .with("x/d.md", "---\ntitle: 无日期\nheat: 7\n---\n");

        Library library = site.library();

        assertEquals(List.of("x/c.md", "x/b.md", "x/a.md", "x/e.md", "x/d.md"), paths(library.newest()));
        assertEquals(List.of("x/c.md", "x/d.md", "x/a.md", "x/e.md", "x/b.md"), paths(library.hottest()));
        assertEquals(List.of("x/c.md", "x/d.md"), paths(site.hottest(2).library().hottest()));
    }

    @Test
    void knowsTheNeighboursInTheCategory() {
        Library library = new Site().article("x/a.md", "date: 2025-01-01", "").article("x/b.md", "date: 2025-01-02", "")
                .article("x/c.md", "date: 2025-01-03", "").article("y/d.md", "date: 2025-01-02", "")
                .article("x/u.md", "date: 2025-01-02\nunlisted: true", "").library();

        LibraryArticle middle = library.article("x/b.md").orElseThrow();
        assertEquals("x/c.md", library.newer(middle).orElseThrow().path());
        assertEquals("x/a.md", library.older(middle).orElseThrow().path());
        assertEquals(Optional.empty(), library.older(library.article("x/a.md").orElseThrow()));
        assertEquals(Optional.empty(), library.newer(library.article("y/d.md").orElseThrow()));
        assertEquals(Optional.empty(), library.newer(library.article("x/u.md").orElseThrow()));
    }

    @Test
    void givesAnUnlistedArticleAPageAndNoPlaceInLists() {
        Library library = new Site().article("x/a.md", "unlisted: true\ntopics: [合同]", "").library();

        assertEquals("/x/a.html", library.article("x/a.md").orElseThrow().address());
        assertEquals(List.of(), library.newest());
        assertEquals(List.of(), library.topics());
        assertEquals(List.of(), library.article("x/a.md").orElseThrow().topics());
        assertEquals(0, library.category(List.of("x")).orElseThrow().total());
    }

    @Test
    void holdsBackDraftsWhatIsToComeAndWhatIsOver() {
        Library library = new Site().article("x/draft.md", "draft: true\ndate: 2027-01-01", "").article("x/later.md", "date: 2027-01-01", "")
                .article("x/sooner.md", "date: 2026-03-02", "").article("x/over.md", "expires: 2026-03-01", "")
                .article("x/last-day.md", "expires: 2026-03-02", "").article("x/today.md", "date: 2026-03-01", "").library();

        assertEquals(List.of("x/last-day.md", "x/today.md"), paths(library.articles()));
        assertEquals(List.of("x/sooner.md", "x/later.md", "x/draft.md", "x/over.md"),
                library.heldBack().stream().map(HeldBack::path).toList());
        assertEquals(Optional.of(new Moment(LocalDate.of(2026, 3, 2), Optional.empty())), library.heldBack().get(0).until());
        assertEquals(HeldBack.Reason.EXPIRED, library.heldBack().get(3).reason());
    }

    @Test
    void publishesAtTheMinute() {
        Site site = new Site().article("x/a.md", "date: 2026-03-01 09:30", "");

        boolean before = site.now(new Moment(LocalDate.of(2026, 3, 1), Optional.of(LocalTime.of(9, 29)))).library().articles().isEmpty();
        boolean at = site.now(new Moment(LocalDate.of(2026, 3, 1), Optional.of(LocalTime.of(9, 30)))).library().articles().isEmpty();

        assertTrue(before);
        assertEquals(false, at);
    }

    @Test
    void showsWhatIsHeldBackInABuildWithDrafts() {
        Library library = new Site().article("x/a.md", "draft: true", "").article("x/b.md", "date: 2027-01-01", "").drafts().library();

        assertEquals(State.DRAFT, library.article("x/a.md").orElseThrow().state());
        assertEquals(State.SCHEDULED, library.article("x/b.md").orElseThrow().state());
        assertEquals(List.of(), library.heldBack());
    }

    @Test
    void joinsTopicsThatDifferByCaseOrWidth() {
        Site site = new Site().article("x/a.md", "topics: [Java, 合同]", "").article("x/b.md", "topics: [ＪＡＶＡ, java]", "")
                .article("x/c.md", "topics: [Java]", "");

        Library library = site.library();

        assertEquals(List.of("Java", "合同"), library.topics().stream().map(Topic::name).toList());
        assertEquals(3, library.topic("Java").orElseThrow().count());
        assertEquals("/topics/Java/", library.topic("Java").orElseThrow().address());
        assertEquals(List.of("content/x/b.md:4:9 topic-spelling", "content/x/b.md:4:9 topic-spelling"), site.told());
    }

    @Test
    void readsTheFilesOfTopics() {
        Site site = new Site().article("x/a.md", "topics: [甲, 乙, 丙]", "")
                .with("_topics/丙.md", "---\nslug: c\norder: 1\nrelated: [甲, 无]\n---\n引言\n").with("_topics/丁.md", "");

        Library library = site.library();

        assertEquals(List.of("丙", "乙", "甲"), library.topics().stream().map(Topic::name).toList());
        assertEquals("/topics/c/", library.topics().get(0).address());
        assertEquals(List.of("甲"), library.topics().get(0).related());
        assertEquals(List.of("content/_topics/丁.md topic-unused", "content/_topics/丙.md:4:14 topic-related-unknown"), site.told());
    }

    @Test
    void putsCountsInPlaceOfTheArticlesOwn() {
        Site site = new Site()
                .article("x/a.md", "heat: 1", "## 甲\n\n文\n\n### 书写经验 {useful=3}\n\n经验\n\n## 乙\n\n文\n\n### 书写经验 {useful=4}\n\n经验\n")
                .article("x/b.md", "heat: 2", "文\n").counts("path,piece,heat,useful\nx/a.md,1,,35\nx/a.md,,99,\nx/none.md,,1,\nx/b.md,2,,1\n");

        Library library = site.library();

        LibraryArticle counted = library.article("x/a.md").orElseThrow();
        assertEquals(OptionalInt.of(99), counted.heat());
        assertEquals(OptionalInt.of(35), counted.useful(counted.article().pieces().get(0)));
        assertEquals(OptionalInt.of(4), counted.useful(counted.article().pieces().get(1)));
        assertEquals(OptionalInt.of(2), library.article("x/b.md").orElseThrow().heat());
        assertEquals(List.of("data/counts.csv:4:1 counts-unknown-article", "data/counts.csv:5:1 counts-unknown-piece"), site.told());
    }

    @Test
    void isTheSameAsItsArticleWhenTheArticleIsAFolder() {
        Library library = new Site().article("x/a/index.md", "", "![](p.png)\n").picture("x/a/p.png", 3, 4).library();

        assertEquals("/x/a.html", library.article("x/a/index.md").orElseThrow().address());
        assertEquals(List.of("x"), library.article("x/a/index.md").orElseThrow().category());
        assertEquals(List.of(new Attachment("x/a/p.png", "/x/a/p.png")), library.attachments());
        assertEquals(List.of(), library.category(List.of("x")).orElseThrow().children());
    }

    @Test
    void refusesAnArticleWithoutACategory() {
        assertEquals(List.of("content/a/index.md without-category"), new Site().article("a/index.md").told());
    }

    @Test
    void refusesTwoArticlesOfOneId() {
        List<String> told = new Site().article("x/a.md", "id: 7", "").article("x/b.md", "id: 7", "").told();

        assertEquals(List.of("content/x/b.md:4:5 same-id"), told);
    }

    @Test
    void makesPlainPagesOfFilesAtTheTop() {
        Library library = new Site().with("about.md", "---\ntitle: 关于\n---\n").with("draft.md", "---\ntitle: 稿\ndraft: true\n---\n").library();

        assertEquals(List.of("/about.html"), library.pages().stream().map(LibraryPage::address).toList());
        assertEquals(List.of("draft.md"), library.heldBack().stream().map(HeldBack::path).toList());
    }
}
