package io.fanwen.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotes that begin with {@code [!NOTE]} and the like on a line are alerts; words behind it on that line are the title. */
final class Alerts {
    private static final Pattern MARK = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\][ \\t\\u3000]*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Alerts() {}

    /** The alert that a quote's blocks make; empty for a quote like any other, and for an alert without words. */
    static Optional<Block.Alert> read(List<Block> blocks) {
        if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph paragraph) || paragraph.inlines().isEmpty()
                || !(paragraph.inlines().get(0) instanceof Inline.Text first)) {
            return Optional.empty();
        }
        Matcher mark = MARK.matcher(first.text());
        if (!mark.matches()) {
            return Optional.empty();
        }
        int end = firstBreak(paragraph.inlines());
        List<Inline> line = new ArrayList<>(paragraph.inlines().subList(1, end));
        line.add(0, new Inline.Text(mark.group(2)));
        String title = PlainText.ofInlines(line).strip();
        List<Block> kept = new ArrayList<>(blocks.subList(1, blocks.size()));
        if (end + 1 < paragraph.inlines().size()) {
            kept.add(0, new Block.Paragraph(paragraph.inlines().subList(end + 1, paragraph.inlines().size()), paragraph.attributes()));
        }
        Block.Alert.Kind kind = Block.Alert.Kind.valueOf(mark.group(1).toUpperCase(Locale.ROOT));
        return kept.isEmpty() ? Optional.empty()
                : Optional.of(new Block.Alert(kind, title.isEmpty() ? Optional.empty() : Optional.of(title), kept));
    }

    private static int firstBreak(List<Inline> inlines) {
        int at = 0;
        while (at < inlines.size() && !(inlines.get(at) instanceof Inline.HardBreak || inlines.get(at) instanceof Inline.SoftBreak)) {
            at++;
        }
        return at;
    }
}
