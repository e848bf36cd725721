package io.fanwen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The plan of the house: which room may use which, and where each library lives. */
class RoomsTest {
    /** A room may use the rooms before it in this list, never those after. */
    private static final List<String> ROOMS = List.of("text", "han", "source", "fields", "html", "markdown", "config", "address",
            "article", "library", "heat", "related", "word", "search", "page", "theme", "output", "build", "check", "serve", "publish",
            "importing", "cli");
    private static final Map<String, String> LIBRARIES = Map.of("org.yaml.snakeyaml.", "fields", "org.jsoup.", "html",
            "org.commonmark.", "markdown", "com.github.mustachejava.", "theme", "com.hankcs.", "han", "org.apache.commons.cli.", "cli",
            "me.tongfei.", "cli", "org.apache.sshd.", "publish", "org.eclipse.jetty.", "serve", "org.tomlj.", "importing");
    private static final Pattern USE = Pattern.compile("\\bio\\.fanwen\\.([a-z]+)\\.");
    private static final Path MAIN = Path.of("src/main/java/io/fanwen");

    @Test
    void roomsUseOnlyRoomsBefore() throws IOException {
        Set<String> wrong = new TreeSet<>();
        forEachSource((room, file, text) -> USE.matcher(text).results().map(m -> m.group(1))
                .filter(used -> ROOMS.indexOf(used) > ROOMS.indexOf(room))
                .forEach(used -> wrong.add(file + " uses " + used)));

        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyRoomIsInThePlan() throws IOException {
        Set<String> unknown = new TreeSet<>();
        forEachSource((room, file, text) -> {
            if (!ROOMS.contains(room)) {
                unknown.add(file);
            }
        });

        assertEquals(Set.of(), unknown);
    }

    @Test
    void eachLibraryLivesInOneRoom() throws IOException {
        Set<String> wrong = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        forEachSource((room, file, text) -> LIBRARIES.forEach((library, home) -> {
            if (text.contains(library)) {
                used.add(library);
                if (!room.equals(home)) {
                    wrong.add(file + " uses " + library);
                }
            }
        }));

        assertEquals(Set.of(), wrong);
        assertEquals(new TreeSet<>(LIBRARIES.keySet()), used, "libraries that nobody uses");
    }

    @Test
    void everyRoomHasADoor() throws IOException {
        Set<String> without = new TreeSet<>();
        forEachSource((room, file, text) -> {
            if (!Files.exists(MAIN.resolve(room).resolve("package-info.java"))) {
                without.add(room);
            }
        });

        assertEquals(Set.of(), without);
    }

    private interface Visitor {
        void visit(String room, String file, String text);
    }

    private static void forEachSource(Visitor visitor) throws IOException {
        try (var files = Files.walk(MAIN)) {
            List<Path> sources = files.filter(p -> p.toString().endsWith(".java")).sorted().toList();
            assertTrue(sources.size() > 20, "sources are looked for in the wrong place: " + MAIN.toAbsolutePath());
            for (Path source : sources) {
                Path inside = MAIN.relativize(source);
                visitor.visit(inside.getName(0).toString(), inside.toString(), Files.readString(source));
            }
        }
    }
}
