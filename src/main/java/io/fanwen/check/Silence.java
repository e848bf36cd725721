package io.fanwen.check;

import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An author's word that a rule does not hold for a file, {@code <!-- check-off: RULE reason -->}: it holds for the whole file, wherever the
 * comment stands below the front matter.
 *
 * @param rule  the rule's id as typed
 * @param place of the comment
 */
record Silence(String rule, Place place) {
    static final String FORM = "<!-- check-off: RULE REASON -->";

    private static final Pattern COMMENT = Pattern.compile("<!--\\s*check-off\\b[:：]?\\s*([^\\s>]*)\\s*(.*?)\\s*-->", Pattern.DOTALL);

    /** One without a reason is none, and is reported. Comments in code are the text of an example. */
    static List<Silence> in(CheckedFile file, Consumer<Diagnostic> found) {
        List<Silence> silences = new ArrayList<>();
        String text = file.source().text();
        Matcher comment = COMMENT.matcher(text);
        for (boolean more = comment.find(file.prose().body()); more; more = comment.find()) {
            Place place = file.place(comment.start(), comment.group().length());
            if (!file.prose().isComment(comment.start())) {
                continue;
            }
            if (comment.group(1).isEmpty() || comment.group(1).equals("--") || comment.group(2).isEmpty()) {
                found.accept(Diagnostic.at(place, CheckCode.SILENCE_WITHOUT_REASON, FORM));
            } else {
                silences.add(new Silence(comment.group(1), place));
            }
        }
        return silences;
    }
}
