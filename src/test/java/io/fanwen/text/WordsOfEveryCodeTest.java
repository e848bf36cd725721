package io.fanwen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of every room has its message and its hint in both languages, and no words are left over. */
class WordsOfEveryCodeTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path WORDS = Path.of("src/main/resources");
    private static final List<String> LANGUAGES = Stream.of(Language.values()).map(Language::tag).toList();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\}");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z0-9.-]+)\\s*=");
    /** Words that tell an author about us instead of the text. */
    private static final Pattern UNKIND = Pattern.compile("(?i)\\b(invalid|illegal|failed to|unexpected|exception|null|parse[rd]?|token)\\b");

    @Test
    void standsInBothLanguages() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (Map.Entry<String, Set<String>> room : idsByRoom().entrySet()) {
            Set<String> keys = room.getValue().stream().flatMap(id -> Stream.of(id, id + ".hint"))
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String language : LANGUAGES) {
                Set<String> words = words(room.getKey(), language).stringPropertyNames();
                minus(keys, words).forEach(key -> wrong.add(room.getKey() + " has no " + language + " words for " + key));
                minus(words, keys).forEach(key -> wrong.add(room.getKey() + " has " + language + " words for no code: " + key));
            }
        }

        assertEquals(Set.of(), wrong);
    }

    @Test
    void usesTheSameArgumentsInBothLanguages() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (String room : idsByRoom().keySet()) {
            Properties english = words(room, "en");
            Properties chinese = words(room, "zh");
            for (String key : english.stringPropertyNames()) {
                Set<String> there = placeholders(english.getProperty(key));
                Set<String> here = placeholders(chinese.getProperty(key, ""));
                if (chinese.containsKey(key) && !there.equals(here)) {
                    wrong.add(room + ": " + key + " has " + there + " in English and " + here + " in Chinese");
                }
            }
        }

        assertEquals(Set.of(), wrong);
    }

    @Test
    void saysEachThingOnceAndKindly() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (String room : idsByRoom().keySet()) {
            for (String language : LANGUAGES) {
                Set<String> seen = new HashSet<>();
                Matcher key = KEY.matcher(text(room, language));
                while (key.find()) {
                    if (!seen.add(key.group(1))) {
                        wrong.add(room + " has " + language + " words twice for " + key.group(1));
                    }
                }
                words(room, language).forEach((id, words) -> {
                    if (words.toString().isBlank() || UNKIND.matcher(words.toString()).find()) {
                        wrong.add(room + ": " + id + " says: " + words);
                    }
                });
            }
        }

        assertEquals(Set.of(), wrong);
    }

    @Test
    void findsTheCodesOfEveryRoomThatReports() throws Exception {
        assertTrue(idsByRoom().keySet().containsAll(Set.of("config", "fields", "source")), idsByRoom().keySet().toString());
    }

    /** The ids of all codes of each room. Two enums in one room share its words, and must not share an id. */
    private static Map<String, Set<String>> idsByRoom() throws Exception {
        Map<String, Set<String>> ids = new TreeMap<>();
        for (Class<?> type : codes()) {
            String room = type.getPackageName().substring("io.fanwen.".length());
            for (Object constant : type.getEnumConstants()) {
                boolean added = ids.computeIfAbsent(room, r -> new TreeSet<>()).add(((Code) constant).id());
                assertTrue(added, "two codes of " + room + " are called " + constant);
            }
        }
        return ids;
    }

    private static List<Class<?>> codes() throws IOException, ClassNotFoundException {
        List<Class<?>> codes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io/fanwen"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                String name = CLASSES.relativize(file).toString().replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".");
                if (name.endsWith("-info")) {
                    continue;
                }
                Class<?> type = Class.forName(name, false, WordsOfEveryCodeTest.class.getClassLoader());
                if (type.isEnum() && Code.class.isAssignableFrom(type)) {
                    codes.add(type);
                }
            }
        }
        return codes;
    }

    private static Properties words(String room, String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = new StringReader(text(room, language))) {
            words.load(in);
        }
        return words;
    }

    private static String text(String room, String language) throws IOException {
        Path file = WORDS.resolve("io/fanwen/" + room.replace('.', '/') + "/diagnostics_" + language + ".properties");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
