package io.fanwen.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeLoaderTest {
    @TempDir
    Path folder;
    private ThemeFolders themes;
    private final SampleViews views = new SampleViews("zh-CN");

    @BeforeEach
    void write() {
        themes = new ThemeFolders(folder.resolve("themes"));
    }

    @Test
    void takesAChildsFileBeforeItsParents() {
        themes.child("parts/footer", "<footer>mine {{site.title}}</footer>\n");

        String page = themes.theme("mine").render("plain", views.all().get("plain"));

        assertTrue(page.contains("<footer>mine 公文范文库</footer>"), page);
        assertTrue(page.contains("<h1>关于本站</h1>"), page);
    }

    @Test
    void overridesOneBlockOfAParentsTemplate() {
        themes.child("article", "{{<default/article}}\n{{$meta}}<p>热度 {{heat}}</p>{{/meta}}\n{{/default/article}}\n");

        String page = themes.theme("mine").render("article", views.article(3));

        assertTrue(page.contains("<p>热度 1.2万</p>"), page);
        assertTrue(!page.contains("<dl class=\"meta\">"), page);
        assertTrue(page.contains("【第3篇】"), page);
    }

    @Test
    void keepsTwoChildrenOfOneTemplateApart() {
        themes.write("bare/theme.yaml", "").write("bare/strings/zh.yaml", words());
        for (String template : PageTemplates.views().keySet()) {
            themes.write("bare/templates/" + template + ".mustache", "{{<base}}{{$main}}" + template + "{{/main}}{{/base}}");
        }
        themes.write("bare/templates/base.mustache", "{{#site}}[{{$main}}nothing{{/main}}]{{/site}}");

        Theme theme = themes.theme("bare");

        views.all().forEach((template, view) -> assertEquals("[" + template + "]", theme.render(template, view).strip()));
    }

    @Test
    void laysASitesFilesOverABuiltInThemeOfTheSameName() {
        themes.write("default/templates/plain.mustache", "{{<default/plain}}{{$main}}<h1>over</h1>{{/main}}{{/default/plain}}");

        String page = themes.theme("default").render("plain", views.all().get("plain"));

        assertTrue(page.contains("<h1>over</h1>") && page.contains("site-footer"), page);
    }

    @Test
    void leavesAssetsTheirNamesAndBytesAndLinksTheParentsStylesFirst() {
        themes.write("mine/theme.yaml", "extends: default\nstyles: [colours.css]\n")
                .write("mine/assets/colours.css", ":root { background: url('img/paper.svg'); }\n").write("mine/assets/img/paper.svg", "<svg/>")
                .write("mine/templates/plain.mustache", "{{#styles}}{{path}} {{/styles}}{{assets.img/paper.svg}}");

        Theme theme = themes.theme("mine");
        String page = theme.render("plain", views.all().get("plain"));

        assertEquals("assets/style.css assets/colours.css /docs/assets/img/paper.svg", page);
        Asset style = theme.assets().stream().filter(asset -> asset.name().equals("colours.css")).findFirst().orElseThrow();
        assertEquals(":root { background: url('img/paper.svg'); }\n", new String(style.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheFingerprintOfEveryPageWhenOnlyTheBytesOfAnAssetChange() {
        themes.write("mine/theme.yaml", "extends: default\nstyles: [colours.css]\n");
        Theme before = themes.write("mine/assets/colours.css", ":root { --accent: #123456; }\n").theme("mine");
        Theme after = themes.write("mine/assets/colours.css", ":root { --accent: #123457; }\n").theme("mine");

        before.templates().forEach(template -> assertEquals(before.fingerprint(template), after.fingerprint(template), template));
    }

    @Test
    void changesTheFingerprintOfThePagesThatATemplateIsPartOf() {
        Theme before = themes.child("parts/stars", "a").theme("mine");
        Theme after = themes.child("parts/stars", "b").theme("mine");

        assertNotEquals(before.fingerprint("article"), after.fingerprint("article"));
        assertEquals(before.fingerprint("home"), after.fingerprint("home"));
        assertEquals(before.fingerprint("article"), themes.child("parts/stars", "a").theme("mine").fingerprint("article"));
    }

    @Test
    void takesStringsFromTheChildAndTheRegionFirst() {
        themes.child("plain", "{{strings.home}} {{strings.search}} {{strings.contents}}").write("mine/strings/zh.yaml", "home: 主页\nsearch: 找\n")
                .write("mine/strings/zh-CN.yaml", "search: 查找\n");

        assertEquals("主页 查找 目录", themes.theme("mine").render("plain", views.all().get("plain")));
    }

    @Test
    void putsStringsAroundValuesAndEscapesBoth() {
        themes.child("plain", "{{#strings.tell}}{{title}}{{/strings.tell}}").write("mine/strings/zh.yaml", "tell: \"<b> & {}\"\n");

        assertEquals("&lt;b&gt; &amp; 关于本站", themes.theme("mine").render("plain", views.all().get("plain")));
    }

    @Test
    void tellsOfEveryMissingNameAtOnceWithItsPlace() {
        themes.child("plain", "{{title}}\n  {{nope}}\n{{#nichts}}{{/nichts}}\n{{^titel}}{{/titel}}\n{{#site}}{{site.tilte}}{{/site}}\n");

        assertEquals(List.of("themes/mine/templates/plain.mustache:2:5: error: missing name 'nope' in plain.mustache:2",
                "themes/mine/templates/plain.mustache:3:4: error: missing name 'nichts' in plain.mustache:3",
                "themes/mine/templates/plain.mustache:4:4: error: missing name 'titel' in plain.mustache:4",
                "themes/mine/templates/plain.mustache:5:12: error: missing name 'site.tilte' in plain.mustache:5"), themes.said("mine"));
    }

    @Test
    void tellsOfMissingNamesInPartsAndInBlocks() {
        themes.child("parts/stars", "{{rating.best}}").write("mine/templates/article.mustache",
                "{{<default/article}}{{$meta}}{{#rating}}{{worst}}{{>parts/stars}}{{/rating}}{{/meta}}{{/default/article}}");

        assertEquals(List.of("themes/mine/templates/article.mustache:1:43: error: missing name 'worst' in article.mustache:1",
                "themes/mine/templates/parts/stars.mustache:1:3: error: missing name 'rating.best' in parts/stars.mustache:1"),
                themes.said("mine"));
    }

    @Test
    void leavesExtraOpen() {
        themes.child("plain", "{{extra.note}}{{extra.other.deep}}{{#extra}}{{other}}{{title}}{{/extra}}{{^extra.more}}none{{/extra.more}}");

        assertEquals("x关于本站none", themes.theme("mine").render("plain", views.all().get("plain")));
    }

    @Test
    void tellsListsFromText() {
        themes.child("plain", "{{breadcrumb}}{{{title}}}{{#breadcrumb}}{{.}}{{/breadcrumb}}{{{html}}}");

        assertEquals(List.of(":1:3: error: \"breadcrumb\" is a list or has parts of its own and cannot be written as text",
                ":1:18: warning: \"title\" is plain text; without escaping, what an author types into it becomes HTML",
                ":1:43: error: \".\" is a list or has parts of its own and cannot be written as text"), relative("plain"));
    }

    @Test
    void tellsOfStringsAndAssetsThatAreNotThere() {
        themes.child("plain", "{{strings.serach}}\n{{strings.useful}}\n{{#strings.home}}{{title}}{{/strings.home}}\n{{assets.stile.css}}\n"
                + "{{^strings.home}}{{/strings.home}}\n");

        assertEquals(List.of(":1:3: error: there is no string \"serach\"", ":2:3: error: the string \"useful\" has a place \"{}\" to fill, and is"
                + " written without a value", ":3:4: error: the string \"home\" has no place \"{}\" for the value that is put around it",
                ":4:3: error: the theme has no asset \"stile.css\"", ":5:4: error: \"strings.home\" is the same on every page, and there is"
                + " nothing in it to go through"), relative("plain"));
    }

    @Test
    void warnsOfABlockThatNothingShows() {
        themes.child("article", "{{<default/article}}\n{{$mtea}}x{{/mtea}}\n{{/default/article}}");

        assertEquals(List.of(":2:4: warning: the template \"article\" has no block \"mtea\", so this is never shown"), relative("article"));
    }

    @Test
    void needsATemplateForEveryViewAndAllOfFanwensWords() {
        themes.write("alone/theme.yaml", "").write("alone/strings/zh.yaml", "home: 主页\n").write("alone/templates/plain.mustache", "{{title}}");

        List<String> said = themes.said("alone");

        assertEquals(PageTemplates.views().size() - 1 + BuilderWords.NAMES.size() - 1, said.size(), said::toString);
        assertTrue(said.contains("themes/alone/templates/home.mustache: error: the theme \"alone\" has no template \"home\""), said::toString);
        assertTrue(said.contains("themes/alone/strings/zh.yaml: error: there is no string \"latest\""), said::toString);
    }

    @Test
    void tellsOfThemesThatAreNotThereOrExtendEachOther() {
        themes.write("a/theme.yaml", "extends: b\n").write("b/theme.yaml", "extends: a\n").write("c/theme.yaml", "extends: d\n")
                .write("e/x", "");

        assertEquals(List.of("themes/b/theme.yaml:1:10: error: these themes extend each other in a circle: a → b → a"), themes.said("a"));
        assertEquals(List.of("themes/c/theme.yaml:1:10: error: there is no theme \"d\""), themes.said("c"));
        assertEquals(List.of("themes/e/theme.yaml: error: the theme \"e\" has no theme.yaml"), themes.said("e"));
        assertEquals(List.of("site.yaml: error: there is no theme \"../a\""), themes.said("../a"));
    }

    private List<String> relative(String template) {
        return themes.said("mine").stream().map(s -> s.replace("themes/mine/templates/" + template + ".mustache", "")).toList();
    }

    private static String words() {
        StringBuilder words = new StringBuilder();
        BuilderWords.NAMES.forEach(name -> words.append(name).append(": x\n"));
        return words.toString();
    }
}
