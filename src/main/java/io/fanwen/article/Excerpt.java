package io.fanwen.article;

import io.fanwen.markdown.Block;
import io.fanwen.markdown.Document;
import io.fanwen.markdown.PlainText;
import java.util.List;
import java.util.Optional;

/** The beginning of the first paragraph that says something. */
final class Excerpt {
    /** Code points, the dots at the end among them. */
    static final int LONGEST = 120;

    private Excerpt() {}

    /** @param documents in the order of reading */
    static Optional<String> of(List<Document> documents) {
        for (Document document : documents) {
            FirstParagraph first = new FirstParagraph();
            first.blocks(document.blocks());
            if (first.text.isPresent()) {
                return first.text.map(Excerpt::cut);
            }
        }
        return Optional.empty();
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    private static final class FirstParagraph extends TreeWalk {
        private Optional<String> text = Optional.empty();

        @Override
        void onParagraph(Block.Paragraph paragraph) {
            if (text.isEmpty()) {
                text = Optional.of(PlainText.ofInlines(paragraph.inlines()).replaceAll("\\s+", " ").strip())
                        .filter(words -> !words.isEmpty());
            }
        }
    }
}
