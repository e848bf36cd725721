package io.fanwen.fields;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name at the beginning of {@code name: value}. */
final class Names {
    private static final Pattern QUOTED = Pattern.compile("(\"[^\"\\\\]*\"|'[^']*')\\s*[:：]");
    private static final char WIDE_COLON = '：';

    private Names() {}

    /**
     * @param text  without quotes and blanks around it
     * @param start where the name begins on its line
     * @param value where what follows the colon begins
     */
    record Name(String text, int start, int length, int value) {}

    /** The name on a line that is not indented: it ends at the first colon of either width, whether or not a blank follows. */
    static Optional<Name> outermost(String line) {
        Optional<Name> quoted = quoted(line, 0);
        if (quoted.isPresent()) {
            return quoted;
        }
        int narrow = line.indexOf(':');
        int wide = line.indexOf(WIDE_COLON);
        int colon = narrow < 0 || wide >= 0 && wide < narrow ? wide : narrow;
        return colon < 0 || line.startsWith("://", colon) ? Optional.empty() : Optional.of(name(line, 0, colon));
    }

    /** The name on an indented line or behind a dash: as in YAML, it ends at a colon with a blank or nothing behind it. */
    static Optional<Name> nested(String line, int start) {
        Optional<Name> quoted = quoted(line, start);
        if (quoted.isPresent() || start < line.length() && "\"'[{".indexOf(line.charAt(start)) >= 0) {
            return quoted;
        }
        for (int at = line.indexOf(':', start); at >= 0; at = line.indexOf(':', at + 1)) {
            if (at + 1 == line.length() || Character.isWhitespace(line.charAt(at + 1))) {
                return Optional.of(name(line, start, at));
            }
        }
        return Optional.empty();
    }

    private static Optional<Name> quoted(String line, int start) {
        Matcher matcher = QUOTED.matcher(line).region(start, line.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String text = line.substring(matcher.start(1) + 1, matcher.end(1) - 1).strip();
        return Optional.of(new Name(text, start, matcher.end(1) - start, matcher.end()));
    }

    private static Name name(String line, int start, int colon) {
        String text = line.substring(start, colon).strip();
        return new Name(text, start, Math.max(1, text.length()), colon + 1);
    }
}
