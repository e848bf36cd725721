package io.fanwen.theme;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes the scripts below a folder slim, for {@code slim.test.cjs} to compare: {@code SlimFolder FROM TO}. */
public final class SlimFolder {
    private SlimFolder() {}

    /** @param args the folder to read, and the one to write */
    public static void main(String... args) throws IOException {
        Path from = Path.of(args[0]);
        try (Stream<Path> found = Files.walk(from)) {
            List<Path> scripts = found.filter(path -> path.toString().matches(".*\\.[cm]?js") && Files.isRegularFile(path)).sorted().toList();
            for (Path script : scripts) {
                Path to = Path.of(args[1]).resolve(from.relativize(script));
                Files.createDirectories(to.getParent());
                try {
                    Files.writeString(to, SlimScript.of(Files.readString(script)));
                } catch (MalformedInputException e) {
                    System.out.println("no UTF-8: " + script);
                }
            }
        }
    }
}
