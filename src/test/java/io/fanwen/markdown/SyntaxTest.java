package io.fanwen.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples of our additions to Markdown. An example gives Markdown, a line with a dot, and the HTML; behind {@code example} may
 * stand {@code commonmark} for that dialect and {@code page} for the style of pages.
 */
class SyntaxTest {
    private static final Path FOLDER = Path.of("src/test/resources/syntax");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^`{32} example ?([a-z ]*)\\n(.*?)^\\.\\n(.*?)^`{32}$");

    record Example(String file, int line, String options, String source, String html) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> all = new ArrayList<>();
        for (Path file : files().toList()) {
            all.addAll(examples(file));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHasExamples(Path file) throws IOException {
        List<Example> examples = examples(file);

        assertFalse(examples.isEmpty(), "no examples in " + file);
        assertEquals(Files.readString(file).split("(?m)^`{32} example", -1).length - 1, examples.size(), "an example of " + file + " is not read");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesWhatTheExampleSays(Example example) {
        Dialect dialect = example.options.contains("commonmark") ? Dialect.COMMONMARK : Dialect.DOCUMENT;
        String html = example.options.contains("page") ? page(example.source, dialect) : Markdown.bare(example.source, dialect, RawHtml.SANITISE);

        assertEquals(example.source + ".\n" + example.html, example.source + ".\n" + html, example.toString());
    }

    private static String page(String source, Dialect dialect) {
        Document document = Markdown.outcome(source, dialect, RawHtml.SANITISE).value().orElseThrow();
        return new HtmlWriter().write(document, HtmlWriter.asWritten(), Markdown.PAGE);
    }

    private static List<Example> examples(Path file) throws IOException {
        String text = Files.readString(file);
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(text);
        while (matcher.find()) {
            int line = (int) text.substring(0, matcher.start()).lines().count() + 1;
            examples.add(new Example(file.getFileName().toString(), line, matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return examples;
    }
}
