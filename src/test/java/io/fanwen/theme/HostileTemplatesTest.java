package io.fanwen.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.page.view.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTemplatesTest {
    @TempDir
    Path folder;
    private ThemeFolders themes;

    @BeforeEach
    void write() {
        themes = new ThemeFolders(folder.resolve("themes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "file:/etc/passwd", "C:\\Windows\\win.ini", "parts/../../../x", ".git/config",
        "https://example.org/x", "parts//card", "default/../x"})
    void refusesNamesThatLeadOut(String name) {
        themes.child("plain", "\n{{>" + name + "}}");

        List<String> said = themes.said("mine");

        assertEquals(List.of("themes/mine/templates/plain.mustache:2:4: error: \"" + name + "\" is not the name of a template of this theme"), said);
    }

    @Test
    void doesNotReadTheClassPath() {
        themes.child("plain", "{{>java/lang/Object.class}}{{>io/fanwen/themes/default/templates/plain}}");

        assertEquals(2, themes.said("mine").size());
        assertTrue(themes.said("mine").get(0).endsWith("there is no template \"io/fanwen/themes/default/templates/plain\"")
                || themes.said("mine").get(0).endsWith("there is no template \"java/lang/Object.class\""), themes.said("mine")::toString);
    }

    @Test
    void doesNotFollowLinksOutOfATheme() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.mustache"), "secret");
        themes.child("plain", "{{>parts/stolen}}").write("mine/templates/parts/x.mustache", "");
        Files.createSymbolicLink(folder.resolve("themes/mine/templates/parts/stolen.mustache"), secret);

        assertEquals(List.of("themes/mine/templates/plain.mustache:1:4: error: there is no template \"parts/stolen\""), themes.said("mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"getClass", "class", "hashCode", "toString", "title.length", "title.getBytes", "site.getClass.getName", "breadcrumb.size",
        "title.value", "equals", "site..title", "site."})
    void readsComponentsAndNoMethods(String name) {
        themes.child("plain", "{{" + name + "}}");

        List<String> said = themes.said("mine");

        assertEquals(List.of("themes/mine/templates/plain.mustache:1:3: error: missing name '" + name + "' in plain.mustache:1"), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{#title}}x                      | "title" is never closed
            {{#title}}x{{/titel}}            | "title" is open here, but "titel" is closed
            {{title                          | this tag has no closing braces
            {{{html}}                        | this tag has no closing braces
            {{}}                             | this tag is empty
            {{%pragma}}                      | this tag cannot be read: %pragma
            {{>*title}}                      | this tag cannot be read: >*title
            {{<layout}}{{title}}{{/layout}}  | between {{<layout}} and {{/layout}} stands something that belongs to no block
            """)
    void tellsOfTagsThatItCannotRead(String template, String message) {
        themes.child("plain", template);

        List<String> said = themes.said("mine");

        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).contains("plain.mustache:1:") && said.get(0).endsWith("error: " + message), said::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{=}}", "{{= }}", "{{=a b c=}}", "{{={{ }}", "{{! never closed", "{{/title}}", "{{#}}{{/}}", "{{.}}", "{{>}}", "{{{}}}", "{{&}}"})
    void neverBreaksOnAnOddTag(String template) {
        themes.child("plain", template);

        List<String> said = themes.said("mine");

        assertTrue(said.stream().allMatch(s -> s.startsWith("themes/mine/templates/plain.mustache:1:")), said::toString);
    }

    @Test
    void boundsSectionsInsideEachOther() {
        themes.child("plain", "{{#site}}".repeat(100_000));

        List<String> said = themes.said("mine");

        assertEquals(1, said.size());
        assertTrue(said.get(0).endsWith("templates or sections stand more than 50 deep inside each other"), said.get(0));
    }

    @Test
    void boundsTemplatesThatIncludeEachOtherTwice() {
        for (int i = 0; i < 30; i++) {
            themes.child("t" + i, "{{>t" + (i + 1) + "}}{{>t" + (i + 1) + "}}");
        }
        themes.child("t30", "x").child("plain", "{{>t0}}");

        assertTrue(themes.said("mine").get(0).endsWith("one page includes more than 2000 templates"), themes.said("mine")::toString);
    }

    @Test
    void tellsOfTemplatesThatExtendThemselves() {
        themes.child("plain", "{{<a}}{{/a}}").child("a", "{{#site}}{{>plain}}{{/site}}");

        assertEquals(List.of("themes/mine/templates/plain.mustache:1:1: error: the template \"plain\" extends itself, directly or through"
                + " others"), themes.said("mine"));
    }

    @Test
    void stopsAPageWhoseTemplatesIncludeEachOtherWithoutEnd() {
        themes.child("plain", "{{>a}}").child("a", "{{#site}}{{>a}}{{/site}}");
        Theme theme = themes.theme("mine");

        RenderException thrown = assertThrows(RenderException.class, () -> theme.render("plain", new SampleViews("zh").all().get("plain")));

        assertTrue(ThemeFolders.shown(thrown.diagnostic()).endsWith("templates or sections stand more than 100 deep inside each other"),
                ThemeFolders.shown(thrown.diagnostic()));
    }

    @Test
    void tellsOfAListInExtraThatIsWrittenAsText() {
        themes.child("plain", "{{extra.tags}}");
        Theme theme = themes.theme("mine");
        Views.PlainView view = (Views.PlainView) new SampleViews("zh").all().get("plain");
        Views.PlainView listed = new Views.PlainView(view.site(), view.head(), view.breadcrumb(), view.title(), view.html(),
                Map.of("tags", List.of("a")));

        RenderException thrown = assertThrows(RenderException.class, () -> theme.render("plain", listed));

        assertTrue(ThemeFolders.shown(thrown.diagnostic()).startsWith("themes/mine/templates/plain.mustache:1:3: error: \"extra.tags\""),
                thrown.toString());
    }

    @Test
    void refusesAssetNamesThatAnAddressWouldChange() {
        themes.child("plain", "x").write("mine/assets/照片 1.png", "x").write("mine/assets/.hidden", "x");

        assertEquals(List.of("themes/mine/assets/照片 1.png: error: the name of the asset \"照片 1.png\" would not survive in an address"),
                themes.said("mine"));
    }

    @Test
    void boundsTheLengthOfATemplateAndWantsUtf8() throws IOException {
        themes.child("plain", "x".repeat(ThemeChain.LARGEST_TEXT + 1)).child("home", "x");
        Files.write(folder.resolve("themes/mine/templates/home.mustache"), new byte[] {(byte) 0xd6, (byte) 0xd0, (byte) 0xce, (byte) 0xc4});

        List<String> said = themes.said("mine");

        assertTrue(said.stream().anyMatch(s -> s.contains("plain.mustache: error: the file is longer than 1048576 bytes")), said::toString);
        assertTrue(said.stream().anyMatch(s -> s.contains("home.mustache")), said::toString);
    }
}
