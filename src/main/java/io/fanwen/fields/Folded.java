package io.fanwen.fields;

import io.fanwen.han.WideBreak;

/** Joins the lines of a plain text: with a blank, or with nothing where wide characters meet; an empty line is a line break. */
final class Folded {
    private Folded() {}

    static void append(StringBuilder text, String line, boolean paragraph) {
        if (text.length() > 0 && paragraph) {
            text.append('\n');
        } else if (text.length() > 0 && !WideBreak.joins(text.codePointBefore(text.length()), line.codePointAt(0))) {
            text.append(' ');
        }
        text.append(line);
    }
}
