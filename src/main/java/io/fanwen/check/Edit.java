package io.fanwen.check;

import io.fanwen.text.Position;
import java.util.Comparator;

/**
 * One thing to write otherwise.
 *
 * @param start of what was typed
 * @param typed on one line
 */
record Edit(Position start, String typed, String instead) {
    static final Comparator<Edit> BY_PLACE = Comparator.comparing(Edit::start).thenComparing(Edit::typed).thenComparing(Edit::instead);
}
