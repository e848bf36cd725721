package io.fanwen.config;

import io.fanwen.fields.FieldReader;
import io.fanwen.fields.PlacedText;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads language tags (BCP 47). */
final class Languages {
    /** The registered languages have two letters or three; {@code chinese} would be well-formed too, and name none. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-.*)?");

    private Languages() {}

    /** The tag with the letters' case that the standard recommends. */
    static Optional<String> read(PlacedText typed, FieldReader report) {
        try {
            String tag = new Locale.Builder().setLanguageTag(typed.text()).build().toLanguageTag();
            if (LANGUAGE.matcher(typed.text()).matches()) {
                return Optional.of(tag);
            }
        } catch (IllformedLocaleException notATag) {
            // Told below, as for a tag that names no language.
        }
        report.report(typed.place(), ConfigCode.NOT_LANGUAGE, typed.text());
        return Optional.empty();
    }
}
