package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.markdown.Dialect;
import io.fanwen.text.Fingerprint;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The author's guide says what the program does. */
class WritingGuideTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\| ([^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("`([a-z]+)`");
    private static final Pattern ENUMERATION = Pattern.compile("(?:`[a-z]+`(?:,\\s+|\\s+and\\s+|、)?){2,}");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^( *)```markdown\\n(.*?)^ *```$");

    @ParameterizedTest
    @ValueSource(strings = {"docs/writing.md", "docs/writing.zh-CN.md"})
    void listsEveryFieldWithItsChineseNames(String guide) throws IOException {
        Set<String> documented = ROW.matcher(Files.readString(Path.of(guide))).results()
                .map(row -> row.group(1) + " " + List.of(row.group(2).strip().split("[,、]\\s*"))).collect(Collectors.toCollection(TreeSet::new));

        Set<String> known = EnumSet.allOf(KnownField.class).stream()
                .map(field -> field.english() + " " + List.of(field.chinese())).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(known, documented);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/writing.md", "docs/writing.zh-CN.md"})
    void namesTheFieldsOfPlainPagesAndDefaults(String guide) throws IOException {
        Set<Set<String>> enumerations = ENUMERATION.matcher(Files.readString(Path.of(guide))).results()
                .map(run -> CODE.matcher(run.group()).results().map(code -> code.group(1)).collect(Collectors.toSet()))
                .collect(Collectors.toSet());

        for (FileKind kind : List.of(FileKind.PLAIN_PAGE, FileKind.DEFAULTS)) {
            Set<String> fields = kind.fields().stream().map(KnownField::english).collect(Collectors.toSet());
            assertTrue(enumerations.contains(fields), "no list of " + fields + " among " + enumerations);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/writing.md", "docs/writing.zh-CN.md"})
    void showsExamplesThatAreRight(String guide) throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of(guide))).results().toList();
        assertEquals(3, examples.size(), guide);

        Outcome<ReadArticle> article = Reading.outcome(examples.get(0).group(2).replaceAll("(?m)^   ", ""));
        String categoryText = examples.get(1).group(2);
        Outcome<CategoryFile> category = Reading.reader(Dialect.DOCUMENT)
                .readCategory(new Source("content/岗位职责/_category.md", categoryText), Fingerprint.of(categoryText));

        assertEquals("", Reading.rendered(article));
        assertEquals(2, article.value().orElseThrow().article().pieces().size());
        assertEquals("", Reading.rendered(category));
        assertEquals(Optional.of("编辑部"), category.value().orElseThrow().defaults().author());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/writing.md", "docs/writing.zh-CN.md"})
    void quotesAMessageAsItIs(String guide) throws IOException {
        Language language = guide.toLowerCase(Locale.ROOT).contains("zh") ? Language.CHINESE : Language.ENGLISH;
        String text = Reading.withFront("## 甲\n\n一。\n\n### 书写经验\n\n二。\n\n### 写作经验：\n\n三。\n");

        String message = Reading.rendered(Reading.outcome(text), language);

        assertTrue(Files.readString(Path.of(guide)).contains(message), message);
    }
}
