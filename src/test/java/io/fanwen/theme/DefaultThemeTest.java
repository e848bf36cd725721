package io.fanwen.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultThemeTest {
    private static final Path NOWHERE = Path.of("no", "themes", "here");
    private static final Pattern RAW = Pattern.compile("\\{\\{(?:\\{|&)\\s*([^}\\s]+)");
    private static final Pattern STRING = Pattern.compile("strings\\.([A-Za-z0-9]+)");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh", "zh-TW", "en", "en-GB"})
    void loadsWithoutAWord(String language) {
        Outcome<Theme> outcome = ThemeLoader.load(NOWHERE, "default", language);

        assertEquals(List.of(), ThemeFolders.said(outcome));
        assertEquals(language.substring(0, 2), outcome.value().orElseThrow().language());
    }

    @Test
    void speaksEnglishWhereItHasNoStrings() {
        Outcome<Theme> outcome = ThemeLoader.load(NOWHERE, "default", "fr");

        assertEquals("en", outcome.value().orElseThrow().language());
        assertEquals(List.of("site.yaml: warning: the theme has no strings for the language \"fr\"; those of \"en\" are used"),
                ThemeFolders.said(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void showsEveryViewWithOneTitleAndNoInlineScriptOrStyle(String language) {
        Theme theme = theme(language);
        Set<String> shown = new TreeSet<>();

        new SampleViews(language).all().forEach((template, view) -> {
            Document page = Jsoup.parse(theme.render(template, view));
            shown.add(template);
            assertEquals(1, page.select("h1").size(), template);
            assertEquals(language, page.selectFirst("html").attr("lang"), template);
            assertEquals(1, page.select("main").size(), template);
            assertEquals(List.of(), page.select("script:not([src]):not([type=application/ld+json]), style, [style]").eachText(), template);
            assertEquals(List.of(), handlers(page), template);
            assertEquals(List.of(), repeatedIds(page), template);
        });

        assertEquals(theme.templates(), shown);
    }

    @Test
    void shutsMarkupOutOfEveryPlaceForText() {
        String html = theme("zh-CN").render("article", new SampleViews("zh-CN").hostileArticle());

        Document page = Jsoup.parse(html);
        assertFalse(html.contains("<script>alert"), html);
        assertEquals(List.of(), handlers(page));
        assertTrue(page.selectFirst("h1").text().startsWith(SampleViews.HOSTILE), page.selectFirst("h1").outerHtml());
    }

    @Test
    void showsNoEmptyHeadingsOrListsForAnArticleWithNothingAroundIt() {
        Document page = Jsoup.parse(theme("zh-CN").render("article", new SampleViews("zh-CN").bareArticle()));

        assertEquals(List.of("请假条"), page.select("h1, h2, h3").eachText());
        assertEquals(0, page.select("ul:empty, ol:empty").size(), page.select("ul, ol").outerHtml());
        assertEquals(1, page.select("[data-copy]").size());
    }

    @Test
    void showsAllThatAnArticleOfManyPiecesHas() {
        Document page = Jsoup.parse(theme("zh-CN").render("article", new SampleViews("zh-CN").article(8)));

        assertTrue(page.selectFirst("h1").text().endsWith("（精选8篇）"), page.selectFirst("h1").text());
        assertEquals(8, page.select(".contents a[href^=#p]").size());
        assertEquals(8, page.select(".piece h2:contains(【第)").size());
        assertEquals("31人觉得有用", page.selectFirst(".useful").text());
        assertEquals(8, page.select(".piece [data-copy]").size());
        assertEquals(8, page.select(".piece a[download]").size());
        assertEquals("4.5，满分5", page.selectFirst(".stars").attr("aria-label"));
        assertEquals(5, page.selectFirst(".stars").select(".star").size());
        assertEquals(List.of("目录", "相关信息", "专题", "相关专题", "最新加入范文", "分类查询入口"),
                page.select("h2").eachText().stream().filter(h -> !h.startsWith("【")).toList());
        assertEquals("/docs/duty/newest.json", page.selectFirst("[data-newest]").attr("data-newest"));
    }

    @Test
    void putsHeadingsInOrder() {
        Theme theme = theme("zh-CN");

        new SampleViews("zh-CN").all().forEach((template, view) -> {
            int last = 0;
            for (Element heading : Jsoup.parse(theme.render(template, view)).select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                assertTrue(level <= last + 1, template + " skips to " + heading.outerHtml());
                last = level;
            }
        });
    }

    @Test
    void choosesAFormForOne() {
        Document page = Jsoup.parse(theme("en").render("article", new SampleViews("en").article(8)));

        assertEquals("31 people found this useful", page.selectFirst("#p1 .useful").text());
        assertEquals("one person found this useful", page.selectFirst("#p4 .useful").text());
    }

    @Test
    void hasTheSameStringsInEveryLanguageAndUsesAll() throws IOException {
        Theme chinese = theme("zh");

        Set<String> used = new TreeSet<>(BuilderWords.NAMES);
        templates().values().forEach(text -> STRING.matcher(text).results().forEach(found -> used.add(found.group(1))));

        assertEquals(chinese.strings().keySet(), theme("en").strings().keySet());
        assertEquals(used, chinese.strings().keySet());
    }

    @Test
    void writesNothingUnescapedButHtml() throws IOException {
        Set<String> raw = new TreeSet<>();

        templates().values().forEach(text -> RAW.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(raw::add));

        assertEquals(Set.of(".", "html", "introHtml", "leadHtml"), raw);
        assertEquals(1, templates().values().stream().mapToLong(text -> text.split("\\{\\{\\{\\.", -1).length - 1).sum(), "JSON-LD alone");
    }

    @Test
    void takesLittleRoom() throws IOException {
        Theme theme = theme("zh-CN");

        int script = gzipped(theme.assets().stream().filter(asset -> asset.name().equals("site.js")).findFirst().orElseThrow().bytes());
        int page = gzipped(theme.render("article", new SampleViews("zh-CN").bareArticle()).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertTrue(script <= 10 * 1024, script + " bytes of script");
        assertTrue(page <= 12 * 1024, page + " bytes around a text");
    }

    @Test
    void asksNoOtherHostForAnything() throws IOException {
        for (Asset asset : theme("zh-CN").assets()) {
            String text = new String(asset.bytes(), java.nio.charset.StandardCharsets.UTF_8).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            assertFalse(text.contains("//cdn") || Pattern.compile("url\\(|@import|https?://").matcher(text).find(), asset.name());
        }
    }

    @Test
    void givesFanwenTheWordsItNeeds() {
        Theme theme = theme("zh-CN");

        assertEquals("首页", theme.pageWords().home());
        assertEquals("返回正文", theme.markdownWords().backToText());
        assertEquals("书写经验", theme.string("experience").orElseThrow());
    }

    private static Theme theme(String language) {
        return ThemeLoader.load(NOWHERE, "default", language).value().orElseThrow();
    }

    private static Map<Path, String> templates() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("themes/default/templates"))) {
            return found.filter(Files::isRegularFile).collect(Collectors.toMap(path -> path, DefaultThemeTest::text));
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> handlers(Document page) {
        return page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()).map(a -> a.getKey())
                .filter(name -> name.startsWith("on")).toList();
    }

    private static List<String> repeatedIds(Document page) {
        List<String> ids = page.select("[id]").eachAttr("id");
        return ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).toList();
    }

    private static int gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
