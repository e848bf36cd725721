package io.fanwen.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second theme says little and looks otherwise. */
class GongwenThemeTest {
    private static final Path NOWHERE = Path.of("no", "themes", "here");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void loadsWithoutAWordAndShowsEveryView(String language) {
        assertEquals(List.of(), ThemeFolders.said(ThemeLoader.load(NOWHERE, "gongwen", language)));
        Theme theme = theme(language);

        new SampleViews(language).all().forEach((template, view) -> {
            Document page = Jsoup.parse(theme.render(template, view));
            assertEquals(1, page.select("h1").size(), template);
            assertEquals(0, page.select("style, [style]").size(), template);
        });
    }

    @Test
    void keepsWhatItDoesNotSay() {
        Document page = Jsoup.parse(theme("zh").render("article", new SampleViews("zh").article(8)));

        assertEquals("目次", page.select("#contents-title").text());
        assertEquals(8, page.select(".piece [data-copy]").size());
        assertTrue(page.select("p.record").text().startsWith("2025-07-06"), page.select("p.record").text());
        assertEquals(0, page.select("dl.meta").size());
        assertEquals(List.of("/docs/assets/style.css", "/docs/assets/gongwen.css"), page.select("link[rel=stylesheet]").eachAttr("href"));
    }

    @Test
    void isMadeOfFewFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("themes/gongwen"))) {
            assertTrue(files.filter(Files::isRegularFile).count() < 10);
        }
    }

    private static Theme theme(String language) {
        return ThemeLoader.load(NOWHERE, "gongwen", language).value().orElseThrow();
    }
}
