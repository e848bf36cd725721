package io.fanwen.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide has a section for each rule, and says how much it matters. */
class CheckingGuideTest {
    private static final Map<Severity, String> WORDS = Map.of(Severity.ERROR, "error", Severity.WARNING, "warning", Severity.NOTE, "info");

    @ParameterizedTest
    @CsvSource({"docs/checking.md, '(\\w+)\\. '", "docs/checking.zh-CN.md, 默认 (\\w+)。"})
    void explainsEveryRule(String file, String severity) throws IOException {
        Map<String, String> wanted = Arrays.stream(CheckCode.values())
                .collect(Collectors.toMap(CheckCode::id, code -> WORDS.get(code.severity()), (a, b) -> a, TreeMap::new));

        Map<String, String> found = Pattern.compile("(?m)^### ([a-z-]+)\n\n" + severity).matcher(Files.readString(Path.of(file))).results()
                .collect(Collectors.toMap(section -> section.group(1), CheckingGuideTest::level, (a, b) -> a, TreeMap::new));

        assertEquals(wanted, found);
    }

    private static String level(MatchResult section) {
        return section.group(2).toLowerCase(java.util.Locale.ROOT);
    }
}
