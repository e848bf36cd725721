package io.fanwen.article;

import io.fanwen.markdown.Block;
import io.fanwen.markdown.PlainText;
import java.util.regex.Pattern;

/** The words of headings. */
final class Headings {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Headings() {}

    /** On one line, trimmed, without marks of footnotes; may be empty. */
    static String text(Block.Heading heading) {
        return BLANKS.matcher(PlainText.ofInlines(heading.inlines())).replaceAll(" ").strip();
    }
}
