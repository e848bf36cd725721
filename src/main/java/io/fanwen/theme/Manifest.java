package io.fanwen.theme;

import io.fanwen.fields.FieldReader;
import io.fanwen.fields.PlacedText;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@code theme.yaml} says.
 *
 * @param parent  the theme that this one extends
 * @param styles  assets that every page links, in order, after the parent's
 * @param scripts the same for scripts
 */
record Manifest(Optional<PlacedText> parent, List<PlacedText> styles, List<PlacedText> scripts) {
    static final String FILE = "theme.yaml";

    Manifest {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** A theme's layers and what its manifest says. */
    record Found(String theme, List<Layer> layers, Manifest manifest) {}

    /**
     * A theme and those that it extends, child first; empty if one of them is not there, which is reported.
     *
     * @param themes the site's themes folder, which need not exist
     */
    static List<Found> chain(Path themes, String name, Consumer<Diagnostic> report) {
        List<Found> chain = new ArrayList<>();
        PlacedText next = new PlacedText(name, Place.file("site.yaml"));
        while (next != null) {
            String wanted = next.text();
            if (chain.stream().anyMatch(found -> found.theme().equals(wanted))) {
                report.accept(Diagnostic.at(next.place(), ThemeCode.THEMES_IN_A_CIRCLE, names(chain) + " → " + wanted));
                return List.of();
            }
            Optional<Found> found = find(themes, next, report);
            if (found.isEmpty()) {
                return List.of();
            }
            chain.add(found.get());
            next = found.get().manifest().parent().orElse(null);
        }
        return chain;
    }

    /** A theme among fanwen's resources that no site can choose, by itself. */
    static List<Found> own(String name, Consumer<Diagnostic> report) {
        return found(name, List.of(new Layer.BuiltIn(name)), report).map(List::of).orElse(List.of());
    }

    private static Optional<Found> find(Path themes, PlacedText name, Consumer<Diagnostic> report) {
        List<Layer> layers = new ArrayList<>();
        if (ThemeChain.isFileName(name.text()) && !name.text().contains("/")) {
            Layer.Disk.of(themes, name.text()).ifPresent(layers::add);
            Layer.BuiltIn.of(name.text()).ifPresent(layers::add);
        }
        if (layers.isEmpty()) {
            report.accept(Diagnostic.at(name.place(), ThemeCode.UNKNOWN_THEME, name.text(), String.join(", ", Layer.names(themes))));
            return Optional.empty();
        }
        return found(name.text(), layers, report);
    }

    private static Optional<Found> found(String name, List<Layer> layers, Consumer<Diagnostic> report) {
        ThemeChain files = new ThemeChain(layers.stream().map(layer -> new ThemeChain.Level(name, layer)).toList(), report);
        Optional<Source> source = layers.stream().flatMap(layer -> files.text(layer, FILE).stream()).findFirst();
        if (source.isEmpty()) {
            report.accept(Diagnostic.at(Place.file(layers.get(0).display(FILE)), ThemeCode.NO_MANIFEST, name));
        }
        return source.map(text -> new Found(name, layers, read(text, report)));
    }

    private static Manifest read(Source source, Consumer<Diagnostic> report) {
        FieldReader reader = new FieldReader(ThemeFields.read(source, report));
        Manifest manifest = new Manifest(reader.placedText("extends"), reader.texts("styles").orElse(List.of()),
                reader.texts("scripts").orElse(List.of()));
        reader.finish().forEach(report);
        return manifest;
    }

    private static String names(List<Found> chain) {
        return String.join(" → ", chain.stream().map(Found::theme).toList());
    }
}
