package io.fanwen.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.fanwen.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryCodeTest {
    private static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        try (InputStream in = LibraryCode.class.getResourceAsStream("diagnostics_" + language.tag() + ".properties")) {
            assertNotNull(in, language.tag());
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasWordsAndAHintForEachKindAndForNothingElse(Language language) throws IOException {
        Set<String> wanted = Arrays.stream(LibraryCode.values()).map(LibraryCode::id).collect(Collectors.toCollection(TreeSet::new));
        wanted.addAll(Arrays.stream(LibraryCode.values()).map(code -> code.id() + ".hint").toList());

        assertEquals(wanted, new TreeSet<>(words(language).stringPropertyNames()));
    }

    @Test
    void fillsTheSamePlacesInBothLanguages() throws IOException {
        Properties english = words(Language.ENGLISH);
        Properties chinese = words(Language.CHINESE);

        for (LibraryCode code : LibraryCode.values()) {
            assertEquals(places(english.getProperty(code.id())), places(chinese.getProperty(code.id())), code.id());
        }
    }

    private static Set<String> places(String words) {
        return Pattern.compile("\\{[0-9]\\}").matcher(words).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
