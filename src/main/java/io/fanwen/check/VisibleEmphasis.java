package io.fanwen.check;

import io.fanwen.article.ArticleBody;
import io.fanwen.article.ArticleReader;
import io.fanwen.markdown.PlainText;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code visible-emphasis}: {@code **} that was to make something bold and is shown as it is, because a blank stands inside it or its
 * partner is missing. Asterisks that cover digits or a name are meant to be seen.
 */
record VisibleEmphasis(ArticleReader reader) implements FileRule {
    /** A run of two with what stands beside it on its line. */
    private static final Pattern MARKER = Pattern.compile("(?<![*\\\\])\\*\\*(?!\\*)");
    private static final Pattern LAST_PLAIN = Pattern.compile("^.*?([^*_`\\[\\]\\\\\ufffc]*)$");
    private static final Pattern FIRST_PLAIN = Pattern.compile("^([^*_`\\[\\]\\\\\ufffc]*).*$");
    /** Characters beside a marker that tell it from others. */
    private static final int BESIDE = 6;

    @Override
    public void check(CheckedFile file, Consumer<Diagnostic> found) {
        Matcher marker = MARKER.matcher(file.prose().text());
        if (file.article().isEmpty() || !marker.find(file.prose().body())) {
            return;
        }
        String shown = shown(file);
        if (!shown.contains("**")) {
            return;
        }
        do {
            report(file, marker.start(), shown, found);
        } while (marker.find());
    }

    private static void report(CheckedFile file, int at, String shown, Consumer<Diagnostic> found) {
        String text = file.prose().text();
        int lineEnd = text.indexOf('\n', at);
        String line = text.substring(text.lastIndexOf('\n', at) + 1, lineEnd < 0 ? text.length() : lineEnd);
        int inLine = at - text.lastIndexOf('\n', at) - 1;
        String before = LAST_PLAIN.matcher(line.substring(Math.max(0, inLine - BESIDE), inLine)).replaceFirst("$1");
        String after = FIRST_PLAIN.matcher(line.substring(inLine + 2, Math.min(line.length(), inLine + 2 + BESIDE))).replaceFirst("$1");
        boolean meant = inLine == 0 || MARKER.matcher(line).results().count() > 1;
        if (meant && !(before + after).isBlank() && shown.contains(before.stripLeading() + "**" + after.stripTrailing())) {
            found.accept(file.at(at, 2, CheckCode.VISIBLE_EMPHASIS, (before + "**" + after).strip()));
        }
    }

    private String shown(CheckedFile file) {
        Optional<ArticleBody> body = reader.read(file.source(), Fingerprint.of("")).value().map(read -> read.body());
        StringBuilder shown = new StringBuilder();
        body.ifPresent(text -> {
            shown.append(PlainText.of(text.lead())).append('\n');
            text.pieces().forEach(piece -> {
                shown.append(PlainText.of(piece.posting())).append('\n');
                piece.experience().ifPresent(experience -> shown.append(PlainText.of(experience)).append('\n'));
            });
        });
        return shown.toString();
    }
}
