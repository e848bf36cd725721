package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A library some of whose articles were changed in place is the one that is made of the changed files. */
class ExchangeTest {
    private static final int STEPS = Integer.getInteger("fanwen.steps", 600);
    private static final List<String> PATHS = List.of("甲/a.md", "甲/b.md", "甲/一/c.md", "甲/一/d.md", "甲/一/e.md", "乙/f.md", "乙/g.md", "丙/h.md",
            "丙/i.md");
    private static final List<String> TOPICS = List.of("会议", "合同", "安全", "招聘");
    private static final List<String> TEXTS = List.of("", "", "", "[另见](/丙/always.md)", "[另见](/丙/always.md#甲节)", "[另见](/甲/b.md#一节)", "[下面](#一节)",
            "![图](/图.svg)", "[头条](/丙/)");
    private static final List<String> FIELDS = List.of("heat: 7", "heat: 900", "heat: 12345", "rating: 4.5", "summary: 一句话", "author: 张三", "colour: red",
            "updated: 2026-02-01", "expires: 2026-05-01", "expires: 2026-01-01", "draft: true", "unlisted: true", "slug: z", "source: 档案");

    @Test
    void isTheLibraryMadeAnewAfterAnyChange() {
        long seed = Long.getLong("fanwen.seed", new Random().nextLong());
        Random random = new Random(seed);
        Site site = site();
        PATHS.forEach(path -> site.article(path, "topics: [会议]\n", "正文。\n"));
        Library before = site.library();
        int exchanged = 0;
        for (int step = 0; step < STEPS; step++) {
            Set<String> told = told(site);
            String path = PATHS.get(random.nextInt(PATHS.size()));
            String good = site.text(path);
            edit(site, path, random);
            String at = "seed " + seed + ", step " + step + ": " + path + "\n" + site.text(path);
            Optional<Library> anew = site.make().value();
            Optional<Library> inPlace = before.with(List.of(site.header(path)));
            if (anew.isEmpty()) {
                assertEquals(Optional.empty(), inPlace, at);
                site.with(path, good);
                continue;
            }
            if (inPlace.isPresent()) {
                assertEquals(shown(anew.get()), shown(inPlace.get()), at);
                assertEquals(anew.get().articles(), inPlace.get().articles(), at);
                assertEquals(told, told(site), at);
                assertTrue(inPlace.get().turns().hold(Site.TODAY), at);
                exchanged++;
            }
            before = inPlace.or(() -> anew).orElseThrow();
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
        for (String body : List.of("[无](/乙/none.md)\n", "[无](/乙/f.md#没有)\n", "[无](#没有)\n", "![图](x.svg)\n", "[件](x.pdf)\n")) {
            site.article("甲/a.md", "topics: [会议]\n", body);
            assertEquals(Optional.empty(), before.with(List.of(site.header("甲/a.md"))), body);
        }
    }

    @Test
    void isRefusedWhereAHeadingGoesThatIsLinkedTo() {
        Site site = site().article("甲/a.md", "", "## 一节\n\n正文。\n").article("甲/b.md", "", "[见](a.md#一节)\n").article("甲/一/c.md", "", "[见](#末)\n\n## 末\n");
        Library before = site.library();

        site.article("甲/a.md", "", "## 二节\n\n正文。\n");
        assertEquals(Optional.empty(), before.with(List.of(site.header("甲/a.md"))));
        site.article("甲/一/c.md", "", "[见](#末)\n\n## 尾\n");
        assertEquals(Optional.empty(), before.with(List.of(site.header("甲/一/c.md"))));
        site.article("甲/一/c.md", "", "[见](#尾)\n\n## 尾\n");
        Library after = before.with(List.of(site.header("甲/一/c.md"))).orElseThrow();

        // A link that an exchange brought counts as one that was there.
        site.article("甲/b.md", "", "[见](一/c.md#尾)\n");
        Library linked = after.with(List.of(site.header("甲/b.md"))).orElseThrow();
        assertEquals(Optional.of("/甲/一/c.html#尾".length()), linked.references("甲/b.md").link("一/c.md#尾")
                .map(href -> java.net.URLDecoder.decode(href, java.nio.charset.StandardCharsets.UTF_8).length()));
        site.article("甲/一/c.md", "", "正文。\n");
        assertEquals(Optional.empty(), linked.with(List.of(site.header("甲/一/c.md"))));
    }

    /** Without places: those that move are left to whoever exchanges. */
    private static Set<String> told(Site site) {
        return site.told().stream().map(line -> line.replaceFirst(":\\d+:\\d+ ", " ")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Site site() {
        return new Site().hottest(4).counts("path,piece,heat,useful\n甲/a.md,,5000,\n乙/f.md,1,,7\n")
                .with("乙/_category.md", "---\ntitle: 乙\ndefaults: {author: 编辑, topics: [合同], date: 2025-01-01}\n---\n")
                .picture("图.svg", 10, 20)
                .article("丙/always.md", "topics: [会议, 合同, 安全, 招聘]\n", "## 甲节\n\n正文。\n");
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
        site.with(path, "---\n" + fields + "---\n正文" + random.nextInt(3) + "。\n\n" + TEXTS.get(random.nextInt(TEXTS.size())) + "\n\n"
                + (random.nextInt(4) == 0 ? "## 一节\n\n第一篇。\n\n## 二节\n\n第二篇。\n\n### 书写经验\n\n先写结论。\n" : ""));
    }

    private static List<String> shown(Library library) {
        List<String> shown = new ArrayList<>();
        add(library.root(), shown);
        library.topics().forEach(topic -> shown.add(topic.name() + " " + paths(topic.articles()) + topic.related()));
        library.articles().forEach(article -> article.article().references().forEach(reference -> shown.add(article.path() + " "
                + library.references(article.path()).link(reference.target()) + library.references(article.path()).image(reference.target()))));
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
