package io.fanwen.markdown;

import java.util.Map;
import java.util.Objects;

/**
 * How a document is written as HTML.
 *
 * @param style        for a page of the site, or bare
 * @param idPrefix     begins the ids of footnotes, so that several documents on one page keep theirs apart; may be empty
 * @param under        level of the heading that the document stands under in a page
 * @param words        what fanwen itself says in the page, in the theme's language
 */
public record HtmlOptions(Style style, String idPrefix, int under, Words words) {
    public HtmlOptions {
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(idPrefix, "idPrefix");
        Objects.requireNonNull(words, "words");
    }

    /** How much is written that is not the author's. */
    public enum Style {
        /**
         * With headings at most one level deeper than the one before, so that none is missing on the way down (WCAG 1.3.1), ids of
         * headings, hints for loading images, relations of outer links, a frame around tables.
         */
        PAGE,
        /** As CommonMark's specification writes it; for feeds. */
        BARE
    }

    /**
     * @param alerts      titles of alerts by kind; all five
     * @param footnotes   what a screen reader is told of the section of notes, such as {@code 脚注}
     * @param backToText  what a link from a note back to the text is called, such as {@code 返回正文}
     * @param done        the label of a ticked task, such as {@code 已完成}
     * @param open        the label of a task not ticked, such as {@code 未完成}
     */
    public record Words(Map<Block.Alert.Kind, String> alerts, String footnotes, String backToText, String done, String open) {
        public Words {
            alerts = Map.copyOf(alerts);
            for (Block.Alert.Kind kind : Block.Alert.Kind.values()) {
                Objects.requireNonNull(alerts.get(kind), () -> "no title for " + kind);
            }
        }
    }
}
