package io.fanwen.importing;

import io.fanwen.importing.manuscript.Rewriter;
import io.fanwen.markdown.MarkdownWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A draft's text as it is written below front matter.
 *
 * @param body     Markdown; ends with a line feed
 * @param pictures bytes by the name of the file beside the article
 * @param dropped  how many characters that no page may hold were left out
 */
record ArticleText(String body, Map<String, byte[]> pictures, int dropped) {
    /** Controls, halves of characters and noncharacters: no editor shows them, and no page may hold them. */
    private static final Pattern BAD = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\ufeff\ufffe\uffff]|\\p{Cs}");

    /** @param name the file of a picture, by the picture's name in the draft */
    static ArticleText of(Draft draft, MarkdownWriter writer, UnaryOperator<String> name) {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        draft.pictures().forEach((picture, bytes) -> pictures.put(name.apply(picture), bytes));
        Rewriter named = new Rewriter(Optional::of, target -> Optional.of(draft.pictures().containsKey(target) ? name.apply(target) : target));
        String body = writer.write(named.document(draft.document()));
        String clean = clean(body);
        return new ArticleText(clean, pictures, body.length() - clean.length());
    }

    /** Without what no page may hold. */
    static String clean(String text) {
        return BAD.matcher(text).replaceAll("");
    }
}
