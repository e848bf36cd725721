package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A library some of whose articles were changed in place is the one that is made of the changed files. */
class ExchangeTest {
    private static final int STEPS = Integer.getInteger("fanwen.steps", 600);
    private static final List<String> PATHS = List.of("甲/a.md", "甲/b.md", "甲/一/c.md", "甲/一/d.md", "甲/一/e.md", "乙/f.md", "乙/g.md", "丙/h.md",
            "丙/i.md");
    private static final List<String> TOPICS = List.of("会议", "合同", "安全", "招聘");
    private static final List<String> FIELDS = List.of("heat: 7", "heat: 900", "heat: 12345", "rating: 4.5", "summary: 一句话", "author: 张三", "colour: red",
            "updated: 2026-02-01", "expires: 2026-05-01", "expires: 2026-01-01", "draft: true", "unlisted: true", "slug: z", "source: 档案");

    @Test
    void isTheLibraryMadeAnewAfterAnyChange() {
        long seed = Long.getLong("fanwen.seed", new Random().nextLong());
        Random random = new Random(seed);
        Site site = site();
        PATHS.forEach(path -> edit(site, path, random));
        Library before = site.library();
        int exchanged = 0;
        for (int step = 0; step < STEPS; step++) {
            List<String> told = site.told();
            String path = PATHS.get(random.nextInt(PATHS.size()));
            edit(site, path, random);
            Library anew = site.library();
            Optional<Library> inPlace = before.with(List.of(site.header(path)));
            if (inPlace.isPresent()) {
                String at = "seed " + seed + ", step " + step + ": " + path;
                assertEquals(shown(anew), shown(inPlace.get()), at);
                assertEquals(anew.articles(), inPlace.get().articles(), at);
                assertEquals(told, site.told(), at);
                assertTrue(inPlace.get().turns().hold(Site.TODAY), at);
                exchanged++;
            }
            before = inPlace.orElse(anew);
        }
        assertTrue(exchanged > STEPS / 3, "seed " + seed + ": only " + exchanged);
    }

    @Test
    void leavesListsAloneThatAnArticleIsNotIn() {
        Site site = site();
        PATHS.forEach(path -> site.article(path, "topics: [会议]\n", "正文。\n"));
        Library before = site.library();
        site.article("甲/b.md", "topics: [会议]\ndate: 2024-01-01\n", "正文。\n");

        Library after = before.with(List.of(site.header("甲/b.md"))).orElseThrow();

        assertSame(before.category(List.of("乙")).orElseThrow(), after.category(List.of("乙")).orElseThrow());
        assertSame(before.category(List.of("甲", "一")).orElseThrow(), after.category(List.of("甲", "一")).orElseThrow());
        assertEquals("甲/b.md", after.newest().get(PATHS.size()).path());
    }

    @Test
    void isRefusedWhereOthersWouldNotice() {
        Site site = site().pattern("{category}/{year}/{slug}.html");
        PATHS.forEach(path -> site.article(path, "topics: [会议]\n", "正文。\n"));
        Library before = site.library();

        for (String fields : List.of("topics: [新的]\n", "topics: [會議]\n", "date: 2024-01-01\n", "date: 2027-01-01\n", "draft: true\n", "slug: other\n",
                "category: 丙\n", "aliases: [/old.html]\n", "id: x\n", "cover: x.svg\n", "unlisted: true\n")) {
            site.article("甲/a.md", fields, "正文。\n");
            assertEquals(Optional.empty(), before.with(List.of(site.header("甲/a.md"))), fields);
        }
        site.article("甲/a.md", "topics: [会议]\n", "## 一节\n\n正文。\n");
        assertEquals(Optional.empty(), before.with(List.of(site.header("甲/a.md"))), "a heading more");
        site.article("甲/a.md", "topics: [会议]\n", "[乙](/乙/f.md)\n");
        assertEquals(Optional.empty(), before.with(List.of(site.header("甲/a.md"))), "a link more");
    }

    private static Site site() {
        return new Site().hottest(4).counts("path,piece,heat,useful\n甲/a.md,,5000,\n乙/f.md,1,,7\n")
                .with("乙/_category.md", "---\ntitle: 乙\ndefaults: {author: 编辑, topics: [合同], date: 2025-01-01}\n---\n")
                .article("丙/always.md", "topics: [会议, 合同, 安全, 招聘]\n", "正文。\n");
    }

    private static void edit(Site site, String path, Random random) {
        StringBuilder fields = new StringBuilder("title: 第" + random.nextInt(3) + "份\n");
        if (random.nextInt(5) > 0) {
            fields.append("date: 202").append(random.nextInt(100) == 0 ? 7 : 4 + random.nextInt(2)).append("-0").append(1 + random.nextInt(3)).append("-1")
                    .append(random.nextInt(2)).append('\n');
        }
        List<String> topics = TOPICS.stream().filter(topic -> random.nextInt(3) == 0).toList();
        if (!topics.isEmpty() || random.nextBoolean()) {
            fields.append("topics: [").append(String.join(", ", topics)).append("]\n");
        }
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        // What takes an article away is to be rare, or there is nothing left to move.
        fields.append(field.startsWith("heat") || random.nextInt(4) == 0 ? field + "\n" : "");
        site.with(path, "---\n" + fields + "---\n正文" + random.nextInt(3) + "。\n" + (random.nextInt(20) == 0 ? "[另见](/丙/always.md)\n" : ""));
    }

    private static List<String> shown(Library library) {
        List<String> shown = new ArrayList<>();
        add(library.root(), shown);
        library.topics().forEach(topic -> shown.add(topic.name() + " " + paths(topic.articles()) + topic.related()));
        library.articles().forEach(article -> shown.add(article.path() + Stream.of(library.newer(article), library.older(article))
                .map(neighbour -> neighbour.map(LibraryArticle::path)).toList()));
        shown.add(library.heldBack().toString());
        return shown;
    }

    private static void add(Category category, List<String> shown) {
        shown.add(category.names() + " " + paths(category.articles()) + paths(category.newest()) + paths(category.hottest()) + category.total());
        category.children().forEach(child -> add(child, shown));
    }

    private static List<String> paths(List<LibraryArticle> articles) {
        return articles.stream().map(LibraryArticle::path).toList();
    }
}
