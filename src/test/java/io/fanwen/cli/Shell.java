package io.fanwen.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs fanwen as a shell would, inside the test's own Java. */
public final class Shell {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private Shell(Path folder, String language) {
        this.folder = folder;
        environment.put("LANG", language);
    }

    /** What a command said and what it ended with. */
    public record Said(int exit, String out, String err) {}

    /** A user in that folder whose language is English. */
    public static Shell in(Path folder) {
        return new Shell(folder, "en_GB.UTF-8");
    }

    /** A user in that folder whose language is Chinese. */
    public static Shell chineseIn(Path folder) {
        return new Shell(folder, "zh_CN.UTF-8");
    }

    public Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), Map.copyOf(environment), folder);
        int exit = new Main(terminal).run(arguments);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
