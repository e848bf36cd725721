package io.fanwen.cli;

import io.fanwen.text.Language;
import io.fanwen.text.Wording;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** One call of a command: its options, its words, and whom it talks to. */
record Invocation(Terminal terminal, Texts texts, CommandLine line) {

    boolean has(String option) {
        return line.hasOption(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    /** What stands on the line besides options. */
    List<String> words() {
        return line.getArgList();
    }

    /** For commands that take options alone. */
    void takeNoWords(String command) throws Usage {
        if (!words().isEmpty()) {
            throw new Usage(texts.text("too-many-words", words().get(0), command));
        }
    }

    /** The site's folder: {@code -C DIR}, or where the user is. */
    Path site() throws Usage {
        return value("C").isPresent() ? path(value("C").get()) : terminal.folder();
    }

    /** A path of the command line. */
    Path path(String word) throws Usage {
        try {
            return terminal.folder().resolve(word).normalize();
        } catch (InvalidPathException e) {
            throw new Usage(texts.text("not-a-path", word));
        }
    }

    Language language() {
        return terminal.language();
    }

    Wording wording() {
        return new Wording(language());
    }

    void say(String line) {
        terminal.out().println(line);
    }

    void complain(String line) {
        terminal.err().println(line);
    }
}
