package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What broken or malicious content gets: an answer, and never a path outside the site. */
class HostileLibraryTest {
    private static List<String> codes(Site site) {
        return site.make().diagnostics().stream().map(diagnostic -> diagnostic.code().id()).distinct().toList();
    }

    @Test
    void refusesACategoryOfTenThousandLevels() {
        String names = "category: " + "甲/".repeat(10_000) + "乙";

        assertEquals(List.of("category-too-deep"), codes(new Site().article("x/a.md", names, "文\n")));
    }

    @Test
    void refusesAFolderOfAThousandLevels() {
        String deep = "a/".repeat(1_000);

        assertEquals(List.of("category-too-deep"), codes(new Site().article(deep + "a.md", "", "文\n")));
        assertEquals(List.of("category-too-deep"), codes(new Site().with(deep + "_category.md", "引言\n")));
    }

    @Test
    void answersTenThousandBrokenLinks() {
        Site site = new Site();
        for (int i = 0; i < 100; i++) {
            String links = IntStream.range(0, 100).mapToObj(n -> "[甲](lost-" + n + ".md)\n").collect(Collectors.joining("\n"));
            site.article("x/article-" + i + ".md", "", links);
        }

        assertEquals(10_000, site.make().diagnostics().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc/passwd", "..\\..\\etc\\passwd", "/../etc/passwd", "x/%00.md",
        "%ff%fe.md", "%", "%zz.md", ".//..//..//a.md"})
    void leadsNowhereOutsideTheSite(String target) {
        Site site = new Site().article("x/a.md", "", "[甲](<" + target + ">)\n");

        assertTrue(site.make().value().isEmpty(), target);
        assertTrue(codes(site).stream().allMatch(code -> code.startsWith("missing-file") || code.equals("outside-content")), target + codes(site));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug: ../../b", "slug: /etc/b", "slug: 'a\\b'", "slug: '..'", "slug: 'nul'", "slug: 'b.'", "aliases: [../../../b.html]"})
    void refusesAnAddressOutsideTheSite(String field) {
        Site site = new Site().article("x/a.md", field, "");

        assertTrue(site.make().value().isEmpty(), field);
        assertTrue(site.words(Language.ENGLISH).startsWith("content/x/a.md:4:"), site.words(Language.ENGLISH));
    }

    @Test
    void comparesNoLongNames() {
        String heading = "长".repeat(50_000);
        Site site = new Site().article("x/a.md", "", "## 甲 {#" + heading + "}\n\n[乙](#" + heading + "长)\n");

        assertEquals(List.of("missing-heading"), codes(site));
    }
}
