package io.fanwen.theme;

import io.fanwen.fields.Field;
import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A theme's strings of one language.
 *
 * @param language the language found: that of the site, or the one that stands in for it
 * @param texts    by name, as written
 */
record Strings(String language, SortedMap<String, String> texts) {
    private static final String STAND_IN = "en";
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*+");

    /**
     * @param site the site's language, a BCP 47 tag: {@code zh-TW} takes the strings of {@code zh-TW} first, then those of {@code zh}
     */
    static Strings load(ThemeChain chain, String site, Consumer<Diagnostic> report) {
        String language = site.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        SortedMap<String, String> texts = read(chain, List.of(site, language), report);
        if (!texts.isEmpty()) {
            return new Strings(language, texts);
        }
        report.accept(Diagnostic.at(Place.file("site.yaml"), ThemeCode.NO_STRINGS, site, STAND_IN));
        return new Strings(STAND_IN, read(chain, List.of(STAND_IN), report));
    }

    /** The file that strings of this language are added to. */
    String file() {
        return file(language);
    }

    private static String file(String language) {
        return "strings/" + language + ".yaml";
    }

    /** The first file that has a string gives it; a child's files come before its parent's, a region's before its language's. */
    private static SortedMap<String, String> read(ThemeChain chain, List<String> tags, Consumer<Diagnostic> report) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (ThemeChain.Level level : chain.levels()) {
            for (String tag : tags.stream().filter(ThemeChain::isFileName).distinct().toList()) {
                Optional<Source> source = chain.text(level.layer(), file(tag));
                source.ifPresent(found -> add(texts, found, report));
            }
        }
        return texts;
    }

    private static void add(SortedMap<String, String> texts, Source source, Consumer<Diagnostic> report) {
        FieldMap fields = ThemeFields.read(source, report);
        FieldReader reader = new FieldReader(fields);
        for (Field field : fields.fields()) {
            if (!NAME.matcher(field.name()).matches()) {
                reader.report(field.place(), ThemeCode.STRING_NAME, field.name());
            }
            reader.text(field.name()).ifPresent(text -> texts.putIfAbsent(field.name(), text));
        }
        reader.finish().forEach(report);
    }
}
