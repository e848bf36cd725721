package io.fanwen.theme;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Source;

/**
 * A template's text and where it stands.
 *
 * @param name  without folder and ending, as other templates call it: {@code article}, {@code parts/card}
 * @param theme the theme it belongs to
 * @param layer which of the chain's layers it was found in, from 0
 */
record Template(String name, String theme, int layer, Source source) {
    static final String ENDING = ".mustache";

    /** One template's own name; two layers may have templates of the same name. */
    String id() {
        return source.path();
    }

    /** The place of a tag's name in a line, or the line. */
    Place place(int line, String name) {
        int safe = Math.max(1, Math.min(line, source.lineCount()));
        int at = name.isEmpty() ? -1 : source.line(safe).indexOf(name);
        return at < 0 ? source.linePlace(safe) : source.place(source.lineStart(safe) + at, name.length());
    }

    Diagnostic say(int line, String name, ThemeCode code, String... arguments) {
        return Diagnostic.at(place(line, name), code, arguments);
    }
}
