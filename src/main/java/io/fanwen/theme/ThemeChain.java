package io.fanwen.theme;

import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceFile;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A theme and the themes it extends, as one list of layers to look files up in, the child's first. Reads each file once. Not for use by
 * several threads.
 */
final class ThemeChain {
    /** Bytes. Templates, strings and manifests are written by hand; more is a mistake. */
    static final int LARGEST_TEXT = 1 << 20;

    /** Letters, digits, hyphens, underscores and inner dots, in folders: no way out of a folder can be written with these. */
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*+(?:/[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*+)*+");
    private static final String TEMPLATES = "templates/";

    /** A layer and the name of the theme it belongs to. */
    record Level(String theme, Layer layer) {}

    private final List<Level> levels;
    private final Consumer<Diagnostic> report;
    private final Map<String, Optional<Source>> sources = new HashMap<>();
    private final Map<String, Template> templates = new HashMap<>();

    /** @param report takes what is wrong with the files read */
    ThemeChain(List<Level> levels, Consumer<Diagnostic> report) {
        this.levels = List.copyOf(levels);
        this.report = report;
    }

    List<Level> levels() {
        return levels;
    }

    static boolean isFileName(String name) {
        return FILE_NAME.matcher(name).matches();
    }

    /** The template that a page's name stands for. */
    Optional<Template> template(String name) {
        return template(name, 0);
    }

    /** The template read under an {@link Template#id()}. */
    Template byId(String id) {
        return templates.get(id);
    }

    /**
     * The template that a tag in another one asks for: looked up from the child's first layer, or from the layers of a theme if the name
     * begins with that theme's. A template that asks for its own name in its own theme means the one it hides.
     */
    Optional<Template> template(Template from, String name) {
        int slash = name.indexOf('/');
        int start = slash < 0 ? -1 : firstLevel(name.substring(0, slash));
        if (start < 0) {
            return template(name, 0);
        }
        String bare = name.substring(slash + 1);
        boolean hidden = bare.equals(from.name()) && from.layer() >= start;
        return template(bare, hidden ? from.layer() + 1 : start);
    }

    /** All templates' names, sorted. */
    SortedSet<String> templateNames() {
        SortedSet<String> names = new TreeSet<>();
        for (Level level : levels) {
            level.layer().list("templates").stream().filter(file -> file.endsWith(Template.ENDING))
                    .forEach(file -> names.add(file.substring(TEMPLATES.length(), file.length() - Template.ENDING.length())));
        }
        return names;
    }

    /** Every file below a folder under the name it has there, from the first layer that has it. */
    Map<String, Level> files(String folder) {
        Map<String, Level> found = new LinkedHashMap<>();
        for (Level level : levels) {
            level.layer().list(folder).forEach(file -> found.putIfAbsent(file, level));
        }
        return found;
    }

    /** A text file of one layer; what cannot be read as text is reported once and taken as not there. */
    Optional<Source> text(Layer layer, String file) {
        return sources.computeIfAbsent(layer.display(file), path -> layer.read(file).flatMap(bytes -> decode(path, bytes)));
    }

    private Optional<Template> template(String name, int start) {
        return IntStream.range(start, levels.size()).boxed()
                .flatMap(i -> text(levels.get(i).layer(), TEMPLATES + name + Template.ENDING)
                        .map(source -> new Template(name, levels.get(i).theme(), i, source)).stream())
                .findFirst().map(found -> {
                    templates.putIfAbsent(found.id(), found);
                    return found;
                });
    }

    private int firstLevel(String theme) {
        return IntStream.range(0, levels.size()).filter(i -> levels.get(i).theme().equals(theme)).findFirst().orElse(-1);
    }

    private Optional<Source> decode(String path, byte[] bytes) {
        if (bytes.length > LARGEST_TEXT) {
            report.accept(Diagnostic.at(Place.file(path), ThemeCode.TOO_LARGE, Integer.toString(LARGEST_TEXT)));
            return Optional.empty();
        }
        Outcome<Source> text = SourceDecoder.decode(SourceFile.of(path, bytes));
        text.diagnostics().forEach(report);
        return text.value();
    }
}
