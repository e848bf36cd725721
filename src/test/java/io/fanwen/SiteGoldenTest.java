package io.fanwen;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fanwen.cli.Shell;
import io.fanwen.cli.Shell.Said;
import io.fanwen.theme.Theme;
import io.fanwen.theme.ThemeLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds each site below {@code src/test/resources/sites} and compares every published file and every message with what is expected.
 *
 * <p>A site is a folder with {@code site.yaml} and so on, {@code expected} and {@code expected-messages.txt}; more words for
 * {@code fanwen build} stand in {@code arguments.txt}, one a line. Sites that have no themes use the one in {@code _theme} by the name
 * {@code plain}. {@code mvn test -Dtest=SiteGoldenTest -Dgolden.update=true} writes what is expected anew: read the difference before
 * you believe it.
 */
class SiteGoldenTest {
    private static final Path SITES = Path.of("src/test/resources/sites");
    private static final Path PLAIN_THEME = SITES.resolve("_theme");
    private static final Set<String> PARTS = Set.of("site.yaml", "content", "static", "themes", "data", "arguments.txt", "expected",
            "expected-messages.txt");
    /** What a build leaves as it is when a text editor has changed the line ends. */
    private static final Pattern TEXT = Pattern.compile("(?:content|data|themes)/.*\\.(?:md|yaml|csv|mustache)|site\\.yaml");
    private static final Pattern SECONDS = Pattern.compile("\\d+\\.\\d\\d s$", Pattern.MULTILINE);
    /** The default theme's own files: a change of a colour is no change of every golden. */
    private static final Pattern THEME_FILE = Pattern.compile("assets/[a-z-]+\\.(?:css|js|txt)");
    private static final Theme DEFAULT_THEME = ThemeLoader.load(Path.of("themes"), "default", "zh-CN").value().orElseThrow();

    @TempDir
    Path folder;

    static List<String> sites() throws IOException {
        try (Stream<Path> sites = Files.list(SITES)) {
            return sites.map(site -> site.getFileName().toString()).filter(name -> !name.startsWith("_")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void publishesWhatIsExpected(String name) throws IOException {
        Path site = copy(name, false, (path, bytes) -> bytes);

        Said said = Shell.in(site).run(arguments(name));

        if (Boolean.getBoolean("golden.update")) {
            update(name, said);
        }
        assertGolden(name, said);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void writesNothingTheSecondTime(String name) throws IOException {
        Path site = copy(name, false, (path, bytes) -> bytes);
        Said first = Shell.in(site).run(arguments(name));
        var before = Tree.times(site.resolve("site"));

        Said second = Shell.in(site).run(arguments(name));

        assertEquals(before, Tree.times(site.resolve("site")));
        assertEquals(first.err(), second.err());
        assertEquals(first.exit(), second.exit());
        if (!before.isEmpty()) {
            assertTrue(second.out().contains(" pages: 0 made, "), second.out());
            assertTrue(second.out().contains(" other files: 0 made, "), second.out());
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void publishesTheSameFromWindowsLineEnds(String name) throws IOException {
        Path site = copy(name, false, (path, bytes) -> TEXT.matcher(path).matches() ? withWindowsLineEnds(bytes) : bytes);

        assertGolden(name, Shell.in(site).run(arguments(name)));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void publishesTheSameFromFilesMadeInAnotherOrder(String name) throws IOException {
        Path site = copy(name, true, (path, bytes) -> bytes);

        assertGolden(name, Shell.in(site).run(arguments(name)));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void publishesTheSameFromAnotherFolder(String name) throws IOException {
        copy(name, false, (path, bytes) -> bytes);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        List<String> arguments = new ArrayList<>(List.of("-C", "../site of mine"));
        arguments.addAll(List.of(arguments(name)));

        assertGolden(name, Shell.in(elsewhere).run(arguments.toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void holdsNothingThatIsNotUsed(String name) throws IOException {
        try (Stream<Path> parts = Files.list(SITES.resolve(name))) {
            assertEquals(Set.of(), parts.map(part -> part.getFileName().toString()).filter(part -> !PARTS.contains(part))
                    .collect(Collectors.toSet()), name);
        }
    }

    @Test
    void hasSites() throws IOException {
        assertTrue(sites().size() > 10, "sites below " + SITES.toAbsolutePath());
    }

    private Path copy(String name, boolean reversed, BiFunction<String, byte[], byte[]> change) throws IOException {
        Path site = folder.resolve("site of mine");
        Tree.copy(SITES.resolve(name), site, reversed, change);
        Tree.delete(site.resolve("expected"));
        Files.deleteIfExists(site.resolve("expected-messages.txt"));
        if (!Files.exists(site.resolve("themes"))) {
            Tree.copy(PLAIN_THEME, site.resolve("themes/plain"), reversed, (path, bytes) -> change.apply("themes/plain/" + path, bytes));
        }
        return site;
    }

    private static String[] arguments(String name) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("build", "--now", "2026-11-23"));
        Path more = SITES.resolve(name).resolve("arguments.txt");
        if (Files.exists(more)) {
            arguments.addAll(Files.readAllLines(more));
        }
        return arguments.toArray(String[]::new);
    }

    private void assertGolden(String name, Said said) throws IOException {
        Path golden = SITES.resolve(name);
        assertAll(name,
                () -> assertEquals(Files.readString(golden.resolve("expected-messages.txt")), messages(said)),
                () -> assertEquals("", String.join("\n", Tree.differences(Tree.read(golden.resolve("expected")), published()))));
    }

    private void update(String name, Said said) throws IOException {
        Path golden = SITES.resolve(name);
        Tree.delete(golden.resolve("expected"));
        for (var file : published().entrySet()) {
            Path target = golden.resolve("expected").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        Files.writeString(golden.resolve("expected-messages.txt"), messages(said));
    }

    private String messages(Said said) {
        String out = SECONDS.matcher(said.out()).replaceAll("0.00 s");
        return said.err() + (said.err().isEmpty() ? "" : "\n") + out + (out.isEmpty() ? "" : "\n") + "exit " + said.exit() + "\n";
    }

    /** What was published, with a word in the place of what is in the default theme's files. */
    private SortedMap<String, byte[]> published() {
        SortedMap<String, byte[]> shown = new TreeMap<>();
        Tree.read(folder.resolve("site of mine/site")).forEach((path, bytes) -> {
            boolean themes = THEME_FILE.matcher(path).matches() && isOfDefaultTheme(path, bytes);
            shown.put(path, themes ? "the default theme's own\n".getBytes(StandardCharsets.UTF_8) : bytes);
        });
        return shown;
    }

    private static boolean isOfDefaultTheme(String path, byte[] bytes) {
        return DEFAULT_THEME.assets().stream().anyMatch(asset -> asset.path().equals(path) && Arrays.equals(asset.bytes(), bytes));
    }

    /** As it is if it is no text: what is wrong with such a file is told by the number of a byte. */
    private static byte[] withWindowsLineEnds(byte[] bytes) {
        String text = Tree.text(bytes);
        boolean sound = text.indexOf('\0') < 0 && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        return sound ? text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8) : bytes;
    }
}
