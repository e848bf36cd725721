package io.fanwen.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide for theme authors says what views have, no less and no more, and its examples work. */
class ThemingGuideTest {
    private static final Pattern ROW = Pattern.compile("\\| `([A-Za-z]+)` \\| .+ \\| .+ \\|");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```(yaml|css|mustache)\\n(?:# |/\\* |\\{\\{! )(\\S+)[^\\n]*\\n(.*?)```");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"theming.md", "theming.zh-CN.md"})
    void tellsOfEveryComponentOfEveryRecordAndNothingElse(String guide) throws IOException {
        SortedMap<String, Set<String>> records = new TreeMap<>();
        PageTemplates.views().values().forEach(view -> add(records, new Shape.Closed(view)));

        assertEquals(records, told(guide));
    }

    @ParameterizedTest
    @ValueSource(strings = {"theming.md", "theming.zh-CN.md"})
    void givesExamplesThatWork(String guide) throws IOException {
        ThemeFolders themes = new ThemeFolders(folder.resolve("themes"));
        List<String> files = new ArrayList<>();
        EXAMPLE.matcher(text(guide)).results().filter(found -> found.group(2).startsWith("themes/")).forEach((MatchResult found) -> {
            files.add(found.group(2));
            themes.write(found.group(2).substring("themes/".length()), found.group(3));
        });

        assertEquals(List.of(), themes.said("mine"));
        String page = themes.theme("mine").render("article", new SampleViews("zh").article(2));
        assertTrue(files.size() >= 5 && page.contains("猜你想看") && page.contains("31位读者觉得有用") && page.contains("assets/colours."), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"theming.md", "theming.zh-CN.md"})
    void namesEveryBlockOfTheArticlePage(String guide) throws IOException {
        String text = text(guide);
        Set<String> unnamed = new TreeSet<>();

        for (String template : List.of("article", "layout")) {
            Matcher block = Pattern.compile("\\{\\{\\$(\\w+)}}").matcher(Files.readString(Path.of("themes/default/templates", template + ".mustache")));
            block.results().map(found -> found.group(1)).filter(name -> !text.contains("`" + name + "`")).forEach(unnamed::add);
        }

        assertEquals(Set.of(), unnamed);
    }

    private static void add(SortedMap<String, Set<String>> records, Shape shape) {
        if (shape instanceof Shape.Many many) {
            add(records, many.each());
        } else if (shape instanceof Shape.Closed closed && !records.containsKey(closed.type().getSimpleName())) {
            records.put(closed.type().getSimpleName(), closed.components().keySet());
            closed.components().values().forEach(inner -> add(records, inner));
        }
    }

    private static SortedMap<String, Set<String>> told(String guide) throws IOException {
        SortedMap<String, Set<String>> told = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        for (String line : text(guide).lines().toList()) {
            if (line.startsWith("### ") && line.matches("### [A-Za-z]+")) {
                names = new TreeSet<>();
                told.put(line.substring(4), names);
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertTrue(names.add(row.group(1)), () -> guide + " has it twice: " + line);
            }
        }
        told.values().removeIf(Set::isEmpty);
        return told;
    }

    private static String text(String guide) throws IOException {
        return Files.readString(Path.of("docs", guide));
    }
}
