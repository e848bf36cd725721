package io.fanwen.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs programs and says what they took; asks GNU time for processor time and memory where it is installed. */
final class Meter {
    private static final Path GNU_TIME = Path.of("/usr/bin/time");

    private final Path notes;
    private final Path output;

    /** @param work a folder for what programs say */
    Meter(Path work) {
        notes = work.resolve("time.txt");
        output = work.resolve("output.txt");
    }

    /** Whether a program of that name or path can be run at all. */
    static boolean has(String program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", "command -v \"$0\"", program)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor() == 0;
    }

    /**
     * Runs a program to its end; its output is discarded but for {@link #said()}.
     *
     * @param environment on top of ours
     * @throws IOException if it ends with anything but 0
     */
    Cost run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        boolean timed = Files.isExecutable(GNU_TIME);
        List<String> words = new ArrayList<>();
        if (timed) {
            words.addAll(List.of(GNU_TIME.toString(), "-f", "%U %S %M", "-o", notes.toString()));
        }
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).redirectOutput(output.toFile()).redirectError(new File(output + ".err"));
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        int code = builder.start().waitFor();
        double wall = (System.nanoTime() - began) / 1e9;
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code + "; see " + output + ".err");
        }
        if (!timed) {
            return new Cost(wall, Double.NaN, Double.NaN);
        }
        String[] figures = Files.readString(notes).strip().split(" ");
        return new Cost(wall, Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]), Double.parseDouble(figures[2]) / 1024);
    }

    /** What the program run last wrote to its standard output. */
    String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
