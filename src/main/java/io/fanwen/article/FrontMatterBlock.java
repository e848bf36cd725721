package io.fanwen.article;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import io.fanwen.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where the front matter of a file ends and its body begins.
 *
 * <p>Front matter stands between a first line {@code ---} and the next line {@code ---} or {@code ...} (YAML 1.2, document markers);
 * blanks behind the marks do not count. Three hyphens anywhere else are Markdown's.
 *
 * @param from        offset of the first character between the marks
 * @param to          offset behind the last one; equal to {@code from} where there is no front matter
 * @param body        offset of the body's first character
 * @param diagnostics what is wrong with the marks
 */
public record FrontMatterBlock(int from, int to, int body, List<Diagnostic> diagnostics) {
    /** A line that begins as a field does, with a colon of either width. */
    private static final Pattern FIELD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ -]{0,30}[:：].*");

    /** Finds it. */
    public static FrontMatterBlock of(Source source) {
        if (!isMark(source.line(1), "---")) {
            return new FrontMatterBlock(0, 0, 0, lateFrontMatter(source));
        }
        OptionalInt close = closing(source, 2);
        if (close.isEmpty()) {
            int end = source.text().length();
            return new FrontMatterBlock(end, end, end,
                    List.of(Diagnostic.at(source.linePlace(1), ArticleCode.UNCLOSED_FRONT_MATTER)));
        }
        int line = close.getAsInt();
        int body = line < source.lineCount() ? source.lineStart(line + 1) : source.text().length();
        return new FrontMatterBlock(source.lineStart(2), source.lineStart(line), body, List.of());
    }

    /** Whether there is any. */
    public boolean isPresent() {
        return to > from;
    }

    /** Above front matter an editor or a paste leaves blank lines; as Markdown it would become a rule and a large heading. */
    private static List<Diagnostic> lateFrontMatter(Source source) {
        int first = 1;
        while (first < source.lineCount() && source.line(first).isBlank()) {
            first++;
        }
        boolean looksLikeIt = source.line(first).strip().equals("---") && first < source.lineCount()
                && FIELD.matcher(source.line(first + 1)).matches() && closing(source, first + 1).isPresent();
        Optional<Place> place = looksLikeIt ? Optional.of(source.linePlace(first)) : Optional.empty();
        String line = Integer.toString(first);
        return place.map(at -> List.of(Diagnostic.at(at, ArticleCode.LATE_FRONT_MATTER, line))).orElse(List.of());
    }

    private static OptionalInt closing(Source source, int fromLine) {
        for (int line = fromLine; line <= source.lineCount(); line++) {
            if (isMark(source.line(line), "---") || isMark(source.line(line), "...")) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isMark(String line, String mark) {
        return line.startsWith(mark) && line.substring(mark.length()).isBlank();
    }
}
