package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A library does not depend on the order in which its parts are given. */
class LibraryOrderTest {
    private static final String[] FOLDERS = {"甲", "甲/乙", "甲/乙/丙", "x", "X y", "ｘ"};
    private static final String[] TOPICS = {"Java", "java", "ＪＡＶＡ", "合同", "总结", "𠮷"};

    @Test
    void isTheSameInAnyOrderOfItsParts() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);

        for (int round = 0; round < 40; round++) {
            Site site = randomSite(random, round % 4 == 0);
            String once = summary(site.make());
            String again = summary(site.shuffled(random));

            assertEquals(once, again, "seed " + seed + ", round " + round);
        }
    }

    private static Site randomSite(Random random, boolean mistakes) {
        Site site = new Site().with("about.md", "# 关于\n").with("甲/_category.md", "---\norder: 2\ndefaults: {topics: [总结]}\n---\n")
                .with("_topics/合同.md", "---\norder: 1\n---\n").beside("甲/p.zip").counts("path,heat\n甲/n0.md,5\n");
        for (int i = 0; i < 30; i++) {
            // Folders that differ in case or width alone would meet: without mistakes there is one of a kind.
            String folder = FOLDERS[random.nextInt(mistakes ? FOLDERS.length : 5)];
            List<String> fields = new ArrayList<>(List.of("date: 2025-0" + (1 + random.nextInt(3)) + "-01", "heat: " + random.nextInt(4),
                    "topics: [" + TOPICS[random.nextInt(TOPICS.length)] + ", " + TOPICS[random.nextInt(TOPICS.length)] + "]"));
            if (random.nextInt(5) == 0) {
                fields.add("unlisted: true");
            }
            if (random.nextInt(5) == 0) {
                fields.add(random.nextBoolean() ? "draft: true" : "expires: 2026-02-01");
            }
            if (random.nextInt(5) == 0) {
                fields.add("category: " + FOLDERS[random.nextInt(3)]);
            }
            if (random.nextInt(5) == 0) {
                fields.add("aliases: [/old/" + (mistakes ? random.nextInt(3) : i) + ".html]");
            }
            site.article(folder + "/n" + i + ".md", String.join("\n", fields), mistakes ? "[甲](n" + random.nextInt(40) + ".md)\n" : "文\n");
        }
        return site;
    }

    private static String summary(Outcome<Library> outcome) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : outcome.diagnostics()) {
            out.append(Site.line(diagnostic)).append(' ').append(diagnostic.arguments()).append('\n');
        }
        outcome.value().ifPresent(library -> {
            append(out, library.root());
            library.articles().forEach(article -> out.append(article).append(library.newer(article).map(LibraryArticle::path)).append('\n'));
            out.append(library.topics()).append(library.heldBack()).append(library.redirects()).append(library.pages());
        });
        return out.toString();
    }

    private static void append(StringBuilder out, Category category) {
        out.append(category.address()).append(paths(category.articles())).append(paths(category.newest())).append(paths(category.hottest()))
                .append('\n');
        category.children().forEach(child -> append(out, child));
    }

    private static List<String> paths(List<LibraryArticle> articles) {
        return articles.stream().map(LibraryArticle::path).toList();
    }
}
