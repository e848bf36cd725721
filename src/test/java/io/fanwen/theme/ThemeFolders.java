package io.fanwen.theme;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Language;
import io.fanwen.text.Outcome;
import io.fanwen.text.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes themes to a folder and loads them. */
final class ThemeFolders {
    private final Path themes;

    ThemeFolders(Path themes) {
        this.themes = themes;
    }

    ThemeFolders write(String file, String text) {
        try {
            Path path = themes.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return this;
    }

    /** A theme {@code mine} that extends the default one, with one more template. */
    ThemeFolders child(String template, String text) {
        return write("mine/theme.yaml", "extends: default\n").write("mine/templates/" + template + ".mustache", text);
    }

    Outcome<Theme> load(String name) {
        return ThemeLoader.load(themes, name, "zh-CN");
    }

    /** The theme; fails the test with all that is wrong with it. */
    Theme theme(String name) {
        Outcome<Theme> outcome = load(name);
        return outcome.value().orElseThrow(() -> new AssertionError(said(outcome)));
    }

    /** What is said of a theme, in order: {@code mine/templates/a.mustache:3:5 missing-name [nope, …]}. */
    List<String> said(String name) {
        return said(load(name));
    }

    static List<String> said(Outcome<Theme> outcome) {
        return outcome.diagnostics().stream().map(ThemeFolders::shown).toList();
    }

    static String shown(Diagnostic diagnostic) {
        String rendered = new Wording(Language.ENGLISH).render(diagnostic);
        return rendered.substring(0, rendered.indexOf('\n'));
    }
}
