package io.fanwen.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What remains to be done to turn the old site into the new one, in order. Sealed by a rename once everything it names is on the disk; from
 * then on the new site is the site, and whoever finds the journal carries it out to its end. Each step may be carried out twice.
 */
record Journal(List<Step> steps) {
    /** What the file's name ends in as long as it is not sealed. */
    static final String DRAFT = ".draft";
    private static final String FORMAT = "fanwen journal 1";

    /** One change of the folder. */
    sealed interface Step {
        /** Of the output, relative to the folder. */
        String path();
    }

    /** The staged file of that name takes the place of the output at {@code path}. */
    record Place(String staged, String path) implements Step {}

    /** The output goes away, and the folders that it leaves empty. */
    record Remove(String path) implements Step {}

    Journal {
        steps = List.copyOf(steps);
    }

    /** Returns when the journal is on the disk under its name. */
    void seal(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + DRAFT);
        Faults.naming(draft, () -> writeTo(draft));
        Durability.force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durability.forceFolder(file.getParent());
    }

    private Path writeTo(Path draft) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(draft)) {
            out.write(FORMAT + "\n");
            for (Step step : steps) {
                out.write(line(step));
            }
            out.write(steps.size() + " steps\n");
        }
        return draft;
    }

    /** Nothing if the file is not a journal that this version wrote whole. */
    static Optional<Journal> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Faults.naming(file, () -> Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        int last = lines.size() - 1;
        if (last < 1 || !lines.get(0).equals(FORMAT) || !lines.get(last).equals(last - 1 + " steps")) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (String line : lines.subList(1, last)) {
            Optional<Step> step = step(line);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(new Journal(steps));
    }

    private static String line(Step step) {
        return step instanceof Place place ? "place " + place.staged() + " " + place.path() + "\n"
                : "remove " + ((Remove) step).path() + "\n";
    }

    private static Optional<Step> step(String line) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("place") && words.length == 3) {
            return Optional.of(new Place(words[1], words[2]));
        }
        return words[0].equals("remove") && words.length > 1 ? Optional.of(new Remove(line.substring("remove ".length())))
                : Optional.empty();
    }
}
