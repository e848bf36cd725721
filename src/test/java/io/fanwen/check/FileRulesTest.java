package io.fanwen.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.article.Article;
import io.fanwen.article.ArticleReader;
import io.fanwen.config.CheckSettings;
import io.fanwen.config.SiteConfig;
import io.fanwen.config.SiteConfigReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Position;
import io.fanwen.text.Source;
import io.fanwen.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file rule against its fixture in {@code src/test/resources/check/RULE.txt}: above the line of equals signs a text in which the rule
 * finds something at each ▼ and nowhere else; below it one in which no rule finds anything.
 */
class FileRulesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/check");
    private static final String FRONT = "---\ntitle: 标题\ndate: 2026-01-01\n---\n\n";
    private static final String MARK = "▼";

    @TempDir
    Path folder;
    private SiteConfig config;

    @BeforeEach
    void readSettings() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "title: 范文\naddress: https://www.example.com/docs/\n");
        config = SiteConfigReader.read(folder, Map.of()).value().orElseThrow();
        assertEquals(CheckSettings.DEFAULT, config.check());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsEveryMarkedPlaceAndNoOther(String rule) throws IOException {
        String marked = FRONT + fixture(rule)[0];
        List<Position> wanted = new ArrayList<>();
        Source source = new Source("content/栏目/a.md", marked.replace(MARK, ""));
        for (int at = marked.indexOf(MARK), before = 0; at >= 0; at = marked.indexOf(MARK, at + 1), before++) {
            wanted.add(source.position(at - before));
        }

        List<Position> found = check(source).stream().filter(d -> d.code().id().equals(rule)).map(FileRulesTest::start).sorted().toList();

        assertEquals(wanted, found, marked);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsNothingInSoundText(String rule) throws IOException {
        Source source = new Source("content/栏目/a.md", FRONT + fixture(rule)[1]);

        assertEquals(List.of(), check(source), source.text());
    }

    @Test
    void everyFixtureIsOfARule() throws IOException {
        List<String> known = Stream.of(CheckCode.values()).map(CheckCode::id).toList();

        assertEquals(List.of(), rules().filter(rule -> !known.contains(rule)).toList());
    }

    /** Windows' line ends move no place. */
    @ParameterizedTest
    @MethodSource("rules")
    void findsTheSameWithOtherLineEnds(String rule) throws IOException {
        String text = FRONT + fixture(rule)[0].replace(MARK, "");

        assertEquals(check(new Source("content/栏目/a.md", text)), check(new Source("content/栏目/a.md", text.replace("\n", "\r\n"))));
    }

    static Stream<String> rules() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", "")).collect(Collectors.toCollection(TreeSet::new)).stream();
        }
    }

    private static String[] fixture(String rule) throws IOException {
        return Files.readString(FIXTURES.resolve(rule + ".txt")).split("(?m)^======\n");
    }

    private static Position start(Diagnostic diagnostic) {
        return diagnostic.place().span().map(Span::start).orElseThrow();
    }

    private List<Diagnostic> check(Source source) {
        ArticleReader reader = new ArticleReader(config.content(), config.zone());
        Optional<Article> article = reader.read(source, Fingerprint.of(source.text())).value().map(read -> read.article());
        CheckedFile file = CheckedFile.of(source, article);
        List<Diagnostic> found = new ArrayList<>();
        Rules.ofFiles(config, WordList.read(WordList.starter(), new ArrayList<>())).forEach(rule -> rule.check(file, found::add));
        return found.stream().sorted(Diagnostic.BY_PLACE).toList();
    }
}
